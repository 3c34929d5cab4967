internal import ArgumentParser
internal import Pipeline
internal import Platform

/// `rolecall train`: labelled corpora to a model and its card.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a model on labelled postings.",
        discussion: """
            A corpus is a folder with one sub-folder per label, or JSON Lines or CSV with a "label". Feature selection, length \
            normalisation and smoothing are chosen by cross-validation that keeps an employer's postings and \
            near-duplicates together. The model's card is written beside it.
            """)

    @Argument(help: "Folders with one sub-folder per label, or files of records.")
    var corpora: [String]

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp(
            "Postings of other occupations: the model learns to say that a posting is neither.",
            discussion: """
                Labels inside it mean nothing. A label or folder "background" in a corpus does the same, in whatever letter \
                case.
                """,
            valueName: "corpus"))
    var background: [String] = []

    @OptionGroup var training: TrainingOptions
    @OptionGroup var features: FeaturesOption
    @OptionGroup var ingestion: IngestionOptions

    func validate() throws {
        try CorpusNotes.validate(corpora + background)
        try training.validate(inputs: corpora + background)
    }

    func run() async throws {
        try training.checkOutputs()
        try CorpusNotes.checkReadable(corpora + background)
        let reading = ProgressLine("postings read")
        let corpus = try await CorpusReader(
            jobs: training.jobs.count, ingestion: ingestion.configuration, groups: features.groups(for: training.kind),
            pruningFor: training.examples == nil ? training.configuration : nil
        ).read(corpora, background: background) {
            reading.update($0)
        }
        reading.end()
        CorpusNotes.print(corpus)
        if !background.isEmpty, !corpus.examples.labels.contains(CorpusReader.backgroundLabel) {
            throw Failure(
                "the background (\(background.joined(separator: ", "))) holds no posting; nothing was trained")
        }
        try TrainingRun(training).run(corpus.examples)
        if !corpus.failures.isEmpty { throw ExitStatus.partly }
    }
}

/// What is said about a corpus that was not wholly usable.
enum CorpusNotes {
    /// A corpus is read twice, once for its labels.
    static func validate(_ corpora: [String]) throws {
        if corpora.contains("-") { throw ValidationError("A corpus cannot come from standard input; name a file.") }
    }

    /// A corpus that the user names and that cannot be opened ends the run: to train without it would give another model
    /// than was asked for. What is broken inside a corpus is only told of.
    ///
    /// - Throws: `PlatformError` naming the path.
    static func checkReadable(_ corpora: [String]) throws {
        for corpus in corpora { try FileSystem.checkReadable(corpus) }
    }

    static func print(_ corpus: CorpusReader.Corpus) {
        for failure in corpus.failures.prefix(10) { Message.note("error: \(failure)") }
        if corpus.failures.count > 10 { Message.note("error: and \(corpus.failures.count - 10) more") }
        if corpus.unlabelled > 0 {
            Message.note("left out \(Message.counted(corpus.unlabelled, "posting")) without a label")
        }
        if corpus.notPostings > 0 {
            Message.note(
                "left out \(Message.counted(corpus.notPostings, "page that is no posting", "pages that are no postings"))"
            )
        }
    }
}
