import Testing

@testable import Ingestion

@Suite struct WordScannerTests {
    static let texts: [(text: String, words: [String])] = [
        ("You'll plan", ["youll", "plan"]), ("you’ll", ["youll"]), ("R&D", ["r", "and", "d"]),
        ("5+ years", ["0", "years"]),
        ("2,000", ["0", "0"]), ("401k", ["401k"]), ("$5", ["$", "0"]), ("£50", ["$", "0"]), ("€ 5", ["$", "0"]),
        ("Café", ["café"]), ("•Go–on 🌊", ["go", "on"]), ("a\u{A0}b", ["a", "b"]), ("", []), (" - ", []), ("'", []),
        ("C++", ["c"]), ("strong teamBenefits", ["strong", "team", "benefits"]),
        ("Requirements5+", ["requirements", "0"]),
        ("ec2", ["ec2"]), ("日本", []), ("\u{2018}x\u{2019}", ["x"]),
    ]

    @Test(arguments: texts)
    func reads(_ text: String, _ words: [String]) {
        let bytes = Array(text.utf8)
        var scanner = WordScanner(position: 0, end: bytes.count)
        var found: [UInt64] = []
        while let word = scanner.next(bytes.span) { found.append(word) }
        #expect(found == words.map { WordScanner.hash(of: $0) })
    }
}
