internal import ArgumentParser
internal import Pipeline

/// `rolecall update`: postings added to an example file or taken out of it, and a model of the result.
struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Add postings to a model, or take them out of it.",
        discussion: """
            Works on the example file that `train --examples` wrote, not on the model: a model holds too little. The new \
            model is, byte for byte, the one that training on all the postings, or on those that are left, would give with the \
            same --features.

            "Take my posting out of your model" is answered by

              rolecall update all.examples --remove theirs/ -o new.model --examples all.examples

            A posting is found again by its text, title and label, so it must be read as it was then: by the same version \
            of rolecall, with the same options; of several such, one with the same board goes first. Each takes out one; a repost in other words is another posting.

            Features beside words are those of the example file. A corpus with a new label is refused: the label's name \
            would have to be left out of texts that the file does not hold.
            """)

    @Argument(help: ArgumentHelp("A file that `train --examples` wrote.", valueName: "examples"))
    var file: String

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("The postings to add: corpora, as `train` takes them.", valueName: "corpus"))
    var add: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("The postings to take out: corpora, as `train` takes them.", valueName: "corpus"))
    var remove: [String] = []

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "The postings are of other occupations, as `train --background` takes them.",
            discussion: "Labels inside the corpora mean nothing then."))
    var asBackground = false

    @OptionGroup var training: TrainingOptions
    @OptionGroup var ingestion: IngestionOptions

    func validate() throws {
        guard add.isEmpty != remove.isEmpty else { throw ValidationError("Give --add or --remove, and not both.") }
        try CorpusNotes.validate(add + remove)
        try training.validate(inputs: add + remove, replaceable: [file])
    }

    func run() async throws {
        try training.checkOutputs()
        try CorpusNotes.checkReadable(add + remove)
        let old = try ExampleSource.load(file)
        let reading = ProgressLine("postings read")
        let corpus = try await CorpusReader(
            jobs: training.jobs.count, ingestion: ingestion.configuration, groups: old.groups
        ).read(asBackground ? [] : add + remove, background: asBackground ? add + remove : [], labels: old.roles) {
            reading.update($0)
        }
        reading.end()
        CorpusNotes.print(corpus)
        guard !corpus.examples.examples.isEmpty else {
            throw Failure("there are no labelled postings to \(add.isEmpty ? "take out" : "add"); nothing was written")
        }
        try TrainingRun(training).run(add.isEmpty ? removing(corpus, from: old) : adding(corpus, to: old))
        if training.examples == nil {
            Message.note("\(file) is as it was; --examples \(file) would replace it by what this model was trained on")
        }
        if !corpus.failures.isEmpty { throw ExitStatus.partly }
    }

    private func adding(_ corpus: CorpusReader.Corpus, to old: ExampleSet) throws -> ExampleSet {
        let union: ExampleSet
        do { union = try ExampleSet.merging([old, corpus.examples]) } catch { throw Failure("\(file): \(error)") }
        ExampleNotes.shared(old.shared(with: corpus.examples))
        Message.note(
            "added \(Message.counted(corpus.examples.examples.count, "posting")) to \(old.examples.count)")
        return union
    }

    private func removing(_ corpus: CorpusReader.Corpus, from old: ExampleSet) throws -> ExampleSet {
        // A posting with a label that the file does not know is not in it; that is no reason to refuse the others.
        let removal = old.removing(corpus.examples)
        let asked = Message.counted(corpus.examples.examples.count, "posting")
        guard removal.removed > 0 else {
            throw Failure(
                "\(file) holds none of the \(asked) to take out\(Self.otherwise(removal)), and nothing was written; read "
                    + "them as they were read then: the same version of rolecall, the same options, the same label")
        }
        if removal.missing > 0 {
            Message.warning(
                "of the \(asked) to take out, \(file) does not hold \(removal.missing)\(Self.otherwise(removal))")
        }
        Message.note("took \(Message.counted(removal.removed, "posting")) out of \(old.examples.count)")
        return removal.set
    }

    private static func otherwise(_ removal: ExampleSet.Removal) -> String {
        removal.otherwiseLabelled == 0 ? "" : " (\(removal.otherwiseLabelled) with another label)"
    }
}
