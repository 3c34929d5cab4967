internal import Classification
internal import Evaluation
internal import Extraction
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
            throw Failure(error.description.printable)
        }
        progress.end()
        if !options.force { try checkReplacement(by: outcome) }
        let card = ModelCard(model: outcome.result.model, result: outcome.result, figures: outcome.figures)
        try FileSystem.writeAtomically(ModelFile.encode(outcome.result.model), to: options.output)
        let cardPath = ModelCard.path(besideModel: options.output)
        try FileSystem.writeAtomically(Array(card.markdown.utf8), to: cardPath)
        _ = try Terminal.writeStandardOutput(Array(card.terminalSummary.utf8))
        Message.note("model: \(options.output)\ncard:  \(cardPath)")
        remark(outcome.result)
        if !outcome.result.termRule.isForPublication {
            Message.warning(
                "the corpus is too small, or names too few employers, for the rule that protects single employers; "
                    + "do not publish this model")
        }
    }

    /// Says what a training left out, and what its model cannot do.
    private func remark(_ result: TrainingResult) {
        let (labels, configuration) = (result.model.labels.count, result.configuration)
        if labels > configuration.calibrationLimits.sigmoidLabels {
            Message.note(
                "with \(labels) labels, calibration is by temperature alone: a parameter for each label is fitted for at "
                    + "most \(configuration.calibrationLimits.sigmoidLabels)")
        }
        if !options.takesGivenSettings, options.kind != .multinomial, labels > configuration.searchedLabels {
            Message.note(
                "with \(labels) labels, a search makes at most \(configuration.searchBudget(labelCount: labels)) fits, for each "
                    + "takes longer the more labels there are: \(Message.counted(result.tried.count, "setting")) tried; "
                    + "compare the figures with those of --kind multinomial")
        }
        let known = result.model.vocabulary.names.count { !$0.utf8.starts(with: "title:".utf8) }
        if known < configuration.minimumFeatures {
            Message.warning(
                "the model knows \(Message.counted(known, "feature")) of the content, and a posting with fewer than "
                    + "\(configuration.minimumFeatures) known features is too short to be judged: it will accept nothing"
            )
        }
    }

    /// - Throws: ``Failure`` where the new model should not take the old one's place.
    private func checkReplacement(by outcome: TrainingPipeline.Outcome) throws {
        guard OutputCheck.wouldLose(options.output) else { return }
        let old = try? ModelSource.load(options.output).model
        guard let reason = ModelReplacement.objection(to: outcome, replacing: old) else { return }
        throw Failure("\(options.output): \(reason); it was not replaced (--force replaces it all the same)")
    }
}
