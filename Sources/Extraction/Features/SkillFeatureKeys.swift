/// The features that a skill makes: `skill:python`, `skill:python required`, and that of its category, `skill:area language`.
struct SkillFeatureKeys: Sendable {
    /// One of these features.
    enum Feature: Hashable {
        /// A skill, by its index.
        case named(Int32)
        /// A skill with the strongest polarity of its mentions.
        case stated(Int32, SkillPolarity)
        /// A category, by its index among those of the table.
        case area(Int32)
    }

    /// For each skill its name as one word: lower case, spaces as underscores.
    private let words: [[UInt8]]
    private let hashes: [UInt64]
    /// For each skill its category.
    private let areas: [Int32]
    /// The categories' names likewise.
    private let areaWords: [[UInt8]]
    private let areaHashes: [UInt64]

    /// The keys of a table's skills.
    init(_ table: SkillTable) {
        words = table.skills.map { Self.word($0.name) }
        hashes = words.map(Self.hash)
        let names = Set(table.skills.map(\.category)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
        areas = table.skills.map { numbers[$0.category] ?? 0 }
        areaWords = names.map(Self.word)
        areaHashes = areaWords.map(Self.hash)
    }

    private static func word(_ name: String) -> [UInt8] { Array(name.lowercased().replacing(" ", with: "_").utf8) }

    private static func hash(_ word: [UInt8]) -> UInt64 {
        TokenHash.finish(word.reduce(TokenHash.seed) { TokenHash.step($0, $1) })
    }

    /// For each polarity by its rank, the hash of its name.
    private static let polarities = SkillPolarity.allCases.map { TokenHash.word($0.rawValue) }

    private static let ranked = SkillPolarity.allCases

    private static let area = TokenHash.word("area")

    /// The features that some mentions make, each once: by skill, then by category.
    func features(of mentions: [SkillMention]) -> [Feature] {
        // Skill and polarity in one number, so that the strongest mention of a skill comes last of its own.
        let order = mentions.map { Int($0.skill) << 2 | $0.polarity.rank }.sorted()
        var features: [Feature] = []
        features.reserveCapacity(order.count * 2)
        var found: [Int32] = []
        for (index, mention) in order.enumerated()
        where index + 1 == order.count || order[index + 1] >> 2 != mention >> 2 {
            let skill = Int32(mention >> 2)
            features.append(.named(skill))
            features.append(.stated(skill, Self.ranked[mention & 3]))
            found.append(areas[Int(skill)])
        }
        found.sort()
        for (index, area) in found.enumerated() where index == 0 || found[index - 1] != area {
            features.append(.area(area))
        }
        return features
    }

    /// The features that one mention is a place of.
    func features(of mention: SkillMention) -> [Feature] {
        [.named(mention.skill), .stated(mention.skill, mention.polarity), .area(areas[Int(mention.skill)])]
    }

    /// The name of a feature with its prefix.
    func name(_ feature: Feature) -> String {
        var bytes = Array(FeatureNamespace.skill.prefix.utf8)
        write(feature, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The category of a skill.
    func area(of skill: Int32) -> Feature { .area(areas[Int(skill)]) }

    /// The key of a feature.
    func key(_ feature: Feature) -> UInt64 {
        let seed = FeatureNamespace.skill.seed
        return switch feature {
        case .named(let skill): FeatureKey.single(seed, hashes[Int(skill)])
        case .stated(let skill, let polarity):
            FeatureKey.pair(seed, hashes[Int(skill)], Self.polarities[polarity.rank])
        case .area(let area): FeatureKey.pair(seed, Self.area, areaHashes[Int(area)])
        }
    }

    /// Writes the name behind the prefix.
    func write(_ feature: Feature, to bytes: inout [UInt8]) {
        switch feature {
        case .named(let skill): bytes.append(contentsOf: words[Int(skill)])
        case .stated(let skill, let polarity):
            bytes.append(contentsOf: words[Int(skill)])
            bytes.append(0x20)
            bytes.append(contentsOf: polarity.rawValue.utf8)
        case .area(let area):
            bytes.append(contentsOf: "area ".utf8)
            bytes.append(contentsOf: areaWords[Int(area)])
        }
    }
}
