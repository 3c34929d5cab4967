/// Compares one text with others, word by word.
///
/// A word of one text is *covered* when it stands in a pair of neighbouring words that the other text has anywhere. The
/// distance is the mean share of words of the two texts that are not covered, plus a weighted share of those that stand
/// in passages: the smaller share of the two, for a passage that one text has and the other merely lacks is a cut or an
/// addition, while two that have each their own are about different things.
struct TextComparison {
    /// How two texts differ.
    struct Result: Hashable {
        /// 0 for equal texts; 1 where one has more in passages of its own than reposts may.
        var distance: Double
        /// The larger share of words in passages of the two.
        var passages: Double
    }

    private let configuration: DuplicateConfiguration
    private var words: [UInt16] = []
    /// The pairs of the text: the pair in the lower half, in the upper half the number of the text that put it there, so
    /// that nothing needs to be cleared for the next text.
    private var pairs: [UInt64]
    /// For each place of `pairs` the number of the comparison that last found it.
    private var found: [UInt32]
    /// For each pair of neighbours its place in `pairs`.
    private var places: [Int32] = []
    private var text: UInt32 = 0
    private var comparison: UInt32 = 0

    init(configuration: DuplicateConfiguration) {
        self.configuration = configuration
        var size = 64
        while size < configuration.comparedWords * 2 { size *= 2 }
        pairs = [UInt64](repeating: 0, count: size)
        found = [UInt32](repeating: 0, count: size)
    }

    /// Takes the text that the next ones are compared with.
    mutating func take(_ words: [UInt16]) {
        precondition(words.count <= configuration.comparedWords, "a sketch of other limits")
        if text == .max || comparison > .max - 1_000 {
            pairs = [UInt64](repeating: 0, count: pairs.count)
            found = [UInt32](repeating: 0, count: found.count)
            text = 0
            comparison = 0
        }
        text += 1
        self.words = words
        places.removeAll(keepingCapacity: true)
        guard words.count > 1 else { return }
        for index in 1..<words.count {
            let place = Self.place(UInt64(text), words[index - 1], words[index], in: pairs.span)
            pairs[place] = UInt64(text) << 32 | Self.pair(words[index - 1], words[index])
            places.append(Int32(truncatingIfNeeded: place))
        }
    }

    /// Compares a text with the one that was taken.
    ///
    /// - Complexity: O(*n*) for *n* words of both.
    mutating func compare(_ other: [UInt16]) -> Result {
        if other == words { return Result(distance: 0, passages: 0) }
        comparison += 1
        let comparison = comparison
        let text = UInt64(text)
        // Taken out of the value while they are worked on, so that each access is a plain one.
        var foundBuffer = exchange(&found, with: [])
        defer { found = foundBuffer }
        var found = foundBuffer.mutableSpan
        let pairs = pairs.span
        let most = Int(Double(other.count) * configuration.largestPassages)
        var theirs = Coverage(passage: configuration.passageWords)
        if other.count > 1 {
            let other = other.span
            for index in 1..<other.count {
                let place = Self.place(text, other[index - 1], other[index], in: pairs)
                let isHit = pairs[place] >> 32 == text
                if isHit { found[place] = comparison }
                theirs.add(isHit)
                // Most candidates share boilerplate alone, and that is soon seen.
                if theirs.inPassages > most { return Result(distance: 1, passages: 1) }
            }
        }
        theirs.end(wordCount: other.count)
        if theirs.passageShare > configuration.largestPassages { return Result(distance: 1, passages: 1) }
        var ours = Coverage(passage: configuration.passageWords)
        let places = places.span
        for index in places.indices { ours.add(found[Int(places[index])] == comparison) }
        ours.end(wordCount: words.count)
        let passages = min(ours.passageShare, theirs.passageShare)
        return Result(
            distance: (ours.missingShare + theirs.missingShare) / 2 + configuration.passageWeight * passages,
            passages: max(ours.passageShare, theirs.passageShare))
    }

    private static func pair(_ first: UInt16, _ second: UInt16) -> UInt64 { UInt64(first) << 16 | UInt64(second) }

    /// Where a pair is, or would be put.
    @inline(__always)
    private static func place(_ text: UInt64, _ first: UInt16, _ second: UInt16, in pairs: Span<UInt64>) -> Int {
        let wanted = text << 32 | pair(first, second)
        let mask = pairs.count - 1
        var place = Int(truncatingIfNeeded: (wanted &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
        while pairs[place] >> 32 == text, pairs[place] != wanted { place = (place + 1) & mask }
        return place
    }

    /// Counts the words of a text that are not covered, from one pair of neighbours to the next.
    private struct Coverage {
        let passage: Int
        private(set) var missing = 0
        private(set) var inPassages = 0
        private(set) var words = 0
        private var run = 0
        private var previous = false

        init(passage: Int) {
            self.passage = passage
        }

        /// Takes the next pair; its first word is covered by it or by the pair before.
        @inline(__always)
        mutating func add(_ isFound: Bool) {
            word(isFound || previous)
            previous = isFound
        }

        mutating func end(wordCount: Int) {
            if wordCount > 0 { word(previous) }
            if run >= passage { inPassages += run }
            words = wordCount
        }

        @inline(__always)
        private mutating func word(_ isCovered: Bool) {
            if isCovered {
                if run >= passage { inPassages += run }
                run = 0
            } else {
                missing += 1
                run += 1
            }
        }

        var missingShare: Double { words == 0 ? 1 : Double(missing) / Double(words) }
        var passageShare: Double { words == 0 ? 1 : Double(inPassages) / Double(words) }
    }
}
