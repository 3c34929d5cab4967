internal import ArgumentParser
internal import Platform
internal import Reporting

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

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write an example file too, from which `update` and `merge` train again.",
            discussion: """
                It holds hashes, labels, and the words of each posting with their counts, but no text; keep it as you keep \
                the corpus, and do not publish it. It is written before training: postings that do not suffice for a \
                model of their own can still be merged.
                """,
            valueName: "file"))
    var examples: String?

    @OptionGroup var jobs: JobsOption

    /// - Parameters:
    ///   - inputs: what no output may replace.
    ///   - replaceable: example files that the new one may replace.
    /// - Throws: a usage error when an output would replace an input, or another output.
    func validate(inputs: [String], replaceable: [String] = []) throws {
        try OutputCheck.validate(output, inputs: inputs + replaceable)
        guard let examples else { return }
        try OutputCheck.validate(examples, inputs: inputs)
        for other in [output, ModelCard.path(besideModel: output)]
        where other == examples || FileSystem.areOneFile(other, examples) {
            throw ValidationError("\(examples) cannot be the example file and \(other) too; give it another name.")
        }
    }
}
