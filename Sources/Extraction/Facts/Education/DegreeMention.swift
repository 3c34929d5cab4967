internal import Postings

/// What an entry of the list `degree` says.
enum DegreeWord: String, Sendable, Hashable {
    case none, bachelor, master, phd
    /// A degree without a level.
    case any
    /// Less than a first degree.
    case below
    /// No degree is meant.
    case against

    /// The level that is named.
    var level: Degree? {
        switch self {
        case .bachelor: .bachelor
        case .master: .master
        case .phd: .doctorate
        case .none, .any, .below, .against: nil
        }
    }
}

/// A place where a text speaks of a degree.
struct DegreeMention: Sendable, Hashable {
    /// What is said.
    var word: DegreeWord
    /// The tokens.
    var tokens: Range<Int>
    /// The bytes.
    var range: ByteRange
    /// The place in ``TextReading/hits`` of the first hit at or behind the mention.
    var hit: Int
    /// The unit.
    var unit: Int
    /// How it is asked for.
    var stance: Stance
}
