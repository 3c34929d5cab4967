public import Postings

/// A small sample of a text's five-word shingles by which near-duplicates are found.
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
    /// - Complexity: O(*n*) for *n* bytes, plus sorting the shingles.
    public init(_ text: UTF8Text) {
        let words = Self.words(text.bytes)
        let width = min(Self.wordsPerShingle, words.count)
        let count = width == 0 ? 0 : words.count - width + 1
        // Hashes are spread evenly, so the smallest lie below a bound that is known before they are: few need sorting.
        // Where too few different ones do, in a text that repeats itself, all are sorted.
        let share = UInt64.max / UInt64(max(1, count))
        let (bound, isShort) = share.multipliedReportingOverflow(by: UInt64(Self.size + Self.size / 2))
        var kept: [UInt64] = []
        if !isShort { kept = Self.smallest(Self.shingles(words, width, count, below: bound)) }
        if kept.count < Self.size { kept = Self.smallest(Self.shingles(words, width, count, below: .max)) }
        values = kept
    }

    /// For each byte of a word the same in lower case, else 0.
    private static let letters: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x41...0x5A: UInt8(byte) | 0x20
        case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: UInt8(byte)
        default: 0
        }
    }

    /// The hashes of the words of a text.
    private static func words(_ text: [UInt8]) -> [UInt64] {
        let table = letters
        let (letters, text) = (table.span, text.span)
        // A word and the sign behind it are two bytes at least.
        return [UInt64](capacity: text.count / 2 + 1) { words in
            var index = 0
            while index < text.count {
                var letter = letters[Int(text[index])]
                index &+= 1
                if letter == 0 { continue }
                var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                repeat {
                    hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
                    if index == text.count { break }
                    letter = letters[Int(text[index])]
                    index &+= 1
                } while letter != 0
                words.append(hash)
            }
        }
    }

    /// The hashes of all runs of words, up to a bound.
    private static func shingles(_ words: [UInt64], _ width: Int, _ count: Int, below bound: UInt64) -> [UInt64] {
        var shingles: [UInt64] = []
        let words = words.span
        for start in 0..<count {
            var mixed: UInt64 = 0
            for word in start..<(start + width) {
                mixed = (mixed ^ words[word]) &* 0x9e37_79b9_7f4a_7c15
                mixed ^= mixed >> 29
            }
            if mixed <= bound { shingles.append(mixed) }
        }
        return shingles
    }

    /// The smallest of some hashes, ascending, each once.
    private static func smallest(_ hashes: [UInt64]) -> [UInt64] {
        var kept: [UInt64] = []
        for value in hashes.sorted() where kept.last != value {
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
