import Testing

@testable import Ingestion

@Suite struct ContainerWordsTests {
    @Test(
        arguments: [
            ("", []), ("job-description", ["job", "description"]), ("mainNav", ["main", "nav"]), ("NAV", ["nav"]),
            ("site_footer2 x", ["site", "footer", "x"]), ("cookieBanner__inner", ["cookie", "banner", "inner"]),
            // A word that contains another is not that other.
            ("navigate", ["navigate"]), ("research", ["research"]),
        ] as [(String, [String])])
    func splits(_ value: String, _ words: [String]) {
        #expect(ContainerWords.words(Array(value.utf8)[...]) == words)
    }
}
