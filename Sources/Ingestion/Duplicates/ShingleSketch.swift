/// A small sample of a text's five-word shingles by which near-duplicates are found.
///
/// The words are those that features are made of, role names left out: one posting under two names is one posting.
///
/// The sample is the *s* smallest hashes (a bottom-*s* sketch: Broder 1997, "On the resemblance and containment of
/// documents"); the share of common values among the *s* smallest of two sketches together estimates the Jaccard
/// similarity of the two sets of shingles.
public struct ShingleSketch: Sendable, Hashable {
    /// At most ``size`` hashes, ascending.
    public let values: [UInt64]

    /// The number of hashes kept: the standard error of the similarity is below 0.045.
    public static let size = 128
    private static let wordsPerShingle = 5

    /// Takes a sample that was drawn before.
    ///
    /// - Parameter values: at most ``size`` hashes, ascending; nil for others.
    public init?(values: [UInt64]) {
        guard values.count <= Self.size, zip(values, values.dropFirst()).allSatisfy(<) else { return nil }
        self.values = values
    }

    /// Samples a text.
    ///
    /// - Parameter words: a hash of each word in order, its bits evenly spread.
    /// - Complexity: O(*n*) for *n* words, plus sorting the shingles of a text that repeats itself.
    public init(words: [UInt64]) {
        let width = min(Self.wordsPerShingle, words.count)
        let count = width == 0 ? 0 : words.count - width + 1
        // Hashes are spread evenly, so the smallest lie below a bound that is known before they are: few need sorting. By
        // chance fewer than are wanted do in one text of some thousands, and in a text that repeats itself: then all are
        // sorted.
        let share = UInt64.max / UInt64(max(1, count))
        let (bound, isShort) = share.multipliedReportingOverflow(by: UInt64(Self.size + Self.size * 3 / 8))
        var kept: [UInt64] = []
        if !isShort {
            kept = Self.smallest(Self.sorted(Self.shingles(words, width, count, below: bound), UInt64(count)))
        }
        if kept.count < Self.size { kept = Self.smallest(Self.shingles(words, width, count, below: .max).sorted()) }
        values = kept
    }

    /// An odd number without pattern: the golden ratio's fraction.
    private static let factor: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// The hashes of all runs of words, up to a bound: a polynomial over the words' hashes that rolls from run to run (Karp
    /// and Rabin 1987, IBM Journal of Research and Development 31), with the end of SplitMix64's finaliser.
    private static func shingles(_ words: [UInt64], _ width: Int, _ count: Int, below bound: UInt64) -> [UInt64] {
        var shingles: [UInt64] = []
        guard count > 0 else { return shingles }
        let words = words.span
        var (polynomial, leaving) = (UInt64(0), UInt64(1))
        for place in 0..<width {
            polynomial = polynomial &* factor &+ words[place]
            leaving = leaving &* factor
        }
        for start in 0..<count {
            if start > 0 {
                polynomial =
                    polynomial &* factor &+ words[start &+ width &- 1] &- leaving &* words[start &- 1]
            }
            var mixed = (polynomial ^ (polynomial >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed ^= mixed >> 31
            if mixed <= bound { shingles.append(mixed) }
        }
        return shingles
    }

    /// Sorts evenly spread hashes, the smallest of some: each is put where it belongs at about that rate, and then moved by
    /// a few places.
    private static func sorted(_ hashes: [UInt64], _ count: UInt64) -> [UInt64] {
        let largest = hashes.max() ?? 0
        func bucket(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash.multipliedFullWidth(by: count).high) }
        // Many in few buckets, in a text that repeats itself, are for a method that does not mind.
        guard hashes.count <= 4 * size else { return hashes.sorted() }
        var places = [Int32](repeating: 0, count: bucket(largest) + 2)
        for hash in hashes { places[bucket(hash) + 1] += 1 }
        for index in places.indices.dropFirst() { places[index] += places[index - 1] }
        var sorted = [UInt64](repeating: 0, count: hashes.count)
        for hash in hashes {
            let bucket = bucket(hash)
            sorted[Int(places[bucket])] = hash
            places[bucket] += 1
        }
        for index in sorted.indices.dropFirst() {
            let hash = sorted[index]
            var place = index
            while place > 0, sorted[place - 1] > hash {
                sorted[place] = sorted[place - 1]
                place -= 1
            }
            sorted[place] = hash
        }
        return sorted
    }

    /// The smallest of some hashes in order, each once.
    private static func smallest(_ hashes: [UInt64]) -> [UInt64] {
        var kept: [UInt64] = []
        kept.reserveCapacity(min(size, hashes.count))
        for value in hashes where kept.last != value {
            kept.append(value)
            if kept.count == Self.size { break }
        }
        return kept
    }

    /// The estimated Jaccard similarity, 0 to 1.
    public func similarity(to other: ShingleSketch) -> Double {
        if values.isEmpty || other.values.isEmpty { return values.isEmpty && other.values.isEmpty ? 1 : 0 }
        var left = 0
        var right = 0
        var common = 0
        var union = 0
        let limit = Self.size
        while union < limit, left < values.count || right < other.values.count {
            union += 1
            if right == other.values.count {
                left += 1
            } else if left == values.count {
                right += 1
            } else if values[left] == other.values[right] {
                common += 1
                left += 1
                right += 1
            } else if values[left] < other.values[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return Double(common) / Double(union)
    }

    /// Whether ``similarity(to:)`` is at least some share, above 0: most pairs are told off before the end.
    public func isSimilar(to other: ShingleSketch, atLeast share: Double) -> Bool {
        let limit = Self.size
        // The union counts at most so many values: with more that are not common, the share cannot be reached.
        let most = Int(Double(limit) * (1 - share)) + 1
        let (one, second) = (values.span, other.values.span)
        var (left, right, union, different) = (0, 0, 0, 0)
        while union < limit, left < one.count, right < second.count {
            union += 1
            let (first, next) = (one[left], second[right])
            if first != next {
                different += 1
                if different > most { return false }
            }
            left += first <= next ? 1 : 0
            right += next <= first ? 1 : 0
        }
        return similarity(to: other) >= share
    }
}
