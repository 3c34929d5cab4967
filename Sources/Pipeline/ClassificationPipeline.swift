internal import Classification
internal import Extraction
internal import Ingestion
internal import Postings
internal import Reporting

/// The way of a posting: ingestion, extraction, classification, reporting. One pipeline serves one thread.
final class ClassificationPipeline {
    private let ingestor: PostingIngestor
    private let extractor: FeatureExtractor
    private let tools: ClassificationTools
    private let writer: ReportWriter
    private var sketcher: DuplicateSketcher
    private var words: [UInt64] = []

    init(_ tools: ClassificationTools) {
        self.tools = tools
        ingestor = PostingIngestor(configuration: tools.ingestion)
        extractor = tools.makeExtractor()
        sketcher = DuplicateSketcher(configuration: tools.ingestion.duplicates)
        writer = tools.writer
    }

    /// Turns a source item into report rows: one for each posting, or one that says why not.
    func process(_ item: SourceItem, into batch: inout ReportBatch) {
        ingestor.read(item) { outcome in
            switch outcome {
            case .posting(let posting) where posting.verdict == .posting:
                let features = extractor.features(of: posting, in: tools.classifier.model.vocabulary)
                let prediction = tools.classifier.predict(features)
                let evidence = tools.classifier.evidence(features, prediction, count: tools.evidenceCount)
                let skills = tools.matcher.table.named(features.mentions)
                let row = ReportRow(posting, prediction, evidence: evidence, skills: skills, facts: features.facts)
                extractor.copyWords(into: &words)
                batch.add(row, label: prediction.label, sketcher.sketch(posting, words: words), writer)
            case .posting(let posting):
                batch.add(ReportRow(notPosting: posting), writer)
            case .failure(let path, let record, let error):
                batch.add(
                    ReportRow(path: path, record: record, reason: error.reason, error: error.description), writer)
            case .skipped(let path):
                batch.skipped.append(path)
            case .passedOver(_, let count):
                batch.tally.add(count)
            }
        }
    }
}
