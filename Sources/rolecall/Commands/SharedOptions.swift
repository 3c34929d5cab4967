internal import ArgumentParser
internal import Extraction
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

/// Which features a model is trained on beside words.
struct FeaturesOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Features beside words: skills, sections, or both.",
            discussion: """
                By default none: on the project's training set neither group makes the labels better. "skills" are those \
                of the table inside this program, with their polarity; "sections" are words with the section they stand in.
                """,
            valueName: "groups"))
    var features: String?

    /// The groups.
    var groups: FeatureGroups {
        get throws {
            try (features ?? "").split(separator: ",").reduce(into: []) { groups, name in
                guard let named = FeatureGroups.named.first(where: { $0.name == name }) else {
                    let known = FeatureGroups.named.map(\.name).joined(separator: ", ")
                    throw ValidationError("There are no features '\(name)'; there are \(known).")
                }
                groups.insert(named.group)
            }
        }
    }

    func validate() throws { _ = try groups }
}

/// An atomic file that closures can share.
final class SharedFile {
    private var file: AtomicFile

    init(_ file: consuming AtomicFile) {
        self.file = file
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

    /// Puts the file in its place.
    func commit() throws { try file.commit() }
}
