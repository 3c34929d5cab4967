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
    /// - Complexity: linear in the bytes of text and title.
    init(_ features: [String], in posting: JobPosting, mask: RoleNameMask, widestPairGap: TokenGap) {
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
        text = Self.places(kept, of: all, FeatureNamespace.body.seed, numbers, widestPairGap)
        let heading = posting.title?.text.bytes ?? []
        tokenizer.tokenize(heading.span, into: &all)
        title = Self.places(all, of: all, FeatureNamespace.title.seed, numbers, widestPairGap)
    }

    private static func places(
        _ tokens: [Token], of all: [Token], _ namespace: UInt64, _ numbers: [UInt64: Int], _ widest: TokenGap
    ) -> [Place] {
        var places: [Place] = []
        var position = 0
        for (index, token) in tokens.enumerated() {
            let before = position
            while all[position].start != token.start { position += 1 }
            if let feature = numbers[FeatureKey.single(namespace, token.hash)] {
                places.append(Place(feature: feature, range: ByteRange(Int(token.start), Int(token.end))))
            }
            guard index > 0, token.gap <= widest else { continue }
            let previous = tokens[index - 1]
            guard let feature = numbers[FeatureKey.pair(namespace, previous.hash, token.hash)] else { continue }
            if position == before + 1 {
                places.append(Place(feature: feature, range: ByteRange(Int(previous.start), Int(token.end))))
            } else {
                // A role name stood between the two: it says nothing here, so each word is a place of its own.
                for word in [previous, token] {
                    places.append(Place(feature: feature, range: ByteRange(Int(word.start), Int(word.end))))
                }
            }
        }
        return places
    }
}
