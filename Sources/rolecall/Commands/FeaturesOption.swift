internal import ArgumentParser
internal import Extraction

/// Which features a model is trained on beside words and pairs of neighbours.
struct FeaturesOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Features beside words: skips, skills, sections, or words for none.",
            discussion: """
                "skips" are pairs of words with one or two words between them ("build … pipelines"). "skills" are those \
                of the table inside this program, with their polarity, and their categories. Both are the default where \
                weights are learned. "sections" are words with the section they stand in, which helps a little. A model \
                with skills or sections must be trained again when the tables change. Several are separated by commas.
                """,
            valueName: "groups"))
    var features: String?

    /// What is said for no groups.
    private static let none = "words"

    /// The groups that were asked for, or those that a kind of model has by default: a multinomial model counts in seconds,
    /// and takes neighbours alone.
    func groups(for kind: ModelKind) throws -> FeatureGroups {
        guard let features else { return kind == .multinomial ? [] : [.skips, .skills] }
        if features == Self.none { return [] }
        return try features.split(separator: ",", omittingEmptySubsequences: false).reduce(into: []) { groups, name in
            guard name != Self.none else {
                throw ValidationError("--features \(Self.none) means that there are no others, and stands alone.")
            }
            guard let named = FeatureGroups.named.first(where: { $0.name == name }) else {
                let known = (FeatureGroups.named.map(\.name) + [Self.none]).joined(separator: ", ")
                throw ValidationError("There are no features '\(name)'; there are \(known).")
            }
            groups.insert(named.group)
        }
    }

    func validate() throws { _ = try groups(for: .weighted) }
}
