import Postings
import Testing

@testable import Ingestion

@Suite struct FieldMergeTests {
    private func fields(_ origin: FieldOrigin, _ values: [(FieldName, String)]) -> PostingFields {
        var fields = PostingFields()
        for (name, value) in values { fields[name] = PostingField(UTF8Text(value), from: origin) }
        return fields
    }

    private func lines(_ merge: FieldMerge) -> [String] {
        var posting = JobPosting(id: "a", path: "a")
        merge.apply(to: &posting)
        return posting.conflicts.map {
            "\($0.name.name): \($0.kept.text) (\($0.kept.origin.rawValue)) / \($0.other.text) (\($0.other.origin.rawValue))"
        }
    }

    @Test func theFirstSourceWins() {
        var merge = FieldMerge()
        merge.add(fields(.jsonLD, [(.title, "A"), (.employer, "Quay")]))
        merge.add(fields(.microdata, [(.title, "B"), (.location, "Leeds"), (.employer, "Quay Ltd")]))
        merge.add(fields(.page, [(.location, "York"), (.title, "C"), (.industry, "")]))
        #expect(merge.fields[.title]?.text.string == "A")
        #expect(merge.fields[.employer] == PostingField(UTF8Text("Quay"), from: .jsonLD))
        #expect(merge.fields[.location]?.origin == .microdata)
        #expect(merge.fields[.industry] == nil)
        // In the order of the fields, each value once.
        merge.add(fields(.meta, [(.title, "B")]))
        #expect(
            lines(merge) == [
                "title: A (json_ld) / B (microdata)", "title: A (json_ld) / C (page)",
                "location: Leeds (microdata) / York (page)",
            ])
    }

    @Test func whatTheSourceAlsoSaysIsNoConflict() {
        var merge = FieldMerge()
        merge.add(fields(.jsonLD, [(.title, "A"), (.employer, "Quay")]))
        merge.add(fields(.page, [(.title, "B"), (.employer, "Oak")])) { name, kept in
            name == .title && kept == Array("A".utf8)
        }
        #expect(lines(merge) == ["employer: Quay (json_ld) / Oak (page)"])
    }

    @Test func comparesWithoutFilling() {
        var merge = FieldMerge()
        merge.compare(.title, PostingField(UTF8Text("A"), from: .meta))
        #expect(merge.fields[.title] == nil && lines(merge).isEmpty)
        merge.add(fields(.jsonLD, [(.title, "B")]))
        merge.compare(.title, PostingField(UTF8Text("A"), from: .meta))
        #expect(lines(merge) == ["title: B (json_ld) / A (meta)"])
    }

    @Test func aStrongerSourceReplaces() {
        var merge = FieldMerge()
        merge.add(fields(.jsonLD, [(.title, "A"), (.employer, "Quay")]))
        merge.add(fields(.page, [(.title, "C")]))
        merge.replace(.title, PostingField(UTF8Text("C"), from: .record))
        merge.replace(.employer, nil)
        merge.replace(.location, PostingField(UTF8Text("Leeds"), from: .record))
        #expect(merge.fields[.title]?.origin == .record && merge.fields[.employer]?.text.string == "Quay")
        #expect(lines(merge) == ["title: C (record) / A (json_ld)"])
    }
}
