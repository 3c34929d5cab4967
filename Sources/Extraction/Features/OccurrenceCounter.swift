/// Counts occurrences of ids and gives them out in ascending order, document after document.
///
/// Of the ids that occurred a bit set is kept, and of its words that are not empty another: to walk the two is cheaper than
/// to sort, and costs a 4096th of all ids where a document has few.
public struct OccurrenceCounter: Sendable {
    /// By id; zero between documents, as are the bits.
    private var counts: [Int32] = []
    private var present: [UInt64] = []
    private var filled: [UInt64] = []
    /// How many ids occurred.
    private var distinct = 0

    /// An empty counter.
    public init() {}

    /// Makes room for ids below a bound.
    public mutating func reserve(_ bound: Int) {
        guard bound > counts.count else { return }
        // A lexicon grows with every document: room for twice as many is made half as often.
        let room = (max(bound, counts.count * 2) + 4095) / 4096 * 4096
        counts += [Int32](repeating: 0, count: room - counts.count)
        present += [UInt64](repeating: 0, count: room / 64 - present.count)
        filled += [UInt64](repeating: 0, count: room / 4096 - filled.count)
    }

    /// Adds one occurrence of each of some ids, for which room was made.
    public mutating func add(_ ids: [Int32]) {
        // Taken out while they are worked on: spans of one value's parts would be several accesses to it at once.
        var (allCounts, allPresent, allFilled) = (
            exchange(&self.counts, with: []), exchange(&self.present, with: []), exchange(&self.filled, with: [])
        )
        defer { (self.counts, self.present, self.filled) = (allCounts, allPresent, allFilled) }
        var counts = allCounts.mutableSpan
        var present = allPresent.mutableSpan
        var filled = allFilled.mutableSpan
        var distinct = distinct
        for id in ids {
            distinct += Self.add(Int(id), 1, &counts, &present, &filled)
        }
        self.distinct = distinct
    }

    /// Adds a vector's occurrences under other ids, for which room was made.
    ///
    /// - Parameter numbers: for each id its new one, or -1 to leave it out.
    public mutating func add(_ vector: FeatureVector, as numbers: [Int32]) {
        let (ids, occurrences, numbers) = (vector.ids.span, vector.counts.span, numbers.span)
        // Taken out while they are worked on: spans of one value's parts would be several accesses to it at once.
        var (allCounts, allPresent, allFilled) = (
            exchange(&self.counts, with: []), exchange(&self.present, with: []), exchange(&self.filled, with: [])
        )
        defer { (self.counts, self.present, self.filled) = (allCounts, allPresent, allFilled) }
        var counts = allCounts.mutableSpan
        var present = allPresent.mutableSpan
        var filled = allFilled.mutableSpan
        var distinct = distinct
        for index in ids.indices {
            let id = numbers[Int(ids[index])]
            if id >= 0 { distinct += Self.add(Int(id), occurrences[index], &counts, &present, &filled) }
        }
        self.distinct = distinct
    }

    /// - Returns: 1 for an id that had not occurred, else 0.
    @inline(__always)
    private static func add(
        _ id: Int, _ count: Int32, _ counts: inout MutableSpan<Int32>, _ present: inout MutableSpan<UInt64>,
        _ filled: inout MutableSpan<UInt64>
    ) -> Int {
        let before = counts[id]
        counts[id] = before + count
        if before != 0 { return 0 }
        present[id >> 6] |= 1 << UInt64(id & 63)
        filled[id >> 12] |= 1 << UInt64(id >> 6 & 63)
        return 1
    }

    /// Appends the ids that occurred, ascending, with their counts, and begins anew.
    public mutating func drain(into ids: inout [Int32], _ occurrences: inout [Int32]) {
        // Taken out while they are worked on: spans of one value's parts would be several accesses to it at once.
        var (allCounts, allPresent, allFilled) = (
            exchange(&self.counts, with: []), exchange(&self.present, with: []), exchange(&self.filled, with: [])
        )
        defer { (self.counts, self.present, self.filled) = (allCounts, allPresent, allFilled) }
        var counts = allCounts.mutableSpan
        var present = allPresent.mutableSpan
        var filled = allFilled.mutableSpan
        // Room for all at once: to append one by one is to ask each time whether there is any.
        ids.append(addingCapacity: distinct) { foundIDs in
            occurrences.append(addingCapacity: distinct) { foundCounts in
                for block in filled.indices where filled[block] != 0 {
                    var words = filled[block]
                    filled[block] = 0
                    while words != 0 {
                        let word = block << 6 | words.trailingZeroBitCount
                        words &= words - 1
                        var bits = present[word]
                        present[word] = 0
                        while bits != 0 {
                            let id = word << 6 | bits.trailingZeroBitCount
                            bits &= bits - 1
                            foundIDs.append(Int32(truncatingIfNeeded: id))
                            foundCounts.append(counts[id])
                            counts[id] = 0
                        }
                    }
                }
            }
        }
        distinct = 0
    }

    /// The vector of what occurred.
    public mutating func drained() -> FeatureVector {
        var ids: [Int32] = []
        var occurrences: [Int32] = []
        drain(into: &ids, &occurrences)
        return FeatureVector(ids: ids, counts: occurrences)
    }
}
