internal import Classification
internal import Extraction
public import Ingestion
internal import Postings
internal import Reporting

/// Explains postings one by one.
public final class PostingExplainer {
    private let tools: ClassificationTools
    private let ingestor: PostingIngestor
    private let extractor: FeatureExtractor

    /// Makes an explainer.
    public init(_ tools: ClassificationTools) {
        self.tools = tools
        ingestor = PostingIngestor(configuration: tools.ingestion)
        extractor = FeatureExtractor(
            labels: tools.classifier.model.labels, matcher: tools.matcher, facts: tools.facts)
    }

    /// What became of a posting.
    public enum Outcome: Sendable {
        /// Its explanation, for a terminal.
        case explained(String)
        /// A message that says what went wrong and where.
        case failed(String)
    }

    /// Explains every posting of an item.
    public func explain(_ item: SourceItem) -> [Outcome] {
        var outcomes: [Outcome] = []
        ingestor.read(item) { outcome in
            switch outcome {
            case .posting(let posting): outcomes.append(.explained(explain(posting)))
            case .failure(let path, let record, let error):
                outcomes.append(.failed(FailureText.line(path, record, error.description)))
            case .skipped(let path): outcomes.append(.failed("\(path): \(FilePolicy.skippedReason)"))
            case .passedOver: break
            }
        }
        return outcomes
    }

    private func explain(_ posting: JobPosting) -> String {
        guard posting.verdict == .posting else { return ExplanationText.notPosting(posting) }
        let classifier = tools.classifier
        let features = extractor.features(of: posting, in: classifier.model.vocabulary)
        let prediction = classifier.predict(features)
        return ExplanationText(
            posting: posting, prediction: prediction, explanation: classifier.explain(features),
            labels: classifier.model.labels,
            skills: tools.matcher.table.named(features.mentions)
        ).text
    }
}
