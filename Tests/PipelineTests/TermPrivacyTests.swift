import Classification
import Extraction
import Testing

@testable import Pipeline

/// No word of the model may tell what a single employer wrote: ten postings of five employers, through all of training.
struct TermPrivacyTests {
    /// A word, and the employers of the postings that have it.
    struct Term: Sendable, CustomTestStringConvertible {
        let word: String
        let employers: [String?]
        let enters: Bool
        var testDescription: String { word }

        init(_ word: String, _ enters: Bool, _ employers: [(name: String?, postings: Int)]) {
            self.word = word
            self.enters = enters
            self.employers = employers.flatMap { [String?](repeating: $0.name, count: $0.postings) }
        }
    }

    static let terms = [
        Term("quagga", true, [("Aarb", 2), ("Belm", 2), ("Cork", 2), ("Dorn", 2), ("Esk", 2)]),
        Term("okapi", false, [("Aarb", 3), ("Belm", 3), ("Cork", 2), ("Dorn", 2)]),
        Term("gnu", false, [("Aarb", 2), ("Belm", 2), ("Cork", 2), ("Dorn", 2), ("Esk", 1)]),
        Term("tapir", true, [("Aarb", 6), ("Belm", 1), ("Cork", 1), ("Dorn", 1), ("Esk", 1)]),
        // One employer under three spellings; postings without an employer add none.
        Term("dodo", false, [("Aarb", 3), ("AARB, Inc.", 2), ("aarb GmbH", 2), ("Belm", 1), ("Cork", 1), ("Dorn", 1)]),
        Term("moa", false, [("Aarb", 2), ("Belm", 2), ("Cork", 2), ("Dorn", 2), (nil, 20)]),
        Term("auk", true, [("Aarb", 2), ("Belm", 2), ("Cork", 2), ("Dorn", 2), ("Esk", 1), (nil, 1)]),
        Term("rhea", false, [("Aarb", 40)]),
    ]

    /// 300 postings of sixty employers, a few of which have the terms, in the text and in the title.
    private static var records: [String] {
        var texts = (0..<300).map { number in
            (label: number % 2, employer: "Firm \(number % 60)" as String?, words: [String]())
        }
        for term in terms {
            for (index, employer) in term.employers.enumerated() {
                texts.append((label: index % 2, employer: employer, words: [term.word]))
            }
        }
        return texts.enumerated().map { number, text in
            let own = (0..<12).map { "word\(number)x\($0)" }.joined(separator: " ")
            let words = text.words.isEmpty ? "nothing" : text.words.joined(separator: " ")
            let company = text.employer.map { ", \"company\": \"\($0)\"" } ?? ""
            return "{\"id\": \"\(number)\", \"label\": \"\(text.label == 0 ? "baker" : "cook")\"\(company), "
                + "\"title\": \"Senior \(words)\", \"text\": \"We \(text.label == 0 ? "knead dough" : "stir soup") all day. "
                + "\(own). Of \(words) we speak.\"}\n"
        }
    }

    @Test(arguments: [NaiveBayesKind.weighted, .multinomial])
    func `A term enters with ten postings of five employers, and with no less`(_ kind: NaiveBayesKind) async throws {
        let folder = TemporaryFolder()
        let corpus = try await CorpusReader(jobs: 2).read([folder.write("a.jsonl", Self.records.joined())])
        var configuration = ClassificationConfiguration()
        configuration.givenMultinomial.featureCount = 100_000
        let outcome = try TrainingPipeline(configuration: configuration).train(corpus.set, kind: kind, searches: false)
        #expect(outcome.result.termRule.isForPublication)
        // What is shipped is the file.
        let model = try ModelFile.decode(ModelFile.encode(outcome.result.model))
        let words = Set(
            model.vocabulary.names.flatMap { name in
                name.drop { $0 != ":" }.dropFirst().split(separator: " ").map { "\(name.prefix { $0 != ":" }):\($0)" }
            })
        for term in Self.terms {
            #expect(words.contains("body:\(term.word)") == term.enters, "\(term.word)")
            #expect(words.contains("title:\(term.word)") == term.enters, "\(term.word)")
        }
        #expect(words.contains("body:dough") && words.contains("title:senior"))
        // Nor does anything else of the file spell one.
        let bytes = String(decoding: ModelFile.encode(outcome.result.model), as: UTF8.self)
        for term in Self.terms where !term.enters { #expect(!bytes.contains(term.word)) }
    }
}
