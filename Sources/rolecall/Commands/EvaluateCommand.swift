internal import ArgumentParser
internal import Classification
internal import Evaluation
internal import Extraction
internal import Pipeline
internal import Platform
internal import Postings
internal import Reporting

/// `rolecall evaluate`: what a model is worth on labelled postings.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure a model on labelled postings, or a corpus by cross-validation.",
        discussion: """
            Prints the figures for the content (title withheld, role names masked) and as is, side by side, with 95 % \
            intervals. With --folds, models are trained on all folds but one and measured on that one.
            """)

    @Argument(help: "Folders with one sub-folder per label, or files of records.")
    var corpora: [String]

    @OptionGroup var model: ModelOption

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A second model: print how much better the first is by content, with paired intervals.",
            valueName: "model"))
    var versus: String?

    @Option(name: .long, help: "The kind of model to cross-validate.")
    var kind: ModelKind = .weighted

    @Option(name: .long, help: "Train and measure by cross-validation with this many folds, instead of using a model.")
    var folds: Int?

    @OptionGroup var features: FeaturesOption
    @OptionGroup var jobs: JobsOption
    @OptionGroup var ingestion: IngestionOptions

    func validate() throws {
        try CorpusNotes.validate(corpora)
        if folds == nil, features.features != nil {
            throw ValidationError("--features goes with --folds; a model knows its own features.")
        }
        if let folds {
            if versus != nil { throw ValidationError("--versus compares models; with --folds there is none.") }
            if model.model != nil { throw ValidationError("Give --model or --folds, not both.") }
            if !(2...20).contains(folds) { throw ValidationError("--folds must be from 2 to 20, not \(folds).") }
        }
    }

    func run() async throws {
        try CorpusNotes.checkReadable(corpora)
        let loaded = folds == nil ? try ModelSource.load(model.model) : nil
        let other = try versus.map { try ModelSource.load($0).model }
        if let loaded, let other {
            do { try CorpusEvaluation.check(loaded.model, versus: other) } catch {
                throw Failure(error.description.printable)
            }
        }
        let reading = ProgressLine("postings read")
        let corpus = try await CorpusReader(
            jobs: jobs.count, ingestion: ingestion.configuration,
            groups: loaded.map { $0.model.vocabulary.groups.union(other?.vocabulary.groups ?? []) }
                ?? features.groups(for: kind)
        ).read(
            corpora, labels: loaded?.model.labels
        ) {
            reading.update($0)
        }
        reading.end()
        CorpusNotes.print(corpus)
        let set = corpus.set
        let evaluation: CorpusEvaluation
        do {
            if let loaded {
                evaluation = try CorpusEvaluation(set, model: loaded.model)
                if loaded.model.corpusFingerprint == set.fingerprint {
                    Message.warning(
                        "the model was trained on these very postings; the figures say nothing about others")
                }
            } else {
                let progress = ProgressLine("cross-validation")
                defer { progress.end() }
                evaluation = try CorpusEvaluation(set, folds: folds ?? 5, kind: kind.kind, jobs: jobs.count) {
                    progress.update(share: $0)
                }
            }
        } catch let error as ClassificationError {
            throw Failure(error.description.printable)
        } catch let error as CorpusEvaluationError {
            throw Failure(error.description.printable)
        }
        let table = MetricTable(
            content: evaluation.content, titled: evaluation.titled, labels: evaluation.labels,
            contentCalibrationFloor: evaluation.contentCalibrationFloor)
        _ = try Terminal.writeStandardOutput(Array(table.text.utf8))
        if let loaded, let other, let versus {
            do {
                let difference = try CorpusEvaluation.difference(set, loaded.model, versus: other)
                _ = try Terminal.writeStandardOutput(Array(DifferenceTable(difference, versus: versus).text.utf8))
            } catch let error as CorpusEvaluationError { throw Failure(error.description.printable) }
        }
        if !corpus.failures.isEmpty { throw ExitStatus.partly }
    }
}
