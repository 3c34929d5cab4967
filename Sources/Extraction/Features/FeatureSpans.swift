public import Postings

/// Where a posting says the features that a prediction rests on, so that they can be marked in place.
///
/// Text and title are cut as for extraction: the role names of the text are no features, and a pair of words ends where
/// extraction ends it.
public struct FeatureSpans: Sendable, Hashable {
    /// One place that says a feature.
    public struct Place: Sendable, Hashable {
        /// The feature's index in the list that was asked for.
        public let feature: Int
        /// The bytes.
        public let range: ByteRange

        /// Makes a place.
        public init(feature: Int, range: ByteRange) {
            self.feature = feature
            self.range = range
        }
    }

    /// The places in the text, in the order of their last word.
    public let text: [Place]
    /// The places in the title, in the order of their last word.
    public let title: [Place]

    /// Makes a value of known places.
    public init(text: [Place], title: [Place]) {
        self.text = text
        self.title = title
    }

    /// Finds the places.
    ///
    /// - Parameter skills: the keys of features that are skills, with their places in the text.
    /// - Complexity: linear in the bytes of text and title and in the places, but for putting the places in order.
    init(
        _ features: [String], in posting: JobPosting, mask: RoleNameMask, skills: [(key: UInt64, range: ByteRange)],
        widestPairGap: TokenGap
    ) {
        var numbers: [UInt64: Int] = [:]
        for (number, name) in features.enumerated() {
            if let key = FeatureKey.parse(name) { numbers[key] = number }
        }
        let tokenizer = Tokenizer()
        var all: [Token] = []
        let body = posting.text.bytes
        tokenizer.tokenize(body.span, into: &all)
        var kept = all
        mask.remove(from: &kept)
        let words = Self.places(kept, of: all, FeatureNamespace.body.seed, numbers, widestPairGap)
        let named = skills.compactMap { skill in
            numbers[skill.key].map { Place(feature: $0, range: skill.range) }
        }
        text = named.isEmpty ? words : Self.merged(words, named)
        let heading = posting.title?.text.bytes ?? []
        tokenizer.tokenize(heading.span, into: &all)
        title = Self.places(all, of: all, FeatureNamespace.title.seed, numbers, widestPairGap)
    }

    /// Both in the order of their ends; of equals words come first.
    private static func merged(_ words: [Place], _ skills: [Place]) -> [Place] {
        let all = words + skills
        let order = all.indices.sorted { (all[$0].range.upper, $0) < (all[$1].range.upper, $1) }
        return order.map { all[$0] }
    }

    private static func places(
        _ tokens: [Token], of all: [Token], _ namespace: UInt64, _ numbers: [UInt64: Int], _ widest: TokenGap
    ) -> [Place] {
        var places: [Place] = []
        var position = 0
        // How many words stand before this one without a gap that parts them.
        var run = 0
        // For each of the last kept words, its position among all.
        var positions: [Int] = []
        for (index, token) in tokens.enumerated() {
            while all[position].start != token.start { position += 1 }
            positions.append(position)
            if let feature = numbers[FeatureKey.single(namespace, token.hash)] {
                places.append(Place(feature: feature, range: ByteRange(Int(token.start), Int(token.end))))
            }
            run = index > 0 && token.gap <= widest ? min(run + 1, FeatureName.widestReach) : 0
            for distance in 0..<run {
                let first = tokens[index - distance - 1]
                let key = FeatureKey.pair(namespace, first.hash, token.hash, distance: distance + 1)
                guard let feature = numbers[key] else { continue }
                if distance == 0, positions[index - 1] == position - 1 {
                    places.append(Place(feature: feature, range: ByteRange(Int(first.start), Int(token.end))))
                } else {
                    // What stands between the two, words that are reached over or a role's name, says nothing here: each
                    // word is a place of its own.
                    for word in [first, token] {
                        places.append(Place(feature: feature, range: ByteRange(Int(word.start), Int(word.end))))
                    }
                }
            }
        }
        return places
    }
}
