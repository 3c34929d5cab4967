public import Extraction
public import Postings
internal import Reporting

/// Why examples cannot be added up: their features were not extracted alike, and the texts are no longer there.
public enum ExampleSetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The features beside words are not the same.
    case otherGroups(FeatureGroups, other: FeatureGroups)
    /// The names of other roles were left out of the texts.
    case otherRoles([Label], other: [Label])
    /// A label whose name was not left out of the texts.
    case newLabel(Label, masked: [Label])

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .otherGroups(let groups, let other):
            "the features beside words are \(Self.names(groups)) in one and \(Self.names(other)) in the other; write "
                + "both with the same --features"
        case .otherRoles(let roles, let other):
            "the names of \(Self.names(roles)) were left out of the texts of one, those of \(Self.names(other)) out of "
                + "the other's; train on all corpora together, or `rolecall update --add` the corpora of one to the other"
        case .newLabel(let label, let masked):
            "the label \(label.name.printable) is new: only the names of \(Self.names(masked)) were left out of the texts, and the "
                + "texts are not in the example file; train on all corpora together"
        }
    }

    private static func names(_ groups: FeatureGroups) -> String {
        groups.isEmpty
            ? "words" : FeatureGroups.named.filter { groups.contains($0.group) }.map(\.name).joined(separator: ",")
    }

    private static func names(_ labels: [Label]) -> String {
        labels.isEmpty ? "no role" : labels.map(\.name.printable).joined(separator: ", ")
    }
}
