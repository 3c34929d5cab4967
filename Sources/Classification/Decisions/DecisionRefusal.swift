public import Postings

/// Why a promise about decisions cannot be given.
public enum DecisionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The share that is promised is not between 0 and 1.
    case outOfRange(promise: String, value: Double)
    /// A label has too few votes, one a group, for its threshold to be more than a guess.
    case tooFewOfLabel(label: Label, found: Int, needed: Int, coverage: Double)
    /// Too few votes, one a group: even without a single error the bound would be above the promise.
    case tooFewPostings(found: Int, needed: Int, maximumError: Double)
    /// Even the most confident postings are wrong too often.
    case tooManyErrors(among: Int, errors: Int, upperBound: Double, maximumError: Double)

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .outOfRange(let promise, let value):
            "\(promise) of \(value) is not between 0 and 1; give a share such as 0.95 or 0.05"
        case .tooFewOfLabel(let label, let found, let needed, let coverage):
            "the label \(label.name) was calibrated on postings of \(found) different employers, and a coverage of"
                + " \(coverage) needs \(needed); ask for less, or train with postings of more employers"
        case .tooFewPostings(let found, let needed, let maximumError):
            "the model was calibrated on postings of \(found) different employers, and a maximum error of"
                + " \(maximumError) needs \(needed) without one error; ask for less, or train with postings of more employers"
        case .tooManyErrors(let among, let errors, let upperBound, let maximumError):
            "of the \(among) most confident predictions, one an employer, \(errors) are wrong, so that the share of errors may be"
                + " \((upperBound * 1000).rounded(.up) / 1000), above the maximum of \(maximumError); ask for less, or"
                + " clean the labels"
        }
    }
}
