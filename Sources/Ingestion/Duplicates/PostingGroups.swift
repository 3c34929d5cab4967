/// Puts postings that must not be divided between training and test into groups: those of one employer, and
/// near-duplicates of one another.
public struct PostingGroups: Sendable {
    /// For each posting the stable hash of its group: the smallest key of its members, whatever their order.
    public let hashes: [UInt64]
    /// For each posting the stable hash of its cluster of near-duplicates: the smallest content key of its members.
    public let clusters: [UInt64]

    /// The estimated similarity from which two postings are near-duplicates.
    public static let similarity = 0.7
    /// How many of a sketch's smallest values make two postings candidates: at a similarity of 0.7, sixteen miss a pair
    /// with a probability below 1e-5.
    private static let candidateValues = 16
    /// A shingle that more postings than this share is boilerplate; each posting is compared with this many only.
    private static let candidatesPerValue = 64

    /// Forms the groups.
    ///
    /// - Parameters:
    ///   - employers: a hash of each posting's employer, or nil.
    ///   - keys: a hash of each posting's content: the key of a posting without an employer.
    ///   - sketches: one for each posting.
    /// - Complexity: O(*n* log *n*) for *n* postings with few duplicates.
    public init(employers: [UInt64?], keys: [UInt64], sketches: [ShingleSketch]) {
        precondition(employers.count == keys.count && keys.count == sketches.count, "one of each for every posting")
        // Canonical order, so that which candidates are compared depends on the postings alone.
        let order = keys.indices.sorted { (keys[$0], employers[$0] ?? 0) < (keys[$1], employers[$1] ?? 0) }
        var duplicates = Partition(count: keys.count)
        var sharing = SharedValues(room: keys.count * Self.candidateValues)
        for index in order {
            for value in sketches[index].values.prefix(Self.candidateValues) {
                let slot = sharing.slot(of: value)
                var place = sharing.first(slot)
                while place >= 0 {
                    let candidate = sharing.posting(place)
                    if !duplicates.areOne(candidate, index),
                        sketches[index].isSimilar(to: sketches[candidate], atLeast: Self.similarity)
                    {
                        duplicates.unite(candidate, index)
                    }
                    place = sharing.next(place)
                }
                if sharing.count(slot) < Self.candidatesPerValue { sharing.append(index, value, slot) }
            }
        }
        clusters = duplicates.smallest(keys)
        var groups = duplicates
        var firstOfEmployer: [UInt64: Int] = [:]
        for index in order {
            guard let employer = employers[index] else { continue }
            if let first = firstOfEmployer[employer] {
                groups.unite(first, index)
            } else {
                firstOfEmployer[employer] = index
            }
        }
        hashes = groups.smallest(zip(employers, keys).map { $0 ?? $1 })
    }
}

/// Sets of indices that grow together (disjoint-set forest).
private struct Partition {
    private var parents: [Int]

    init(count: Int) {
        parents = Array(0..<count)
    }

    private mutating func root(_ index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    mutating func areOne(_ first: Int, _ second: Int) -> Bool { root(first) == root(second) }

    mutating func unite(_ first: Int, _ second: Int) { parents[root(second)] = root(first) }

    /// For each index the smallest key of its set.
    mutating func smallest(_ keys: [UInt64]) -> [UInt64] {
        var smallest = [UInt64](repeating: .max, count: keys.count)
        for index in keys.indices { smallest[root(index)] = min(smallest[root(index)], keys[index]) }
        return keys.indices.map { smallest[root($0)] }
    }
}

/// Which postings have a value, in the order in which they came: lists in one array, for most hold one.
private struct SharedValues {
    private struct Slot {
        var value: UInt64 = 0
        /// The places of the first and the last posting; -1 for none.
        var first: Int32 = -1
        var last: Int32 = -1
        var count: Int32 = 0
    }

    private struct Link {
        let posting: Int32
        var next: Int32
    }

    /// Open addressing over a power of two of slots, half of them free.
    private var slots: [Slot]
    private var links: [Link] = []

    /// - Parameter room: how many values are added at most.
    init(room: Int) {
        var size = 64
        while size < room * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        links.reserveCapacity(room)
    }

    /// The slot of a value, or the free one where it belongs. Values are the smallest of hashes: their low bits are spread.
    func slot(of value: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: value) & mask
        while slots[slot].first >= 0, slots[slot].value != value { slot = (slot + 1) & mask }
        return slot
    }

    func first(_ slot: Int) -> Int { Int(slots[slot].first) }
    func count(_ slot: Int) -> Int { Int(slots[slot].count) }
    func posting(_ place: Int) -> Int { Int(links[place].posting) }
    func next(_ place: Int) -> Int { Int(links[place].next) }

    /// Adds a posting to the list of a value, whose slot is known.
    mutating func append(_ posting: Int, _ value: UInt64, _ slot: Int) {
        let place = Int32(links.count)
        links.append(Link(posting: Int32(posting), next: -1))
        if slots[slot].first < 0 {
            slots[slot].value = value
            slots[slot].first = place
        } else {
            links[Int(slots[slot].last)].next = place
        }
        slots[slot].last = place
        slots[slot].count += 1
    }
}
