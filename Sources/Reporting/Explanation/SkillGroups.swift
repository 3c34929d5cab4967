internal import Extraction

/// The skills of a posting by kind and polarity, what is asked for most first.
struct SkillGroups {
    /// The skills of one kind and polarity, in the order of their first mention.
    struct Group {
        /// What they are.
        let kind: SkillKind
        /// Whether they are asked for.
        let polarity: SkillPolarity
        /// The skills; alternatives ("Python or R") stand together.
        let choices: [[NamedSkill]]
    }

    /// The groups that are not empty.
    let groups: [Group]

    init(_ skills: [NamedSkill]) {
        groups = [.tool, .skill, .softSkill, .certification].flatMap { (kind: SkillKind) in
            SkillPolarity.allCases.sorted(by: >).compactMap { polarity in
                let choices = Self.choices(skills.filter { $0.kind == kind && $0.polarity == polarity })
                return choices.isEmpty ? nil : Group(kind: kind, polarity: polarity, choices: choices)
            }
        }
    }

    private static func choices(_ skills: [NamedSkill]) -> [[NamedSkill]] {
        var choices: [[NamedSkill]] = []
        var places: [Int32: Int] = [:]
        for skill in skills {
            if let number = skill.alternatives, let place = places[number] {
                choices[place].append(skill)
            } else {
                if let number = skill.alternatives { places[number] = choices.count }
                choices.append([skill])
            }
        }
        return choices
    }

    /// What a kind is called over its skills.
    static func name(_ kind: SkillKind) -> String {
        switch kind {
        case .tool: "tools"
        case .skill: "skills"
        case .softSkill: "soft skills"
        case .certification: "certificates"
        }
    }
}
