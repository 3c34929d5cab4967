import Testing

@testable import Ingestion

@Suite struct NameKeyTests {
    private func key(_ name: String) -> NameKey { NameKey(Array(name.utf8)) }

    @Test(arguments: [
        ("Quay", "quay"), ("Quay, Inc.", "Quay"), ("Quay GmbH", "Quay"), ("The Quay Company", "Quay"),
        ("QUAY  Ltd", "quay"),
        ("Quay & Sons", "Quay and Sons"), ("O'Quay", "OQuay"), ("Quay Pvt. Ltd.", "quay"),
    ])
    func areOne(_ one: String, _ other: String) { #expect(key(one) == key(other)) }

    @Test(arguments: [("Quay", "Quays"), ("Quay Harbour", "Quay"), ("Inc", "Ltd"), ("The", "")])
    func areTwo(_ one: String, _ other: String) { #expect(key(one) != key(other)) }

    @Test func countsOccurrences() {
        let text = WordHashes.of("Quay Harbour and Quay; quay harbour, harbour quay".utf8)
        #expect(key("Quay").occurrences(in: text, atMost: 9) == 4)
        #expect(key("Quay Harbour").occurrences(in: text, atMost: 9) == 2)
        #expect(key("Quay").occurrences(in: text, atMost: 2) == 2)
        #expect(key("").occurrences(in: text, atMost: 9) == 0)
        #expect(key("Harbour Quay Ltd").occurrences(in: text, atMost: 9) == 1)
    }

    @Test func beginsWithAShorterName() {
        #expect(key("Quay Harbour Ltd").begins(with: key("Quay")))
        #expect(!key("Quay").begins(with: key("Quay")))
        #expect(!key("Old Quay").begins(with: key("Quay")))
        #expect(!key("Quay").begins(with: key("")))
    }

    @Test(arguments: [
        ("Quay Ltd", true), ("Quay", false), ("Ltd", false), ("Quay S.A.", false), ("Quay GmbH & Co. KG", true),
    ])
    func knowsLegalForms(_ name: String, _ has: Bool) { #expect(NameKey.hasLegalForm(Array(name.utf8)[...]) == has) }
}
