internal import Extraction

/// The skills of a posting for a terminal: by kind and polarity, wrapped.
struct SkillLines {
    private let groups: [SkillGroups.Group]

    /// The width of the kinds: that of the facts' questions, which stand above.
    private static let kindWidth = 20
    /// The width of the polarities.
    private static let polarityWidth = 11
    /// The longest line, in characters.
    private static let lineWidth = 98

    init(_ skills: [NamedSkill]) {
        groups = SkillGroups(skills).groups
    }

    /// The lines; none where nothing is named.
    var lines: [String] {
        var previous: SkillKind?
        return groups.flatMap { group in
            let kind = group.kind == previous ? "" : SkillGroups.name(group.kind)
            previous = group.kind
            let head = "  " + kind.padded(to: Self.kindWidth) + group.polarity.rawValue.padded(to: Self.polarityWidth)
            let names = group.choices.map { $0.map(\.name.printable).joined(separator: " or ") }
            return Self.wrapped(names, head: head)
        }
    }

    private static func wrapped(_ names: [String], head: String) -> [String] {
        var lines: [String] = []
        var line = head
        var width = head.count
        for (index, name) in names.enumerated() {
            let item = index + 1 < names.count ? "\(name)," : name
            if width > head.count, width + 1 + item.count > lineWidth {
                lines.append(line)
                line = String(repeating: " ", count: head.count)
                width = head.count
            }
            if width > head.count {
                line += " "
                width += 1
            }
            line += item
            width += item.count
        }
        return lines + [line]
    }
}
