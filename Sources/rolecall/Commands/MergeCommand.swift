internal import ArgumentParser
internal import Pipeline

/// `rolecall merge`: several example files, and a model of all their postings.
struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Train a model on the postings of several example files.",
        discussion: """
            Works on the files that `train --examples` wrote, from corpora that need not lie in one place. The model is, \
            byte for byte, the one that training on all the corpora together, with the same --features, would give. \
            Employers, near-duplicates and rare words are judged over all files. A posting that two files hold counts twice.
            """)

    @Argument(help: ArgumentHelp("Files that `train --examples` wrote.", valueName: "examples"))
    var files: [String]

    @OptionGroup var training: TrainingOptions

    func validate() throws {
        try training.validate(inputs: files)
    }

    func run() async throws {
        try training.checkOutputs()
        var sets: [ExampleSet] = []
        var shared = 0
        for file in files {
            let set = try ExampleSource.load(file)
            do { try sets.first?.check(joining: set) } catch {
                throw Failure("\(files[0]) and \(file) do not fit together: \(error)")
            }
            shared += sets.map { $0.shared(with: set) }.max() ?? 0
            sets.append(set)
        }
        ExampleNotes.shared(shared)
        try TrainingRun(training).run(try ExampleSet.merging(sets))
    }
}

/// What is said about examples that were put together.
enum ExampleNotes {
    /// Says that postings are there more than once.
    static func shared(_ count: Int) {
        guard count > 0 else { return }
        Message.warning(
            "\(Message.counted(count, "posting")) \(count == 1 ? "was" : "were") there already, and now count twice; if "
                + "this was not meant, take them out with `rolecall update --remove`")
    }
}
