internal import Classification
internal import Extraction
internal import HTMLText
internal import Ingestion
internal import Pipeline
internal import Platform
internal import Postings

/// Measures each stage against the bare parse of the same bytes, in one process and one run: machines differ, ratios
/// hardly do. It checks its own answers: every round must come to the same counts.
///
///     rolecall-benchmark [FOLDER [ROUNDS]]
@main
struct RoleCallBenchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let folder = arguments.first ?? "Corpus"
        let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 15
        let documents = load(folder)
        guard !documents.isEmpty, rounds > 0 else {
            Terminal.writeStandardError("rolecall-benchmark: \(folder) holds no HTML files\n")
            throw BenchmarkError.nothingToMeasure
        }
        let stages = try Stages(documents, folder: folder)
        let bytes = documents.reduce(0) { $0 + $1.bytes.count }

        // Rounds go through all stages in turn, so that a slow moment of the machine meets all of them.
        var seconds: [[Double]] = Array(repeating: [], count: Stages.names.count)
        var answers: [Int?] = Array(repeating: nil, count: Stages.names.count)
        for _ in 0..<rounds {
            for index in Stages.names.indices {
                let begin = Clock.processorSeconds()
                let answer = try await stages.run(index)
                seconds[index].append(Clock.processorSeconds() - begin)
                guard answers[index] == nil || answers[index] == answer else { throw BenchmarkError.answersDiffer }
                answers[index] = answer
            }
        }

        print("\(documents.count) documents, \(bytes) bytes, median of \(rounds) rounds on one thread")
        let floor = median(seconds[0])
        for (index, name) in Stages.names.enumerated() {
            let own = median(seconds[index])
            let ratio = floor / own
            print(
                "\(padded(name, 34)) \(rounded(Double(bytes) / own / 1e6)) MB/s   "
                    + "\(rounded(ratio)) of the bare parse   answer \(answers[index] ?? 0)")
        }
        let price = median(seconds[Stages.whole.with]) / median(seconds[Stages.whole.without])
        print("skills and facts: \(rounded(price)) times the time of classify without them")
    }

    private static func load(_ folder: String) -> [SourceDocument] {
        FolderWalk.entries(below: folder).entries.compactMap { entry in
            guard entry.kind == .regular, entry.path.hasSuffix(".html"),
                let bytes = try? FileSystem.read(entry.path, limit: 16 << 20)
            else { return nil }
            return SourceDocument(path: entry.path, content: .html, bytes: bytes)
        }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return max(sorted[sorted.count / 2], 1e-9)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}

/// Why a benchmark stopped.
enum BenchmarkError: Error {
    case nothingToMeasure
    case answersDiffer
}

/// The stages, each over all documents; an answer is a number that depends on everything the stage made.
struct Stages {
    static let names = [
        "bare libxml2 parse", "HTML to flat text", "ingestion", "features (of ingested postings)",
        "features, skills and facts", "classification (of features)", "classify, without skills, facts",
        "classify, files to report",
    ]
    /// The stages whose quotient is the price of skills and facts.
    static let whole = (without: 6, with: 7)

    private let documents: [SourceDocument]
    private let parser = HTMLTextParser()
    private let ingestor = PostingIngestor()
    private let extractor: FeatureExtractor
    private let wholeExtractor: FeatureExtractor
    private let classifier: Classifier
    private let postings: [JobPosting]
    private let features: [PostingFeatures]
    private let folder: String
    private let whole: BatchClassifier
    private let bare: BatchClassifier

    init(_ documents: [SourceDocument], folder: String) throws {
        self.documents = documents
        self.folder = folder
        let model = try ModelSource.load(nil).model
        classifier = Classifier(model)
        let matcher = try ClassificationTools.embeddedMatcher()
        let facts = try ClassificationTools.embeddedFacts()
        extractor = FeatureExtractor(labels: model.labels, matcher: nil)
        wholeExtractor = FeatureExtractor(labels: model.labels, matcher: matcher, facts: facts)
        whole = BatchClassifier(ClassificationTools(classifier: classifier, matcher: matcher, facts: facts), jobs: 1)
        // A table of one name that no posting has: the matcher is there, and finds nothing, no skill that is a feature
        // either. What they cost is measured, not what they predict.
        let nothing = try SkillMatcher(
            SkillTable(parsing: Array("name\tkind\tcategory\taliases\trule\nxqzzyx\ttool\t\t\t\n".utf8)))
        bare = BatchClassifier(ClassificationTools(classifier: classifier, matcher: nothing), jobs: 1)
        let extractor = extractor
        let ingestor = ingestor
        postings = try documents.flatMap { try ingestor.ingest($0) }
        features = postings.map { extractor.features(of: $0, in: model.vocabulary) }
    }

    func run(_ stage: Int) async throws -> Int {
        switch stage {
        case 0: documents.reduce(0) { $0 &+ parser.bareParse($1.bytes) }
        case 1: try documents.reduce(0) { $0 &+ (try parser.parse($1.bytes).bytes.count) }
        case 2:
            try documents.reduce(0) { $0 &+ (try ingestor.ingest($1)).reduce(0) { $0 &+ $1.text.bytes.count } }
        case 3: postings.reduce(0) { $0 &+ extracted($1, extractor).content.count }
        case 4:
            postings.reduce(0) { $0 &+ extracted($1, wholeExtractor).mentions.count }
        case 5: features.reduce(0) { $0 &+ classifier.predict($1).label }
        case 6: try await reported(bare)
        default: try await reported(whole)
        }
    }

    /// The bytes of a whole report.
    private func reported(_ batch: BatchClassifier) async throws -> Int {
        var bytes = 0
        _ = try await batch.run(SourceStream([folder])) { chunk in
            bytes += chunk.count
            return true
        }
        return bytes
    }

    private func extracted(_ posting: JobPosting, _ extractor: FeatureExtractor) -> PostingFeatures {
        extractor.features(of: posting, in: classifier.model.vocabulary)
    }
}
