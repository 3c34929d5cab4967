internal import Postings

/// What a heading says about the text below it.
enum HeadingMeaning: Hashable, Sendable {
    /// It is a heading in a wording that no table knows.
    case unknown
    /// It announces something, but not what: "Overview".
    case general
    /// It gives reasons to join, which may be benefits or the company's praise of itself.
    case reasons
    /// It is a phrase that names a section.
    case named(SectionKind)
    /// It holds a phrase that names a section, among other words.
    case hinted(SectionKind)

    /// How many states ``state`` can have, one of them for text before any heading.
    static let stateCount = 4 + 2 * SectionKind.allCases.count

    /// The first state of a heading that names a section or hints at one.
    static let firstNamedState = 4

    /// The section that it names or hints at.
    var kind: SectionKind? {
        switch self {
        case .unknown, .general, .reasons: nil
        case .named(let kind), .hinted(let kind): kind
        }
    }

    /// A number for tables; 0 is left for text before any heading.
    var state: Int {
        switch self {
        case .unknown: 1
        case .general: 2
        case .reasons: 3
        case .named(let kind): 4 + Int(kind.rawValue)
        case .hinted(let kind): 4 + SectionKind.allCases.count + Int(kind.rawValue)
        }
    }
}
