internal import ArgumentParser
internal import Extraction

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
