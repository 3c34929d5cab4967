internal import Extraction

/// The skills of a posting by kind and polarity, framed as they are in the text.
struct SkillBlock {
    /// The skills of each kind and polarity.
    private let groups: [SkillGroups.Group]

    /// Sorts skills into groups.
    init(_ skills: [NamedSkill]) {
        groups = SkillGroups(skills).groups
    }

    /// The HTML; empty where there is no skill.
    var html: Markup {
        guard !groups.isEmpty else { return Markup() }
        return """
            <h3>What it asks for</h3>
            <div class="named">
            \(rows)</div>

            """
    }

    /// A row for each group; a kind stands in the first of its rows.
    private var rows: Markup {
        var markup = Markup()
        var previous: SkillKind?
        for group in groups {
            let kind = group.kind == previous ? "" : SkillGroups.name(group.kind)
            previous = group.kind
            markup.add(html: "<span>\(kind)</span><span class=\"soft\">\(PlainWords.polarity(group.polarity))</span>")
            markup.add(html: "<div class=\"names\">\(Self.names(group))</div>\n")
        }
        return markup
    }

    /// The names of a group, each choice on a line of its own.
    private static func names(_ group: SkillGroups.Group) -> Markup {
        var markup = Markup()
        for choice in group.choices {
            for (index, skill) in choice.enumerated() {
                if index > 0 { markup.add(html: "<span class=\"or\">or</span>") }
                markup.add(html: "<span class=\"skill \(skill.polarity.rawValue)\">\(skill.name)</span>")
            }
            markup.add(html: "\n")
        }
        return markup
    }
}
