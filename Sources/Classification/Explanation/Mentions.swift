internal import Extraction

/// What can be taken out of a posting at once: a word with all pairs that hold it, in the text or in the title, and with the
/// skills that nothing names without it; a skill that is named in several ways.
struct Mentions {
    /// The mentions by name, `body:docker`, ascending.
    let names: [String]
    /// For each mention the features that it takes with it, as ids.
    let features: [[Int32]]
    /// Categories of skills: the id of each, and those of its skills, without which it is gone too.
    private let areas: [(id: Int32, skills: [Int32])]

    /// Collects the mentions of a posting.
    ///
    /// - Parameters:
    ///   - vocabulary: the names of all ids.
    ///   - skills: by which words the skills are named. One that is not among them is a mention of its own.
    init(content: FeatureVector, title: FeatureVector, names vocabulary: [String], skills: [SkillNaming] = []) {
        var found: [String: [Int32]] = [:]
        // With its polarity or without, a skill is one mention.
        var named: [String: [Int32]] = [:]
        var areas: [String: Int32] = [:]
        for id in content.ids + title.ids {
            let name = vocabulary[Int(id)]
            let words = FeatureName.words(name.utf8).map { String(decoding: $0, as: UTF8.self) }
            if name.utf8.starts(with: FeatureNamespace.skill.prefix.utf8) {
                if words[0] == Self.area { areas[name] = id } else { named[words[0], default: []].append(id) }
            } else if name.utf8.starts(with: FeatureNamespace.section.prefix.utf8) {
                found[name, default: []].append(id)
            } else {
                for word in Set(words) { found[word, default: []].append(id) }
            }
        }
        let naming = Dictionary(skills.map { ($0.feature, $0) }) { first, _ in first }
        var members: [Int32: [Int32]] = [:]
        for (skill, ids) in named {
            let words = naming[skill]?.words.filter { found[$0] != nil } ?? []
            for mention in words.isEmpty ? [skill] : words { found[mention, default: []] += ids }
            if let area = naming[skill].flatMap({ areas[$0.area] }) { members[area, default: []] += ids }
        }
        let sorted = found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        names = sorted.map(\.key)
        features = sorted.map { $0.value.sorted() }
        self.areas = members.map { (id: $0.key, skills: $0.value) }
    }

    /// The features that are gone with some mentions, given by index.
    func features(without removed: [Int]) -> Set<Int32> {
        var gone = Set(removed.flatMap { features[$0] })
        for area in areas where area.skills.allSatisfy(gone.contains) { gone.insert(area.id) }
        return gone
    }

    private static let area = FeatureNamespace.skill.prefix + "area"
}

extension FeatureVector {
    /// The vector without some features.
    func without(_ removed: Set<Int32>) -> FeatureVector {
        let kept = ids.indices.filter { !removed.contains(ids[$0]) }
        return FeatureVector(ids: kept.map { ids[$0] }, counts: kept.map { counts[$0] })
    }
}
