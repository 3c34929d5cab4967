/// Makes features of words that have numbers, and names those that a lexicon does not know.
///
/// A writer keeps its buffers between postings.
///
/// # Performance
/// What waits for memory is the look-up of a pair among millions. A word's own feature stands at its number, and a pair is
/// looked up when the words have occurred often enough together, as far as ``FrequentKeys`` can tell.
struct FeatureWriter {
    /// How far pairs of words of the text reach.
    let reach: Int
    private let words: FeatureLexicon
    private let minimum: Int32
    /// For each namespace of words, and each word, how often it occurs …
    private var occurrences: [FeatureNamespace: [Int32]] = [:]
    /// … and the number of its feature; -1 where that is not known yet.
    private var singles: [FeatureNamespace: [Int32]]
    /// Tells which pairs are frequent; nil where all are wanted.
    private var frequent: FrequentKeys?

    private var tokens: [Token] = []
    /// The pairs of a sequence; for each the place of its last word, four times, and how far it reaches.
    private var keys: [UInt64] = []
    private var ends: [Int32] = []
    private var pairs: [Int32] = []

    /// Makes a writer of features of some words.
    ///
    /// - Parameters:
    ///   - reach: how far pairs of words of the text reach.
    ///   - minimum: how often a feature must occur to be wanted.
    ///   - room: how many words will be counted, roughly.
    init(_ words: FeatureLexicon, reach: Int, minimum: Int, room: Int) {
        self.words = words
        self.reach = reach
        self.minimum = Int32(clamping: minimum)
        let none = [Int32](repeating: -1, count: words.count)
        singles = [.body: none, .title: none]
        guard minimum > 1 else { return }
        frequent = FrequentKeys(room: room * reach, minimum: minimum)
        let zeros = [Int32](repeating: 0, count: words.count)
        occurrences = [.body: zeros, .title: zeros]
    }

    /// Whether features are left out, so that all sequences must be counted first.
    var counts: Bool { frequent != nil }

    /// Counts what occurs in a sequence of words.
    mutating func count(_ sequence: [Int32], _ namespace: FeatureNamespace) {
        fill(sequence, namespace)
        frequent?.add(keys)
        guard var counted = exchange(&occurrences[namespace], with: nil) else { return }
        for word in sequence { counted[Int(word >> 1)] += 1 }
        occurrences[namespace] = counted
    }

    /// The number of each feature as often as it occurs, in the order of the words.
    mutating func numbers(
        _ sequence: [Int32], _ namespace: FeatureNamespace, _ lexicon: inout FeatureLexicon
    ) -> [Int32] {
        fill(sequence, namespace)
        frequent?.keepFrequent(&keys, beside: &ends)
        // All pairs that are known first, then the others one by one.
        lexicon.find(keys, into: &pairs)
        let occurrences = occurrences[namespace]
        var singles = exchange(&self.singles[namespace], with: nil) ?? []
        defer { self.singles[namespace] = singles }
        var numbers: [Int32] = []
        numbers.reserveCapacity(sequence.count + pairs.count)
        var pair = 0
        for (place, marked) in sequence.enumerated() {
            let word = Int(marked >> 1)
            if occurrences?[word] ?? minimum >= minimum {
                if singles[word] < 0 {
                    singles[word] = lexicon.number(of: FeatureKey.single(namespace.seed, words.allKeys[word])) {
                        $0.append(contentsOf: namespace.prefix.utf8)
                        $0.append(contentsOf: words.nameBytes(word))
                    }
                }
                numbers.append(singles[word])
            }
            while pair < pairs.count, Int(ends[pair] >> 2) == place {
                if pairs[pair] < 0 {
                    let reach = Int(ends[pair] & 3)
                    pairs[pair] = lexicon.number(of: keys[pair]) {
                        write(sequence[place - reach] >> 1, marked >> 1, reach: reach, namespace, to: &$0)
                    }
                }
                numbers.append(pairs[pair])
                pair += 1
            }
        }
        return numbers
    }

    /// Writes the name of a pair.
    private func write(
        _ first: Int32, _ second: Int32, reach: Int, _ namespace: FeatureNamespace, to bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: namespace.prefix.utf8)
        bytes.append(contentsOf: words.nameBytes(Int(first)))
        bytes.append(0x20)
        for _ in 1..<reach {
            bytes.append(contentsOf: FeatureName.gap)
            bytes.append(0x20)
        }
        bytes.append(contentsOf: words.nameBytes(Int(second)))
    }

    /// Fills the keys of pairs and their ends.
    private mutating func fill(_ sequence: [Int32], _ namespace: FeatureNamespace) {
        // Taken out while they are worked on, so that each access is a plain one.
        var (tokens, keys, ends) = (
            exchange(&self.tokens, with: []), exchange(&self.keys, with: []), exchange(&self.ends, with: [])
        )
        tokens.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        let allHashes = words.allKeys
        let (hashes, sequence) = (allHashes.span, sequence.span)
        tokens.append(addingCapacity: sequence.count) { output in
            for index in sequence.indices {
                let word = sequence[index]
                output.append(
                    Token(hash: hashes[Int(word >> 1)], start: 0, end: 0, gap: word & 1 == 1 ? .joined : .stop))
            }
        }
        let reach = namespace == .body ? reach : 1
        let room = tokens.count * reach
        keys.append(addingCapacity: room) { keys in
            ends.append(addingCapacity: room) { ends in
                FeatureExtractor.forEachFeature(tokens, namespace, reach: reach, widest: .joined) { key, last, reach in
                    if reach == 0 { return }
                    keys.append(key)
                    ends.append(Int32(last) << 2 | Int32(reach))
                }
            }
        }
        (self.tokens, self.keys, self.ends) = (tokens, keys, ends)
    }
}
