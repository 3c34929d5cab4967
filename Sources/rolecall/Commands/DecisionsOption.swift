internal import ArgumentParser
internal import Classification
internal import Ingestion
internal import Pipeline
internal import Postings
internal import Reporting

/// What is asked of confidences and decisions.
struct DecisionsOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Accept so many that at most this share of them is wrong, such as 0.05.",
            discussion: """
                An upper confidence bound (90 %) on predictions that the model made of postings it had not seen must not \
                exceed the share. By default that of training, 0.05.
                """,
            valueName: "share"))
    var maxError: Double?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Promise that the right label is among those named for this share of the postings, such as 0.95.",
            discussion: "Then a posting that needs both labels is hybrid, and one that fits none is neither.",
            valueName: "share"))
    var coverage: Double?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The shares of the roles among these postings: even, 0.4,0.6, or ml_engineer=0.3,data_scientist=0.7.",
            discussion: """
                Confidences follow. By default those of training. "estimate" reads the inputs twice and takes the shares \
                from them.
                """,
            valueName: "shares"))
    var prior: String?

    @Flag(name: .long, help: "Give an interval of the content's confidence beside it (Venn-Abers; two labels).")
    var interval = false

    /// The options, with a prior that is estimated from the inputs where that is asked for.
    ///
    /// - Throws: ``Failure`` where the prior is none, or the inputs cannot be read twice.
    func options(
        for model: ClassificationModel, inputs: [String], ingestion: IngestionConfiguration, jobs: Int
    ) async throws -> DecisionOptions {
        if interval, model.labels.count != 2 {
            throw ValidationError(
                "--interval is for models with two labels, and this one has \(model.labels.count): the interval is that of "
                    + "one probability, which the other label's follows from.")
        }
        var options = DecisionOptions()
        options.maximumError = maxError
        options.coverage = coverage
        options.wantsInterval = interval
        guard let prior else { return options }
        let asked: DeploymentPrior
        do throws(PriorError) { asked = try DeploymentPrior(prior, labels: model.labels) } catch {
            throw ValidationError("--prior: \(error).")
        }
        switch asked {
        case .training: break
        case .shares(let shares): options.prior = shares
        case .estimate:
            if inputs.contains("-") {
                throw ValidationError(
                    "--prior estimate reads the inputs twice, and standard input cannot be; name files.")
            }
            let progress = ProgressLine("postings read for the prior")
            let (shares, count) = try await PriorEstimator(model, ingestion: ingestion, jobs: jobs).estimate(
                SourceStream(inputs, configuration: ingestion)
            ) { progress.update($0) }
            progress.end()
            options.prior = shares
            let named = zip(model.labels, shares).map { "\($0.name.printable) \(DecimalText.fixed($1, decimals: 3))" }
            Message.note(
                "prior, estimated from \(Message.counted(count, "posting")): \(named.joined(separator: ", "))")
        }
        return options
    }

    /// A classifier that decides as asked.
    ///
    /// - Throws: ``Failure`` where a promise cannot be given.
    func classifier(
        _ model: ClassificationModel, inputs: [String], ingestion: IngestionConfiguration, jobs: Int
    ) async throws -> Classifier {
        let options = try await options(for: model, inputs: inputs, ingestion: ingestion, jobs: jobs)
        do throws(DecisionRefusal) { return try Classifier(model, options: options) } catch {
            throw Failure("\(error)")
        }
    }

    func validate() throws {
        for (name, value) in [("max-error", maxError), ("coverage", coverage)] {
            if let value, !(value > 0 && value < 1) {
                throw ValidationError("--\(name) must be between 0 and 1, not \(value).")
            }
        }
    }
}
