public import Postings

/// Makes the sketches by which duplicates are found.
///
/// A sketcher keeps its buffers between postings; one sketcher serves one thread.
///
/// The sample is a one-permutation MinHash (Li, Owen and Zhang 2012, "One permutation hashing"): the hash of a shingle
/// chooses its place in the sample, and each place keeps the smallest. A place of two samples holds the same with a
/// probability of the Jaccard similarity of the two sets of shingles.
public struct DuplicateSketcher {
    private var titles = RepostTitle()
    private let comparedWords: Int
    private var smallest = [UInt64](repeating: .max, count: DuplicateConfiguration.sampledShingles)

    /// Makes a sketcher.
    public init(configuration: DuplicateConfiguration = DuplicateConfiguration()) {
        comparedWords = configuration.comparedWords
    }

    /// Sketches a posting.
    ///
    /// - Parameters:
    ///   - posting: its id, title, place and employer are taken from it.
    ///   - words: a 64-bit hash of each word of its text, in order, whatever the words' case.
    /// - Complexity: linear in the words; 2 µs for 600.
    public mutating func sketch(_ posting: JobPosting, words: [UInt64]) -> DuplicateSketch {
        let count = min(words.count, comparedWords)
        let (shingles, text) = Self.sample(words, count, into: &smallest)
        let title = titles.hash(title: posting.title?.text.bytes ?? [], location: posting.location?.text.bytes ?? [])
        let employer = titles.hash(name: posting.employer?.text.bytes ?? [])
        let place = titles.hash(name: posting.location?.text.bytes ?? [])
        var keys: [UInt32] = []
        keys.reserveCapacity(shingles)
        let offer = title != 0 && employer != 0 ? Self.key(UInt64(title) << 32 | UInt64(employer), 1) : 0
        for place in smallest.indices where smallest[place] != .max {
            keys.append(Self.key(smallest[place], UInt64(place + 2)))
        }
        return DuplicateSketch(
            id: Array(posting.id.utf8), words: Self.compared(words, count), keys: keys,
            text: count == 0 ? 0 : Self.key(text, 0), offer: offer, title: title,
            employer: employer,
            place: place)
    }

    /// Fills the sample.
    ///
    /// - Returns: how many places are taken, and a hash of all the words.
    private static func sample(
        _ words: [UInt64], _ count: Int, into smallest: inout [UInt64]
    ) -> (places: Int, text: UInt64) {
        let words = words.span
        var smallest = smallest.mutableSpan
        for place in smallest.indices { smallest[place] = .max }
        let width = DuplicateConfiguration.wordsPerShingle
        // No multiplication waits for the one before it: a chain of them would take most of the time.
        var text = UInt64(count)
        // A cyclic polynomial over the words of a shingle: the word that leaves it is taken out again.
        var rolling: UInt64 = 0
        for index in 0..<count {
            let word = words[index] &* 0x9e37_79b9_7f4a_7c15
            rolling = ((rolling &<< 13) | (rolling &>> 51)) ^ word
            let shingle = (rolling ^ (rolling >> 29)) &* 0xbf58_476d_1ce4_e5b9
            text = ((text &<< 1) | (text &>> 63)) ^ shingle
            guard index >= width - 1 else { continue }
            let place = Int(((shingle >> 32) &* UInt64(DuplicateConfiguration.sampledShingles)) >> 32)
            let value = shingle &* 0x94d0_49bb_1331_11eb
            if value < smallest[place] { smallest[place] = value }
            let leaving = words[index &- (width &- 1)] &* 0x9e37_79b9_7f4a_7c15
            rolling ^= (leaving &<< UInt64(13 &* (width &- 1))) | (leaving &>> UInt64(64 &- 13 &* (width &- 1)))
        }
        var places = 0
        for place in smallest.indices where smallest[place] != .max { places += 1 }
        return (places, text)
    }

    private static func compared(_ words: [UInt64], _ count: Int) -> [UInt16] {
        let words = words.span
        return [UInt16](capacity: count) { output in
            for index in 0..<count {
                output.append(UInt16(truncatingIfNeeded: (words[index] &* 0x9e37_79b9_7f4a_7c15) >> 48))
            }
        }
    }

    /// Spread over all 32 bits, by which the index puts it in its place; never 0.
    private static func key(_ value: UInt64, _ kind: UInt64) -> UInt32 {
        max(1, UInt32(truncatingIfNeeded: TextWords.mix(value ^ (kind &* 0xd6e8_feb8_6659_fd93)) >> 32))
    }
}
