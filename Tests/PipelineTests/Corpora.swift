import Classification
import Extraction
import Foundation
import Postings

@testable import Pipeline

/// Corpora and a model that were made up for the tests.
enum Corpora {
    static let scientist = "We study surveys with statistics and regression, and present experiments to economists"
    static let engineer = "We deploy services on clusters with containers, and cut the latency of inference"
    private static let places = ["Porto", "Ghent", "Turku", "Lodz", "Graz", "Cork", "Brno", "Malmo", "Turin", "Bergen"]

    /// A record of JSON Lines with its line feed; 15 words of its own keep it from being a near-duplicate of another.
    static func record(
        _ number: Int, label: String?, title: String? = nil, employer: String? = nil, board: String? = nil
    )
        -> String
    {
        let own = (0..<15).map { "word\(number)x\($0)" }.joined(separator: " ")
        let text = (label == "ml_engineer" ? engineer : scientist) + " in \(places[number % 10]). \(own)."
        let members: [(String, String?)] = [
            ("id", "r\(number)"), ("label", label), ("title", title), ("company", employer), ("board", board),
            ("text", text),
        ]
        let pairs = members.compactMap { key, value in value.map { "\"\(key)\": \"\($0)\"" } }
        return "{" + pairs.joined(separator: ", ") + "}\n"
    }

    /// Forty labelled records, twenty of each label, each of an employer of its own.
    static let records = (0..<40).map {
        record(
            $0, label: $0 % 2 == 0 ? "data_scientist" : "ml_engineer",
            title: $0 % 2 == 0 ? "Data Scientist" : "ML Engineer", employer: "Firm \($0)")
    }

    /// What training on ``records`` comes to.
    static let outcome = Task {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", records.joined())
        return try TrainingPipeline().train(try await CorpusReader(jobs: 1).read([path]).set)
    }

    /// The tools of a classification with the model of ``outcome``.
    static func tools() async throws -> ClassificationTools {
        ClassificationTools(
            classifier: Classifier(try await outcome.value.result.model),
            matcher: try ClassificationTools.embeddedMatcher())
    }
}
