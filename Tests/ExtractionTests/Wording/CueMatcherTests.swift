import Testing

@testable import Extraction

@Suite struct CueMatcherTests {
    static let matcher = try! CueMatcher(
        CueTable(
            parsing: Array(
                """
                list\tvalue\tweight\trule\tphrases
                degree\tbachelor\t\tcase\tBS|B.S.
                degree\tbachelor\t\t\tbachelor|bachelor of science
                degree\tmaster\t\tcase\tMS
                study_field\tscience\t\t\tscience|data science
                study_field\tdata\t\t\tdata
                """.utf8)))

    /// The hits as `list:value(words)`.
    private func hits(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let words = tokens(bytes)
        var hits: [CueHit] = []
        Self.matcher.match(bytes.span, words, into: &hits)
        return hits.map { hit in
            let cue = Self.matcher.table.cues[Int(hit.cue)]
            let range = Int(words[hit.tokens.lowerBound].start)..<Int(words[hit.tokens.upperBound - 1].end)
            return "\(cue.list.rawValue):\(cue.value)(\(String(decoding: bytes[range], as: UTF8.self)))"
        }
    }

    @Test(
        arguments: [
            ("", []), ("nothing", []),
            ("BS or MS", ["degree:bachelor(BS)", "degree:master(MS)"]), ("bs or ms", []),
            ("a B.S. in data", ["degree:bachelor(B.S)", "study_field:data(data)"]), ("B, S", []),
            // The longest of a list, once; other lists overlap it.
            (
                "Bachelor of Science",
                ["degree:bachelor(Bachelor of Science)", "study_field:science(Science)"]
            ),
            ("data science", ["study_field:science(data science)"]),
            ("data, science", ["study_field:data(data)", "study_field:science(science)"]),
            ("bachelor of arts", ["degree:bachelor(bachelor)"]),
            // A lost line break behind a phrase.
            ("bachelor of scienceSkills", ["degree:bachelor(bachelor of scienceSkills)"]),
            ("scienceSkills", []),
        ] as [(String, [String])])
    func finds(text: String, expected: [String]) {
        #expect(hits(text) == expected)
    }

    /// Bits tell off most pairs of words that begin no phrase: a pair whose second word is glued to another may not be one.
    @Test func everyPhraseOfTwoWordsIsFoundGluedToTheNextLine() throws {
        let words = ["remote", "office", "senior", "degree", "salary", "bonus", "hybrid", "years", "client", "model"]
        let pairs = words.flatMap { first in words.filter { $0 != first }.map { "\(first) \($0)" } }
        let table = "list\tvalue\tweight\trule\tphrases\ndegree\tphd\t\t\t" + pairs.joined(separator: "|")
        let matcher = try CueMatcher(CueTable(parsing: Array(table.utf8)))
        var hits: [CueHit] = []
        for pair in pairs {
            let bytes = Array((pair + "Requirements").utf8)
            matcher.match(bytes.span, tokens(bytes), into: &hits)
            #expect(hits.first?.tokens == 0..<2, "\(pair)")
        }
    }

    @Test func refusesAPhraseWithTwoMeanings() throws {
        let table = try CueTable(
            parsing: Array(
                "list\tvalue\tweight\trule\tphrases\ndegree\tphd\t\t\tdoctor\ndegree\tmaster\t\t\tDoctor".utf8))
        #expect(throws: ExtractionError.cueTable(line: 3, problem: "'Doctor' already says phd")) {
            try CueMatcher(table)
        }
    }

    @Test func refusesAPhraseWithoutAWord() throws {
        let table = try CueTable(parsing: Array("list\tvalue\tweight\trule\tphrases\ndegree\tphd\t\t\t***".utf8))
        #expect(throws: ExtractionError.cueTable(line: 2, problem: "the phrase '***' has no word")) {
            try CueMatcher(table)
        }
    }
}
