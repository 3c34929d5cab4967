/// What a part of a posting is about, told by the heading that it stands under.
public enum SectionKind: UInt8, Sendable, Hashable, CaseIterable {
    /// What stands before the first heading, or under a heading that says none of the others.
    case other
    /// What one will do.
    case duties
    /// What one must have.
    case requirements
    /// What is nice to have.
    case preferred
    /// Pay, leave, insurance, perks.
    case benefits
    /// Who the employer is.
    case about
    /// Equal-opportunity, privacy and other legal text.
    case equalOpportunity
    /// Degrees and fields of study.
    case education
    /// How to apply, and what follows.
    case application

    /// The name that reports and features use.
    public var name: String {
        switch self {
        case .other: "other"
        case .duties: "duties"
        case .requirements: "requirements"
        case .preferred: "preferred"
        case .education: "education"
        case .benefits: "benefits"
        case .about: "about"
        case .application: "application"
        case .equalOpportunity: "equal_opportunity"
        }
    }
}

/// A stretch of a posting's text with one subject. The sections of a posting cover its text without gap or overlap.
public struct PostingSection: Sendable, Hashable {
    /// What it is about.
    public let kind: SectionKind
    /// Its bytes in the posting's text, the heading included.
    public let range: ByteRange

    /// Makes a section.
    public init(kind: SectionKind, range: ByteRange) {
        self.kind = kind
        self.range = range
    }
}
