import Testing

@testable import Extraction

@Suite struct FeatureLexiconNamesTests {
    private static let names = [
        "title:b", "body:b", "body:a b", "body:a", "body:ab", "skill:c++ required", "section:duties a", "body:é",
        "body:z", "body:a common_beginning_of_24_x", "body:common_beginning_of_24_x", "body:common_beginning_of_24_y",
        "body:common_beg", "body:common_beginning_of_24_", "body:common_beginning_of_24_x a",
    ]

    private func lexicon(_ names: [String]) -> FeatureLexicon {
        var lexicon = FeatureLexicon()
        for name in names {
            let isNew = lexicon.append(named: Array(name.utf8))
            #expect(isNew)
        }
        return lexicon
    }

    @Test func appendsWhatExtractionCouldHaveMade() {
        var lexicon = lexicon(Self.names)
        #expect(lexicon.count == Self.names.count)
        #expect(lexicon.allKeys == Self.names.map(FeatureKey.named))
        #expect((0..<lexicon.count).map { String(decoding: lexicon.nameBytes($0), as: UTF8.self) } == Self.names)
        let refused = ["", "body:", "body", "a", "soul:a", "body:a b c", "body: a", "body:a ", "body:a  b"]
        for name in Self.names + refused {
            let isNew = lexicon.append(named: Array(name.utf8))
            #expect(!isNew)
        }
        #expect(lexicon.count == Self.names.count)
    }

    @Test func sortsAsBytesDo() {
        let lexicon = lexicon(Self.names)
        for chosen in [Array(0..<Int32(Self.names.count)), [3, 1], []] {
            let sorted = lexicon.sortedByName(chosen).map { lexicon.name(Int($0)) }
            let expected = chosen.map { Self.names[Int($0)] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(sorted == expected)
        }
    }
}
