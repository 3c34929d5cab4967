import Testing

@testable import Ingestion

struct RepostTitleTests {
    private func hash(_ title: String, _ location: String = "Porto, Portugal") -> UInt32 {
        var words = RepostTitle()
        return words.hash(title: Array(title.utf8), location: Array(location.utf8))
    }

    @Test(arguments: [
        ("Data Scientist", "DATA SCIENTIST"), ("Data Scientist", "Data-Scientist (m/f/d)"),
        ("Data Scientist", "Data Scientist - Porto"), ("Data Scientist", "Data Scientist (Remote, Portugal)"),
        ("Data Scientist", "Data Scientist 40771"), ("Data Scientist", "Data Scientist (40771BR)"),
        ("Data Scientist, Search", "Search Data Scientist"), ("Ingénieur Données", "INGÉNIEUR DONNÉES"),
        ("Urgent: Data Scientist", "Data Scientist"),
    ])
    func `Decoration, case and order do not count`(_ one: String, _ two: String) {
        #expect(hash(one) == hash(two))
        #expect(hash(one) != 0)
    }

    @Test(arguments: [
        ("Data Scientist", "Senior Data Scientist"), ("Data Scientist II", "Data Scientist III"),
        ("Data Scientist", "ML Engineer"), ("Data Scientist, Search", "Data Scientist, Maps"),
        ("Data Scientist 2", "Data Scientist 3"), ("データ", "サイエンス"),
    ])
    func `Level and field do`(_ one: String, _ two: String) {
        #expect(hash(one) != hash(two))
    }

    @Test func `No word is no title, and a place of its own is one`() {
        #expect(hash("") == 0)
        #expect(hash(" – ") == 0)
        #expect(hash("Porto") != 0)
        #expect(hash("Data Scientist Porto", "Porto") == hash("Data Scientist Ghent", "Ghent"))
        #expect(hash("Data Scientist Porto", "Ghent") != hash("Data Scientist Ghent", "Ghent"))
    }
}
