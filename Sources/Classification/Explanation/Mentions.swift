internal import Extraction

/// What can be taken out of a posting at once: a word with all pairs that hold it, in the text or in the title; a skill.
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
        for id in content.ids + title.ids {
            let name = vocabulary[Int(id)]
            guard name.utf8.starts(with: "body:".utf8) || name.utf8.starts(with: "title:".utf8) else {
                found[name, default: []].append(id)
                continue
            }
            for word in Set(FeatureName.words(name.utf8)) {
                found[String(decoding: word, as: UTF8.self), default: []].append(id)
            }
        }
        let sorted = found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        names = sorted.map(\.key)
        features = sorted.map(\.value)
    }
}

extension FeatureVector {
    /// The vector without some features.
    func without(_ removed: Set<Int32>) -> FeatureVector {
        let kept = ids.indices.filter { !removed.contains(ids[$0]) }
        return FeatureVector(ids: kept.map { ids[$0] }, counts: kept.map { counts[$0] })
    }
}
