import Testing

@testable import Ingestion

@Suite struct WordHashesNamesTests {
    /// Names split at signs and where a small letter or a digit is followed by a capital; a value ends with 0.
    @Test(
        arguments: [
            ("", []), ("job-description", ["job", "description"]),
            ("jobDescriptionText", ["job", "description", "text"]),
            ("NAV", ["nav"]), ("iCIMS_JobContent", ["i", "cims", "job", "content"]), ("h2Title", ["h2", "title"]),
            ("a b", ["a", "|", "b"]), (" a  b ", ["a", "|", "b"]),
        ] as [(String, [String])])
    func splits(_ names: String, _ words: [String]) {
        var hashes = WordHashes()
        hashes.replace(withNames: Array(names.utf8)[...])
        var expected = words.map { $0 == "|" ? 0 : WordHashes.of($0.utf8)[0] }
        if !expected.isEmpty { expected.append(0) }
        #expect(hashes.hashes == expected)
    }
}
