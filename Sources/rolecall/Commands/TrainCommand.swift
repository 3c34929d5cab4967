internal import ArgumentParser
internal import Classification
internal import Evaluation
internal import Pipeline
internal import Platform
internal import Postings
internal import Reporting

/// The kinds of naive Bayes that can be trained.
enum ModelKind: String, CaseIterable, ExpressibleByArgument {
    case multinomial
}

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

    @Option(name: [.customShort("o"), .customLong("output")], help: "The model file.")
    var output: String

    @Option(name: .long, help: "The kind of naive Bayes.")
    var kind: ModelKind = .multinomial

    @OptionGroup var features: FeaturesOption
    @OptionGroup var jobs: JobsOption
    @OptionGroup var ingestion: IngestionOptions

    func validate() throws {
        try CorpusNotes.validate(corpora)
        try OutputCheck.validate(output, inputs: corpora)
    }

    func run() async throws {
        let reading = ProgressLine("postings read")
        let corpus = try await CorpusReader(
            jobs: jobs.count, ingestion: ingestion.configuration, groups: features.groups
        ).read(corpora) {
            reading.update($0)
        }
        reading.end()
        CorpusNotes.print(corpus)
        let training = ProgressLine("cross-validation")
        let outcome: TrainingPipeline.Outcome
        do {
            outcome = try TrainingPipeline().train(corpus.set) { training.update(share: $0) }
        } catch {
            training.end()
            throw Failure(error.description)
        }
        training.end()
        let card = ModelCard(
            model: outcome.result.model, result: outcome.result, content: outcome.content, titled: outcome.titled)
        try FileSystem.writeAtomically(ModelFile.encode(outcome.result.model), to: output)
        let cardPath = ModelCard.path(besideModel: output)
        try FileSystem.writeAtomically(Array(card.markdown.utf8), to: cardPath)
        _ = try Terminal.writeStandardOutput(Array(card.terminalSummary.utf8))
        Message.note("model: \(output)\ncard:  \(cardPath)")
        if !outcome.result.termRule.isForPublication {
            Message.warning(
                "the corpus is too small, or names too few employers, for the rule that protects single employers; "
                    + "do not publish this model")
        }
        if !corpus.failures.isEmpty { throw ExitStatus.partly }
    }
}

/// What is said about a corpus that was not wholly usable.
enum CorpusNotes {
    /// A corpus is read twice, once for its labels.
    static func validate(_ corpora: [String]) throws {
        if corpora.contains("-") { throw ValidationError("A corpus cannot come from standard input; name a file.") }
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
