public import Postings

/// The shares of the labels where a model is used, as a user asks for them.
public enum DeploymentPrior: Sendable, Hashable {
    /// As in training.
    case training
    /// As the batch itself shows.
    case estimate
    /// These shares, one for each label in the model's order; they sum to 1.
    case shares([Double])

    /// How far shares may be from a sum of 1 before they are taken for a mistake: three times 0.333 is meant as a third.
    private static let slack = 0.005

    /// Reads a prior: `training`, `estimate`, `even`, a share for each label in the model's order (`0.4,0.6`), or shares by
    /// name (`ml_engineer=0.3,data_scientist=0.7`).
    ///
    /// A name may hold commas and equals signs: it ends at the last `=` before a number.
    ///
    /// - Parameters:
    ///   - text: what the user wrote.
    ///   - labels: the model's labels.
    /// - Throws: ``PriorError`` that says which part is wrong.
    public init(_ text: String, labels: [Label]) throws(PriorError) {
        switch Self.trimmed(text[...]) {
        case "": throw .empty(labels: labels)
        case "training": self = .training
        case "estimate": self = .estimate
        case "even": self = .shares(labels.map { _ in 1 / Double(labels.count) })
        default:
            let shares = text.contains("=") ? try Self.named(text, labels) : try Self.listed(text, labels)
            let sum = shares.reduce(0, +)
            guard abs(sum - 1) <= Self.slack else { throw .wrongSum(sum) }
            self = .shares(shares.map { $0 / sum })
        }
    }

    private static func listed(_ text: String, _ labels: [Label]) throws(PriorError) -> [Double] {
        var shares: [Double] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            shares.append(try share(part, whole: text))
        }
        guard shares.count == labels.count else { throw .wrongCount(found: shares.count, labels: labels) }
        return shares
    }

    private static func named(_ text: String, _ labels: [Label]) throws(PriorError) -> [Double] {
        var shares = [Double?](repeating: nil, count: labels.count)
        var name = ""
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let sign = part.lastIndex(of: "="), Double(trimmed(part[part.index(after: sign)...])) != nil else {
                // A comma inside a name.
                name += part + ","
                continue
            }
            name += part[..<sign]
            let label = Label(trimmed(name[...]))
            name = ""
            guard let index = labels.firstIndex(of: label) else { throw .unknownLabel(label, labels: labels) }
            guard shares[index] == nil else { throw .repeatedLabel(label) }
            shares[index] = try share(part[part.index(after: sign)...], whole: text)
        }
        guard name.isEmpty else { throw .notAShare(trimmed(name.dropLast()), in: text) }
        let missing = zip(labels, shares).filter { $0.1 == nil }.map(\.0)
        guard missing.isEmpty else { throw .missingLabels(missing) }
        return shares.compactMap { $0 }
    }

    private static func share(_ part: Substring, whole: String) throws(PriorError) -> Double {
        let part = trimmed(part)
        // `Double` reads "nan" and "inf" too, which are in no range.
        guard let value = Double(part), value > 0, value < 1 else { throw .notAShare(part, in: whole) }
        return value
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
