import Testing

@testable import Ingestion

@Suite struct NamePhrasesTests {
    private func found(_ lines: [String]) -> [String] {
        var bytes: [UInt8] = []
        let ranges = lines.map { line in
            let start = bytes.count
            bytes += Array(line.utf8) + [0x0A]
            return start..<(bytes.count - 1)
        }
        return NamePhrases(bytes, lines: ranges).found.map { "\($0.use) \(String(decoding: $0.name, as: UTF8.self))" }
    }

    @Test(
        arguments: [
            ("About Quay Harbour", ["about Quay Harbour"]), ("About us", []), ("About the role", []),
            ("Quay is hiring a pilot.", ["hires Quay"]),
            ("Quay & Sons is an equal opportunity employer", ["hires Quay & Sons"]),
            ("Quay is a proud Equal Opportunity employer.", ["hires Quay"]),
            ("At Quay, we sail.", ["joined Quay"]), ("You will love it at Quay Harbour.", ["joined Quay Harbour"]),
            ("Join Quay and sail.", ["joined Quay"]), ("Quay makes charts.", ["subject Quay"]),
            ("We sail. Quay Harbour of London sells charts.", ["subject Quay Harbour of London"]),
            ("Quay's charts are good.", []), ("This is a job.", []), ("Our team makes charts", []), ("it sails", []),
            ("The Quay Group operates boats", ["subject Quay Group"]), ("Coca-Sail runs boats.", ["subject Coca-Sail"]),
            ("Circle.so makes charts.", ["subject Circle.so"]), ("", []),
        ] as [(String, [String])])
    func finds(_ line: String, _ uses: [String]) { #expect(found([line]) == uses) }

    /// What the text also writes small is a word.
    @Test func refusesWords() {
        #expect(found(["Insurance is the business of insurance."]) == [])
        #expect(found(["Insurance is the business.", "We sell insurance."]) == [])
        #expect(found(["Quay is the business.", "We sell insurance."]) == ["subject Quay"])
    }
}
