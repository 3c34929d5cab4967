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
        var words: [UInt64] = []
        var hash: UInt64 = 0
        var inWord = false
        for byte in text.bytes {
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower >= 0x61 && lower <= 0x7A || lower >= 0x30 && lower <= 0x39 || lower >= 0x80 {
                if !inWord { hash = 0xcbf2_9ce4_8422_2325 }
                inWord = true
                hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
            } else if inWord {
                words.append(hash)
                inWord = false
            }
        }
        if inWord { words.append(hash) }
        var shingles: [UInt64] = []
        let width = min(Self.wordsPerShingle, words.count)
        if width > 0 {
            for start in 0...(words.count - width) {
                var mixed: UInt64 = 0
                for word in words[start..<(start + width)] {
                    mixed = (mixed ^ word) &* 0x9e37_79b9_7f4a_7c15
                    mixed ^= mixed >> 29
                }
                shingles.append(mixed)
            }
        }
        shingles.sort()
        var kept: [UInt64] = []
        for value in shingles where kept.last != value {
            kept.append(value)
            if kept.count == Self.size { break }
        }
        values = kept
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
}
