internal import Extraction
internal import Postings

/// Writes the skills of a row as JSON: each an object with its name, polarity and places.
struct SkillObjects {
    private let row: ReportRow

    init(_ row: ReportRow) {
        self.row = row
    }

    /// Writes the skills of one kind as a list, in the order of their first mention.
    func append(_ kind: SkillKind, to json: inout JSONText) {
        let skills = row.skills.filter { $0.kind == kind }
        // A certificate that no table knows is a fact all the same.
        let others =
            kind == .certification
            ? row.facts.certifications.filter { fact in !skills.contains { $0.name == fact.value } } : []
        json.list(skills.map(Entry.named) + others.map(Entry.fact)) { json, entry in
            json.object { json in
                switch entry {
                case .named(let skill): append(skill, to: &json)
                case .fact(let fact): append(fact, to: &json)
                }
            }
        }
    }

    private enum Entry {
        case named(NamedSkill)
        case fact(Fact<String>)
    }

    private func append(_ skill: NamedSkill, to json: inout JSONText) {
        appendHead(skill.name, skill.kind, skill.category, skill.polarity, to: &json)
        json.name("years")
        json.figure(row.facts.experience.skills.first { $0.skill == skill.skill && skill.skill >= 0 }?.years)
        json.name("alternatives")
        if let number = skill.alternatives { json.integer(Int(number)) } else { json.null() }
        json.name("spans")
        json.spans(skill.ranges)
    }

    private func append(_ fact: Fact<String>, to json: inout JSONText) {
        appendHead(fact.value, .certification, "", nil, to: &json)
        json.name("years")
        json.null()
        json.name("alternatives")
        json.null()
        json.name("spans")
        if case .text(let ranges) = fact.source { json.spans(ranges) } else { json.spans([]) }
    }

    private func appendHead(
        _ name: String, _ kind: SkillKind, _ category: String, _ polarity: SkillPolarity?, to json: inout JSONText
    ) {
        json.name("name")
        json.string(name)
        json.name("kind")
        json.string(kind.rawValue)
        json.name("category")
        json.string(category.isEmpty ? nil : category)
        json.name("polarity")
        json.string(polarity?.rawValue)
    }
}
