import Postings
import Testing

@testable import Reporting

struct ConflictCellTests {
    private func conflict(_ name: FieldName, _ kept: String, _ other: String) -> FieldConflict {
        FieldConflict(
            name: name, kept: PostingField(UTF8Text(kept), from: .jsonLD),
            other: PostingField(UTF8Text(other), from: .pageTitle))
    }

    private func cell(_ conflicts: [FieldConflict]) -> String {
        String(decoding: ConflictCell.bytes(conflicts), as: UTF8.self)
    }

    @Test func `Each conflict names its field, both values and both origins`() {
        #expect(cell([]) == "")
        #expect(
            cell([conflict(.title, "A", "B"), conflict(.datePosted, "2026-03", "2026-04")])
                == "title: A (json_ld) / B (page_title); date_posted: 2026-03 (json_ld) / 2026-04 (page_title)")
    }

    @Test(
        arguments: [
            ("Leeds; York", "Leeds, York"), ("a / b", "a/b"), ("a/ b", "a/b"), ("/", "/"), ("a (b)", "a (b)"),
            ("a: b", "a: b"), ("a/b", "a/b"), ("", ""), (" / ", "/"),
        ])
    func `No value breaks the cell`(_ value: String, _ written: String) {
        let conflict = conflict(.location, value, value)
        #expect(cell([conflict]) == "location: \(written) (json_ld) / \(written) (page_title)")
        #expect(cell([conflict, conflict]).split(separator: "; ").count == 2)
    }
}
