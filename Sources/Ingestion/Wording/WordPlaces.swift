/// Where each word of a text stands, for asking whether runs of words occur in it.
struct WordPlaces {
    private let words: [UInt64]
    /// The first place of each word.
    private var first: [UInt64: Int32] = [:]
    /// The next place of the same word, or -1.
    private var next: [Int32]

    /// Takes the words of a text in their order.
    init(_ words: [UInt64]) {
        self.words = words
        next = [Int32](repeating: -1, count: words.count)
        first.reserveCapacity(words.count)
        for index in stride(from: words.count - 1, through: 0, by: -1) {
            next[index] = first.updateValue(Int32(index), forKey: words[index]) ?? -1
        }
    }

    /// Whether the words occur one behind the other.
    ///
    /// - Complexity: the places of the first word, at most 1,000 of them.
    func contains(_ run: ArraySlice<UInt64>) -> Bool {
        guard let head = run.first, var place = first[head] else { return run.isEmpty }
        for _ in 0..<1000 {
            let start = Int(place)
            if start + run.count <= words.count, words[start..<(start + run.count)].elementsEqual(run) { return true }
            place = next[start]
            if place < 0 { return false }
        }
        return false
    }
}
