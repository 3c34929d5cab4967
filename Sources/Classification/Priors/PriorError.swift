public import Postings

/// Why a text names no prior.
public enum PriorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing was given.
    case empty(labels: [Label])
    /// A part is no share.
    case notAShare(String, in: String)
    /// There are more or fewer shares than labels.
    case wrongCount(found: Int, labels: [Label])
    /// The shares do not sum to 1.
    case wrongSum(Double)
    /// The model has no such label.
    case unknownLabel(Label, labels: [Label])
    /// A label has two shares.
    case repeatedLabel(Label)
    /// Labels have no share.
    case missingLabels([Label])

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .empty(let labels):
            "the prior is empty; give training, estimate, even, or a share for each of \(Self.list(labels))"
        case .notAShare(let part, let text):
            "'\(part)' in the prior '\(text)' is no share; give numbers between 0 and 1, such as 0.4,0.6 or"
                + " data_scientist=0.4,ml_engineer=0.6"
        case .wrongCount(let found, let labels):
            "the prior has \(found == 1 ? "1 share" : "\(found) shares"), and the model has \(labels.count) labels; give a"
                + " share for each, in this order: \(Self.list(labels))"
        case .wrongSum(let sum):
            "the shares of the prior sum to \((sum * 1000).rounded() / 1000); they must sum to 1"
        case .unknownLabel(let label, let labels):
            "the prior names '\(label.name)', and the model has no such label; it has \(Self.list(labels))"
        case .repeatedLabel(let label):
            "the prior names '\(label.name)' twice; give each label one share"
        case .missingLabels(let labels):
            "the prior has no share for \(Self.list(labels)); give each label one"
        }
    }

    /// The first labels of a list, so that a message stays one line.
    private static func list(_ labels: [Label]) -> String {
        let shown = labels.prefix(8).map(\.name).joined(separator: ", ")
        return labels.count > 8 ? "\(shown) and \(labels.count - 8) more" : shown
    }
}
