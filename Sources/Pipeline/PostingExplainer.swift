internal import Classification
internal import Extraction
public import Ingestion
internal import Postings
internal import Reporting

/// Explains postings one by one.
public final class PostingExplainer {
    private let tools: ClassificationTools
    private let format: Format
    private let ingestor: PostingIngestor
    private let extractor: FeatureExtractor
    private let page: ExplanationPage

    /// Where explanations are read.
    public enum Format: Sendable, Hashable {
        /// In a terminal.
        case terminal
        /// In a browser.
        case page
    }

    /// Makes an explainer.
    public init(_ tools: ClassificationTools, format: Format = .terminal) {
        self.tools = tools
        self.format = format
        ingestor = PostingIngestor(configuration: tools.ingestion)
        extractor = tools.makeExtractor()
        page = ExplanationPage(labels: tools.classifier.model.labels)
    }

    /// What became of a posting.
    public enum Outcome: Sendable {
        /// Its explanation: text for a terminal, or a part of a page.
        case explained([UInt8])
        /// A message that says what went wrong and where, and the part of a page that says so; empty for a terminal.
        case failed(String, part: [UInt8])
    }

    /// What stands before the first part of a page, and behind the last; empty for a terminal.
    public func frame(input: String) -> (head: [UInt8], foot: [UInt8]) {
        format == .page ? (page.head(input: input), page.foot) : ([], [])
    }

    /// Explains every posting of an item.
    public func explain(_ item: SourceItem) -> [Outcome] {
        var outcomes: [Outcome] = []
        ingestor.read(item) { outcome in
            switch outcome {
            case .posting(let posting): outcomes.append(.explained(explain(posting)))
            case .failure(let path, let record, let error):
                outcomes.append(failed(FailureText.line(path, record, error.description)))
            case .skipped(let path):
                // A file that holds no posting is none that could not be read: a page does not show it.
                outcomes.append(.failed("\(path.printable): \(FilePolicy.skippedReason)", part: []))
            case .passedOver: break
            }
        }
        return outcomes
    }

    private func failed(_ message: String) -> Outcome {
        .failed(message, part: format == .page ? page.failure(message) : [])
    }

    private func explain(_ posting: JobPosting) -> [UInt8] {
        guard posting.verdict == .posting else {
            return format == .page ? page.notPosting(posting) : Array(ExplanationText.notPosting(posting).utf8)
        }
        let classifier = tools.classifier
        let features = extractor.features(of: posting, in: classifier.model.vocabulary)
        let prediction = classifier.predict(features)
        let explanation = classifier.explain(features, skills: extractor.skillNaming(in: posting))
        let skills = tools.matcher.table.named(features.mentions)
        switch format {
        case .terminal:
            let text = ExplanationText(
                posting: posting, prediction: prediction, explanation: explanation, labels: classifier.model.labels,
                skills: skills, facts: features.facts
            ).text
            return Array(text.utf8)
        case .page:
            let marked = ExplanationPage.marked(explanation).map(\.feature)
            return page.posting(
                posting, prediction, explanation, spans: extractor.spans(of: marked, in: posting), skills: skills,
                facts: features.facts)
        }
    }
}
