internal import ArgumentParser
internal import Classification
internal import Pipeline
internal import Platform
internal import Reporting

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

    @Flag(name: .long, help: "Replace a better model, one with other labels, or a file that is none.")
    var force = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write an example file too, from which `update` and `merge` train again.",
            discussion: """
                It holds hashes, labels, the names of boards, and the words of each posting with their counts, but no text; keep it as you keep \
                the corpus, and do not publish it. It is written before training: postings that do not suffice for a \
                model of their own can still be merged.
                """,
            valueName: "file"))
    var examples: String?

    @OptionGroup var given: GivenSettings
    @OptionGroup var jobs: JobsOption

    /// The thresholds, with what was given.
    var configuration: ClassificationConfiguration {
        var configuration = ClassificationConfiguration()
        configuration.jobs = jobs.count
        if takesGivenSettings { given.apply(to: &configuration) }
        return configuration
    }

    /// - Parameters:
    ///   - inputs: what no output may replace.
    ///   - replaceable: example files that the new one may replace.
    /// - Throws: a usage error when an output would replace an input, or another output.
    func validate(inputs: [String], replaceable: [String] = []) throws {
        try OutputCheck.validate(output, inputs: inputs + replaceable)
        if !takesGivenSettings, given.isAny {
            throw ValidationError("Settings are given with --no-search; without it they are searched.")
        }
        if let option = given.option(notFor: kind.kind) {
            throw ValidationError("--\(option) is for another kind than \(kind.rawValue); see --help.")
        }
        guard let examples else { return }
        try OutputCheck.validate(examples, inputs: inputs)
        for other in [output, ModelCard.path(besideModel: output)]
        where other == examples || FileSystem.areOneFile(other, examples) {
            throw ValidationError("\(examples) cannot be the example file and \(other) too; give it another name.")
        }
    }

    /// Looks at what stands where the outputs go, before anything is read: training may take long, and its model must not be
    /// lost to a folder that does not exist.
    ///
    /// - Throws: `PlatformError` where a file cannot be written, ``Failure`` where one would be replaced that this program
    ///   did not write.
    func checkOutputs() throws {
        for path in [output, ModelCard.path(besideModel: output)] + (examples.map { [$0] } ?? []) {
            try FileSystem.checkWritable(path)
        }
        guard !force else { return }
        if OutputCheck.wouldLose(output) {
            do { _ = try ModelSource.load(output) } catch is ModelFailure {
                throw Failure(
                    "\(output): the file that is there is no model that this program can read; it is not replaced by one "
                        + "(--force replaces it all the same)")
            }
        }
        if let examples, OutputCheck.wouldLose(examples), !ExampleSource.isExampleFile(examples) {
            throw Failure(
                "\(examples): the file that is there is no example file; it is not replaced by one (--force replaces it all "
                    + "the same)")
        }
    }
}
