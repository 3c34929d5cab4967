internal import ArgumentParser
internal import Ingestion
internal import Platform

/// What must hold of an output before anything is read.
enum OutputCheck {
    /// - Throws: a usage error when the output would replace an input.
    static func validate(_ output: String, inputs: [String]) throws {
        if let input = inputs.first(where: { $0 != "-" && FileSystem.areOneFile($0, output) }) {
            throw ValidationError("The output \(output) would replace the input \(input); give it another name.")
        }
    }

    /// Whether there is a file whose bytes would be lost; an empty one, as `mktemp` makes it, loses nothing.
    static func wouldLose(_ path: String) -> Bool { (FileSystem.size(of: path) ?? 0) > 0 }
}

/// How many threads work at once.
struct JobsOption: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("How many threads work at once.", discussion: "By default, one a processor."))
    var jobs: Int?

    /// The number of jobs.
    var count: Int { jobs ?? Processors.count }

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs must be from 1 to 1024, not \(jobs).")
        }
    }
}

/// Which model to use.
struct ModelOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The model file.",
            discussion: "By default the one that ROLECALL_MODEL names, else the model inside this program.",
            valueName: "model"))
    var model: String?
}
