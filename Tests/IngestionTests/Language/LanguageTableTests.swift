import Testing

@testable import Ingestion

@Suite struct LanguageTableTests {
    private let table = LanguageTable(
        words: [("aa", "ha da ra"), ("bb", "da ha"), ("cc", "")], letters: [("aa", "éß"), ("cc", "é")],
        endings: [("bb", "ing lich")])

    private func key(_ word: String) -> UInt64 { word.utf8.reduce(LanguageTable.seed) { LanguageTable.step($0, $1) } }

    private func sums(_ mark: Int?) -> [Int] {
        var sums = [0, 0, 0]
        if let mark { table.add(mark, to: &sums) }
        return sums
    }

    @Test func scoresAWordForEachLanguageThatHasIt() throws {
        let first = LanguageTable.wordScore(place: 0)
        let second = LanguageTable.wordScore(place: 1)
        #expect(sums(table.find(key("ha"))) == [first, second, 0])
        #expect(sums(table.find(key("da"))) == [second, first, 0])
        #expect(sums(table.find(key("ra"))) == [LanguageTable.wordScore(place: 2), 0, 0])
        #expect(table.find(key("h")) == nil && table.find(key("hada")) == nil)
        var sums = [0, 0, 0]
        var hits = [0, 0, 0]
        table.add(try #require(table.find(key("ra"))), to: &sums, hits: &hits)
        #expect(hits == [1, 0, 0])
    }

    @Test func scoresLettersAndEndings() {
        let letter = LanguageTable.letterScore
        #expect(sums(table.find(LanguageTable.letterKey(0xC3A9))) == [letter, 0, letter])
        #expect(sums(table.find(LanguageTable.letterKey(0xC39F))) == [letter, 0, 0])
        #expect(table.find(LanguageTable.letterKey(0xC3A8)) == nil)
        func ending(_ word: String, _ length: Int) -> Int? {
            table.find(LanguageTable.endingKey(word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, length: length))
        }
        #expect(sums(ending("sailing", 3)) == [0, LanguageTable.endingScore, 0])
        #expect(sums(ending("endlich", 4)) == [0, LanguageTable.endingScore, 0])
        #expect(ending("sailing", 4) == nil && ending("lin", 3) == nil)
    }

    /// ln 250 for the first word: 5 % against 0.02 %; ln 5 for the hundredth.
    @Test(arguments: [(0, 552), (8, 391), (98, 161), (498, 0)])
    func scoresFallWithThePlace(_ place: Int, _ hundredths: Int) {
        #expect(LanguageTable.wordScore(place: place) == hundredths)
    }

    @Test func theListsAreSound() {
        let tags = LanguageWords.lists.map(\.tag)
        #expect(Set(tags).count == tags.count)
        #expect(tags.prefix(LanguageWords.promisedCount) == ["en", "es", "pt", "it", "de", "nl", "fr", "sv", "da"])
        for (tag, words) in LanguageWords.lists {
            let list = words.split(whereSeparator: \.isWhitespace).map(String.init)
            #expect(list == list.map { $0.lowercased() }, "\(tag)")
            #expect(Set(list).count == list.count, "\(tag) has a word twice")
            #expect(list.count >= 45, "\(tag)")
        }
        #expect(Set(LanguageMarks.letters.map(\.tag)).isSubset(of: tags))
        #expect(Set(LanguageMarks.endings.map(\.tag)).isSubset(of: tags))
    }
}
