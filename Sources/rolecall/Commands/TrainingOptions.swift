internal import ArgumentParser
internal import Classification

/// The kinds of model that can be trained.
enum ModelKind: String, CaseIterable, ExpressibleByArgument {
    case weighted
    case multinomial
    case logistic

    /// The kind as training speaks of it.
    var kind: NaiveBayesKind {
        switch self {
        case .weighted: .weighted
        case .multinomial: .multinomial
        case .logistic: .logistic
        }
    }
}

/// What every command that trains asks for: where the model goes, and how it is made.
struct TrainingOptions: ParsableArguments {
    @Option(name: [.customShort("o"), .customLong("output")], help: "The model file.")
    var output: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The kind of model.",
            discussion: """
                "weighted" learns a weight for each log-odds of naive Bayes, and is more accurate; "multinomial" takes the \
                log-odds as they are, and trains in seconds; "logistic" is logistic regression, to hold the others against.
                """))
    var kind: ModelKind = .weighted

    @Flag(name: .customLong("no-search"), help: "Take the settings as given instead of searching by cross-validation.")
    var takesGivenSettings = false

    @OptionGroup var given: GivenSettings
    @OptionGroup var jobs: JobsOption

    /// The thresholds, with what was given.
    var configuration: ClassificationConfiguration {
        var configuration = ClassificationConfiguration()
        configuration.jobs = jobs.count
        if takesGivenSettings { given.apply(to: &configuration) }
        return configuration
    }

    /// - Throws: a usage error when an output would replace an input.
    func validate(inputs: [String]) throws {
        try OutputCheck.validate(output, inputs: inputs)
        if !takesGivenSettings, given.isAny {
            throw ValidationError("Settings are given with --no-search; without it they are searched.")
        }
    }
}
