internal import Extraction

/// What can be taken out of a posting at once: a word with all pairs that hold it, in the text or in the title, and with the
/// skills that it names; a skill that the text names otherwise than the table, as `k8s`.
///
/// Categories of skills are no mentions: they are gone when the last skill of theirs is.
struct Mentions {
    /// The mentions by name, `body:docker`, ascending.
    let names: [String]
    /// For each mention the features that it takes with it, as ids.
    let features: [[Int32]]

    /// Collects the mentions of a posting.
    ///
    /// - Parameter vocabulary: the names of all ids.
    init(content: FeatureVector, title: FeatureVector, names vocabulary: [String]) {
        var found: [String: [Int32]] = [:]
        var skills: [String: [Int32]] = [:]
        for id in content.ids + title.ids {
            let name = vocabulary[Int(id)]
            let words = FeatureName.words(name.utf8).map { String(decoding: $0, as: UTF8.self) }
            if name.utf8.starts(with: FeatureNamespace.skill.prefix.utf8) {
                // With its polarity or without, it is one mention.
                if words[0] != Self.area { skills[words[0], default: []].append(id) }
            } else if name.utf8.starts(with: FeatureNamespace.section.prefix.utf8) {
                found[name, default: []].append(id)
            } else {
                for word in Set(words) { found[word, default: []].append(id) }
            }
        }
        for (skill, ids) in skills {
            let words = skill.utf8.dropFirst(FeatureNamespace.skill.prefix.utf8.count).split(separator: 0x5F).map {
                FeatureNamespace.body.prefix + String(decoding: $0, as: UTF8.self)
            }
            let isNamed = words.allSatisfy { found[$0] != nil }
            for mention in isNamed ? Array(Set(words)) : [skill] { found[mention, default: []] += ids }
        }
        let sorted = found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        names = sorted.map(\.key)
        features = sorted.map { $0.value.sorted() }
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
