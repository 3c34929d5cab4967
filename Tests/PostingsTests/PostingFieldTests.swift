import Postings
import Testing

@Suite struct PostingFieldTests {
    @Test func originsAreSpelledAsInTheReport() {
        #expect(
            FieldOrigin.allCases.map(\.rawValue) == [
                "record", "json_ld", "microdata", "feed", "archive", "meta", "page", "page_title",
            ])
    }

    /// The same words from another place are another field: a conflict is reported by its origins.
    @Test func provenanceIsPartOfAField() {
        let field = PostingField(UTF8Text("Leeds"), from: .jsonLD)
        #expect(field == PostingField(UTF8Text("Leeds"), from: .jsonLD))
        #expect(field != PostingField(UTF8Text("Leeds"), from: .page))
        #expect(field != PostingField(UTF8Text("York"), from: .jsonLD))
    }
}
