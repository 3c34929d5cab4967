/// A level of education that a posting asks for, spelled as in the report.
public enum Degree: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Said to be unneeded.
    case none
    /// A first degree: bachelor's, or an undergraduate degree without more said.
    case bachelor
    /// A second degree: master's, or an advanced degree without more said.
    case master
    /// A doctorate.
    case doctorate = "phd"

    private var rank: Int {
        switch self {
        case .none: 0
        case .bachelor: 1
        case .master: 2
        case .doctorate: 3
        }
    }

    /// Orders by level, the lowest first.
    public static func < (left: Degree, right: Degree) -> Bool { left.rank < right.rank }
}
