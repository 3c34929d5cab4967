import HTMLText
import Testing

@testable import Ingestion

@Suite struct CanonicalSlugTests {
    private func slug(_ address: String) -> CanonicalSlug {
        var page = PageText()
        page.facts.canonical = address
        return CanonicalSlug(page)
    }

    @Test(arguments: [
        ("https://b.example/job/tide-modeller/7", "Tide Modeller", true),
        ("https://b.example/job/7", "Tide Modeller", false),
        ("https://b.example/tide/modeller", "Tide Modeller", false),
        ("https://b.example/x?tide-modeller", "Tide Modeller", false),
        ("https://b.example/tide", "Tide", false), ("/job/tide-modeller", "Tide Modeller", true),
        ("", "Tide Modeller", false),
    ])
    func agreesWithATitle(_ address: String, _ title: String, _ agrees: Bool) {
        #expect(slug(address).agrees(WordHashes.of(title.utf8)) == agrees)
    }

    @Test(arguments: [
        ("https://jobs.quay.example/1", "Quay", true), ("https://quay.example", "Quay", true),
        ("https://b.example/quay", "Quay", false), ("/quay", "Quay", false), ("https://b.quay/1", "Quay", false),
    ])
    func namesTheHost(_ address: String, _ name: String, _ isHost: Bool) {
        #expect(slug(address).names(NameKey(Array(name.utf8))) == isHost)
    }
}
