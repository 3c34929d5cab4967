public import Postings

/// Why a promise about decisions cannot be given.
public enum DecisionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The share that is promised is not between 0 and 1.
    case outOfRange(promise: String, value: Double)
    /// A label has too few postings of its own, duplicates counted once, for its threshold to exist.
    case tooFewOfLabel(label: Label, found: Int, needed: Int, coverage: Double)
    /// Too few postings, duplicates counted once: even without a single error the bound would be above the promise.
    case tooFewPostings(found: Int, needed: Int, maximumError: Double)
    /// Even the most confident postings are wrong too often.
    case tooManyErrors(among: Int, errors: Int, upperBound: Double, maximumError: Double)

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .outOfRange(let promise, let value):
            "\(promise) of \(value) is not between 0 and 1; give a share such as 0.95 or 0.05"
        case .tooFewOfLabel(let label, let found, let needed, let coverage):
            "the label \(label.name) was calibrated on \(found) different postings, and a coverage of \(coverage)"
                + " needs \(needed); ask for less, or train with more postings"
        case .tooFewPostings(let found, let needed, let maximumError):
            "the model was calibrated on \(found) different postings, and a maximum error of \(maximumError) needs"
                + " \(needed) without one error; ask for less, or train with more postings"
        case .tooManyErrors(let among, let errors, let upperBound, let maximumError):
            "of the \(among) most confident postings \(errors) are wrong, so that the share of errors may be"
                + " \((upperBound * 1000).rounded(.up) / 1000), above the maximum of \(maximumError); ask for less, or"
                + " clean the labels"
        }
    }
}
