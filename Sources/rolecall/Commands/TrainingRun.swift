internal import Classification
internal import Evaluation
internal import Pipeline
internal import Platform
internal import Reporting

/// From examples to a model, its card, and what is printed: the one way, whichever command put the examples together.
struct TrainingRun {
    private let options: TrainingOptions

    init(_ options: TrainingOptions) {
        self.options = options
    }

    /// Writes the example file, if one is asked for, and trains.
    ///
    /// - Throws: ``Failure`` when the postings do not suffice, `PlatformError` when a file cannot be written.
    func run(_ examples: ExampleSet) throws {
        if let path = options.examples {
            try FileSystem.writeAtomically(ExampleFile.encode(examples), to: path)
            Message.note("examples: \(path) (\(Message.counted(examples.examples.count, "posting")))")
        }
        try train(examples.trainingSet())
    }

    /// Trains, writes model and card, and prints what was learned.
    ///
    /// - Throws: ``Failure`` when the postings do not suffice, `PlatformError` when a file cannot be written.
    private func train(_ set: TrainingSet) throws {
        let progress = ProgressLine("cross-validation")
        let outcome: TrainingPipeline.Outcome
        do {
            outcome = try TrainingPipeline(configuration: options.configuration).train(
                set, kind: options.kind.kind, searches: !options.takesGivenSettings
            ) { progress.update(share: $0) }
        } catch {
            progress.end()
            throw Failure(error.description)
        }
        progress.end()
        if !options.force { try checkReplacement(by: outcome) }
        let card = ModelCard(model: outcome.result.model, result: outcome.result, figures: outcome.figures)
        try FileSystem.writeAtomically(ModelFile.encode(outcome.result.model), to: options.output)
        let cardPath = ModelCard.path(besideModel: options.output)
        try FileSystem.writeAtomically(Array(card.markdown.utf8), to: cardPath)
        _ = try Terminal.writeStandardOutput(Array(card.terminalSummary.utf8))
        Message.note("model: \(options.output)\ncard:  \(cardPath)")
        if !outcome.result.termRule.isForPublication {
            Message.warning(
                "the corpus is too small, or names too few employers, for the rule that protects single employers; "
                    + "do not publish this model")
        }
    }

    /// - Throws: ``Failure`` where the new model should not take the old one's place.
    private func checkReplacement(by outcome: TrainingPipeline.Outcome) throws {
        guard FileSystem.size(of: options.output) != nil else { return }
        let old = try? ModelSource.load(options.output).model
        guard let reason = ModelReplacement.objection(to: outcome, replacing: old) else { return }
        throw Failure("\(options.output): \(reason); it was not replaced (--force replaces it all the same)")
    }
}
