import Postings
import Testing

@testable import Extraction

/// The matcher against the plainest way: at each word try all phrases, longest first.
@Suite struct SkillMatcherReferenceTests {
    /// A text as words and whether each may go on a name (a space) or not (a comma).
    typealias Piece = (word: String, joins: Bool)

    private func naive(_ phrases: [[String]], _ pieces: [Piece]) -> [[Int]] {
        var found: [[Int]] = []
        var index = 0
        while index < pieces.count {
            let fitting = phrases.indices.filter { number in
                let phrase = phrases[number]
                guard index + phrase.count <= pieces.count else { return false }
                return phrase.indices.allSatisfy {
                    phrase[$0] == pieces[index + $0].word && ($0 == 0 || pieces[index + $0 - 1].joins)
                }
            }
            if let longest = fitting.max(by: { phrases[$0].count < phrases[$1].count }) {
                found.append([longest, index])
                index += phrases[longest].count
            } else {
                index += 1
            }
        }
        return found
    }

    private func matcher(_ phrases: [[String]]) throws -> SkillMatcher {
        let lines = phrases.map { "\($0.joined(separator: " "))\ttool\t\t\t" }
        let text = (["name\tkind\tcategory\taliases\trule"] + lines).joined(separator: "\n")
        return try SkillMatcher(SkillTable(parsing: Array(text.utf8)))
    }

    /// Each mention as its skill and the number of its first word.
    private func found(_ matcher: SkillMatcher, _ pieces: [Piece]) -> [[Int]] {
        let text = Array(pieces.map { $0.word + ($0.joins ? " " : ", ") }.joined().utf8)
        let words = tokens(text)
        var mentions: [SkillMention] = []
        matcher.match(text.span, words, into: &mentions)
        return mentions.map { mention in
            [Int(mention.skill), words.firstIndex { Int($0.start) == mention.range.lower } ?? -1]
        }
    }

    /// All 63 tables of one- and two-word phrases over two words, in all texts of up to four words.
    @Test func agreesOnAllSmallTables() throws {
        let phrases = [["red"], ["tan"], ["red", "red"], ["red", "tan"], ["tan", "red"], ["tan", "tan"]]
        let atoms: [Piece] = [("red", true), ("red", false), ("tan", true), ("tan", false)]
        var differing: [String] = []
        for subset in 1..<(1 << phrases.count) {
            let chosen = phrases.indices.filter { subset >> $0 & 1 == 1 }.map { phrases[$0] }
            let matcher = try matcher(chosen)
            for length in 0...4 {
                forEachSequence(of: atoms, length: length) { pieces in
                    if found(matcher, pieces) != naive(chosen, pieces) { differing.append("\(chosen) in \(pieces)") }
                }
            }
        }
        #expect(differing.prefix(3) == [], "\(differing.count) differ")
    }

    /// Tables of up to 40 phrases of up to five words over three words, in texts of 30 words.
    @Test func agreesOnRandomTables() throws {
        var generator = SeededGenerator(seed: 2)
        var differing: [String] = []
        for _ in 0..<200 {
            let words = ["red", "tan", "c++"]
            var chosen: Set<[String]> = []
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                let length = Int.random(in: 1...5, using: &generator)
                chosen.insert((0..<length).map { _ in words.randomElement(using: &generator)! })
            }
            let phrases = chosen.sorted { $0.lexicographicallyPrecedes($1) }
            let matcher = try matcher(phrases)
            for _ in 0..<10 {
                let pieces: [Piece] = (0..<30).map { _ in
                    (words.randomElement(using: &generator)!, Int.random(in: 0...9, using: &generator) > 0)
                }
                if found(matcher, pieces) != naive(phrases, pieces) { differing.append("\(phrases) in \(pieces)") }
            }
        }
        #expect(differing.prefix(3) == [], "\(differing.count) differ")
    }

    /// `near`: all texts of up to seven words of a certain tool, two doubtful ones, a skill and another word.
    @Test(arguments: [0, 1, 2])
    func doubtfulToolsNeedACertainOne(nearWords: Int) throws {
        let table = """
            name\tkind\tcategory\taliases\trule
            sure\ttool\t\t\t
            maybe\ttool\t\t\tnear
            skill\tskill\t\t\t
            perhaps\ttool\t\t\tnear
            """
        var configuration = ExtractionConfiguration()
        configuration.nearWords = nearWords
        let matcher = try SkillMatcher(SkillTable(parsing: Array(table.utf8)), configuration: configuration)
        let names = ["sure", "maybe", "skill", "perhaps"]
        for length in 0...5 {
            forEachSequence(of: names + ["word"], length: length) { words in
                let expected = words.indices.compactMap { place -> [Int]? in
                    guard let skill = names.firstIndex(of: words[place]) else { return nil }
                    let isVouched = words.indices.contains { words[$0] == "sure" && abs($0 - place) <= nearWords }
                    return skill % 2 == 0 || isVouched ? [skill, place] : nil
                }
                #expect(found(matcher, words.map { ($0, true) }) == expected)
            }
        }
    }
}
