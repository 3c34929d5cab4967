/// The features that a skill makes: `skill:python`, and with its polarity `skill:python required`.
struct SkillFeatureKeys: Sendable {
    /// For each skill its name as one word: lower case, spaces as underscores.
    private let words: [[UInt8]]
    private let hashes: [UInt64]

    /// The keys of a table's skills.
    init(_ table: SkillTable) {
        words = table.skills.map { Array($0.name.lowercased().replacing(" ", with: "_").utf8) }
        hashes = words.map { word in TokenHash.finish(word.reduce(TokenHash.seed) { TokenHash.step($0, $1) }) }
    }

    /// For each polarity, the hash of its name.
    private static let polarities: [SkillPolarity: UInt64] = Dictionary(
        uniqueKeysWithValues: SkillPolarity.allCases.map { ($0, TokenHash.word($0.rawValue)) })

    /// The key of a skill, or of a skill with a polarity.
    func key(_ skill: Int32, _ polarity: SkillPolarity?) -> UInt64 {
        let seed = FeatureNamespace.skill.seed
        guard let polarity else { return FeatureKey.single(seed, hashes[Int(skill)]) }
        return FeatureKey.pair(seed, hashes[Int(skill)], Self.polarities[polarity] ?? 0)
    }

    /// Writes the name behind the prefix.
    func write(_ skill: Int32, _ polarity: SkillPolarity?, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: words[Int(skill)])
        guard let polarity else { return }
        bytes.append(0x20)
        bytes.append(contentsOf: polarity.rawValue.utf8)
    }
}
