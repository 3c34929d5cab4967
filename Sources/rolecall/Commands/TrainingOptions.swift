internal import ArgumentParser

/// The kinds of naive Bayes that can be trained.
enum ModelKind: String, CaseIterable, ExpressibleByArgument {
    case multinomial
}

/// What every command that trains asks for: where the model goes, and how it is made.
struct TrainingOptions: ParsableArguments {
    @Option(name: [.customShort("o"), .customLong("output")], help: "The model file.")
    var output: String

    @Option(name: .long, help: "The kind of naive Bayes.")
    var kind: ModelKind = .multinomial

    @OptionGroup var jobs: JobsOption

    /// - Throws: a usage error when an output would replace an input.
    func validate(inputs: [String]) throws {
        try OutputCheck.validate(output, inputs: inputs)
    }
}
