public import Classification
public import Extraction
public import Ingestion
internal import Platform
public import Postings

/// Reads a labelled corpus into features.
public struct CorpusReader: Sendable {
    /// A folder of this name inside a corpus holds pages that are no postings: they test the verdicts, and teach no role.
    public static let notPostingsLabel = Label("not_postings")

    /// The label of postings of other occupations: they teach no role, but what is none of the roles.
    public static let backgroundLabel = ExampleSet.backgroundLabel

    private static let batchSize = 64
    private let jobs: Int
    private let training: ClassificationConfiguration?
    private var ingestion: IngestionConfiguration
    private var extraction = ExtractionConfiguration()
    private let matcher: SkillMatcher?
    private let facts: FactTables?

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - jobs: how many threads work at once, at least 1.
    ///   - ingestion: the thresholds of ingestion, and the keys that are mapped.
    ///   - groups: the features beside words.
    ///   - training: leaves out features that too few postings have for a model that is trained so; nil to keep all, as an
    ///     example file does.
    /// - Throws: `ExtractionError` naming the line of the program's tables that is wrong, where the groups need them.
    public init(
        jobs: Int, ingestion: IngestionConfiguration = .init(), groups: FeatureGroups = [],
        pruningFor training: ClassificationConfiguration? = nil
    ) throws {
        self.jobs = jobs
        self.training = training
        self.ingestion = ingestion
        // Words do not care where they stand; sections, and how a skill is asked for, do.
        self.ingestion.findsSections = !groups.isDisjoint(with: [.skills, .sections])
        extraction.groups = groups
        matcher = groups.contains(.skills) ? try ClassificationTools.embeddedMatcher() : nil
        facts = groups.contains(.skills) ? try ClassificationTools.embeddedFacts() : nil
    }

    /// What was read and what was left out.
    public struct Corpus: Sendable {
        /// The labelled postings.
        public let examples: ExampleSet
        /// Postings without a label.
        public let unlabelled: Int
        /// Pages inside a labelled folder that are no postings.
        public let notPostings: Int
        /// Inputs that could not be read.
        public let failures: [String]

        /// The labelled postings as training takes them; their groups are formed anew at each call.
        public var set: TrainingSet { examples.trainingSet() }
    }

    /// Examples, and the words that their features will be counted from.
    private struct Batch: Sendable {
        var examples: [LabelledExample] = []
        var words = WordCollection()
        var unlabelled = 0
        var notPostings = 0
        var failures: [String] = []
        /// The words of the posting that was read last.
        var hashes: [UInt64] = []

        /// Takes over what was read after it.
        mutating func append(_ other: Batch) {
            words.append(other.words)
            examples += other.examples
            unlabelled += other.unlabelled
            notPostings += other.notPostings
            failures += other.failures
        }
    }

    /// Reads corpora.
    ///
    /// - Parameters:
    ///   - paths: folders with one sub-folder per label, or records with a `label`.
    ///   - background: postings of other occupations, whatever labels they have.
    ///   - labels: the roles whose names are masked; nil to take those that the corpus holds, which costs a first pass.
    ///   - progress: told how many postings have been read.
    public func read(
        _ paths: [String], background: [String] = [], labels: [Label]? = nil, progress: (Int) -> Void = { _ in }
    ) async -> Corpus {
        var kept: [SourceItem]?
        let labels = labels ?? labelsOf(paths, keeping: &kept)
        var all = Batch()
        for (paths, label) in [(paths, nil), (background, Self.backgroundLabel)] where !paths.isEmpty {
            let source = SourceStream(paths, isCorpus: true, configuration: ingestion)
            let next = Self.items(kept) ?? { source.next() }
            kept = nil
            let makeWorker = { @Sendable [ingestion, matcher, facts, extraction] in
                (
                    PostingIngestor(configuration: ingestion),
                    FeatureExtractor(labels: labels, matcher: matcher, facts: facts, configuration: extraction)
                )
            }
            if jobs <= 1 {
                // One thread has one collection: no batch needs one of its own, to be looked up again word by word.
                let worker = makeWorker()
                var count = 0
                while let item = next() {
                    Self.read(worker.0, worker.1, item, label: label, into: &all)
                    count += 1
                    if count % Self.batchSize == 0 { progress(all.examples.count) }
                }
                progress(all.examples.count)
                continue
            }
            await OrderedParallelMap.run(
                jobs: jobs, batchSize: Self.batchSize, weight: { $0.heldBytes }, next: next, makeWorker: makeWorker,
                transform: { worker, items in
                    var batch = Batch()
                    for item in items { Self.read(worker.0, worker.1, item, label: label, into: &batch) }
                    return batch
                },
                consume: { batch in
                    all.append(batch)
                    progress(all.examples.count)
                    return true
                })
        }
        return Corpus(
            examples: examples(of: all, labels: labels), unlabelled: all.unlabelled, notPostings: all.notPostings,
            failures: all.failures)
    }

    /// The examples with their features.
    private func examples(of batch: Batch, labels: [Label]) -> ExampleSet {
        // A feature of so many postings occurs so often at least.
        let minimum = training.map { training in
            TermRule.minimumPostings(
                ofPostings: batch.examples.count { $0.label != Self.backgroundLabel }, training)
        }
        var lexicon = FeatureLexicon()
        var examples = batch.examples
        let vectors = batch.words.vectors(
            minimumOccurrences: minimum ?? 1, groups: extraction.groups, learning: &lexicon)
        for (index, vectors) in vectors.enumerated() {
            examples[index].content = vectors.content
            examples[index].title = vectors.title
        }
        return ExampleSet(
            examples, lexicon: lexicon, roles: RoleNameMask.roles(of: labels), groups: extraction.groups)
    }

    /// A reserved name for a label that is one in whatever letter case (ASCII), else the label: nobody who writes
    /// `Background` means a role.
    static func reserved(_ label: Label) -> Label {
        func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        return [backgroundLabel, notPostingsLabel].first { $0.name.utf8.elementsEqual(label.name.utf8.map(lower)) }
            ?? label
    }

    private static func read(
        _ ingestor: PostingIngestor, _ extractor: FeatureExtractor, _ item: SourceItem, label given: Label?,
        into batch: inout Batch
    ) {
        ingestor.read(item) { outcome in
            switch outcome {
            case .skipped, .passedOver: break
            case .failure(let path, let record, let error):
                batch.failures.append(FailureText.line(path, record, error.description))
            case .posting(let posting):
                guard let label = given ?? posting.label.map(reserved) else {
                    batch.unlabelled += 1
                    return
                }
                guard posting.verdict == .posting, label != notPostingsLabel else {
                    batch.notPostings += 1
                    return
                }
                extractor.add(posting, to: &batch.words)
                extractor.copyWords(into: &batch.hashes)
                batch.examples.append(
                    LabelledExample(
                        contentHash: contentHash(posting.text.bytes, posting.title?.text.bytes ?? []),
                        label: label, employer: posting.employer.map { employerHash($0.text) },
                        language: posting.language, board: posting.board, sketch: ShingleSketch(words: batch.hashes),
                        content: .empty, title: nil))
            }
        }
    }

    private static func contentHash(_ text: [UInt8], _ title: [UInt8]) -> UInt64 {
        Hash64.hashLong(title.span, after: Hash64.hashLong(text.span))
    }

    /// The employer's name in lower case, letters and digits only, without the legal form at its end: `Acme, Inc.`, `ACME` and
    /// `Acme GmbH` are one, so that one employer's words cannot pass for five employers'.
    static func employerHash(_ name: UTF8Text) -> UInt64 {
        var words: [[UInt8]] = [[]]
        for byte in name.bytes {
            switch byte {
            case 0x41...0x5A: words[words.count - 1].append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: words[words.count - 1].append(byte)
            // `S.A.` is one word.
            case 0x2E: break
            default: if words.last?.isEmpty == false { words.append([]) }
            }
        }
        if words.last?.isEmpty == true { words.removeLast() }
        while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
        return Hash64.hash(words.flatMap { $0 })
    }

    private static let legalForms = Set(
        [
            "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "corp", "corporation", "co", "company", "plc",
            "gmbh", "ag", "se", "kg", "sa", "sas", "sarl", "srl", "spa", "sl", "bv", "nv", "ab", "as", "aps", "oy",
            "pty",
            "pte", "pvt", "group", "holdings",
        ].map { Array($0.utf8) })

    /// How many bytes of a corpus are kept from the pass that reads labels to the one that reads postings.
    private static let keptBytes = 256 << 20

    /// The items of a corpus that was kept whole, one by one.
    private static func items(_ kept: [SourceItem]?) -> (() -> SourceItem?)? {
        guard let kept else { return nil }
        var position = 0
        return {
            guard position < kept.count else { return nil }
            position += 1
            return kept[position - 1]
        }
    }

    /// The labels that the corpora hold, by a pass that reads records but no pages.
    ///
    /// - Parameter kept: receives all that was read, where it is little enough to be kept: to unpack a corpus once more costs
    ///   a tenth of reading it.
    private func labelsOf(_ paths: [String], keeping kept: inout [SourceItem]?) -> [Label] {
        var items: [SourceItem] = []
        var bytes = 0
        defer { if bytes <= Self.keptBytes { kept = items } }
        var labels: Set<Label> = []
        let ingestor = PostingIngestor(configuration: ingestion)
        let source = SourceStream(paths, isCorpus: true, configuration: ingestion)
        while let item = source.next() {
            bytes += item.heldBytes
            if bytes <= Self.keptBytes { items.append(item) } else { items = [] }
            switch item {
            case .file(_, let label), .unknownFile(_, let label): if let label { labels.insert(Self.reserved(label)) }
            case .document(let document):
                if let label = ingestor.label(of: document) { labels.insert(Self.reserved(label)) }
            case .failure, .passedOver: break
            }
        }
        labels.remove(Self.notPostingsLabel)
        labels.remove(Self.backgroundLabel)
        return labels.sorted()
    }
}
