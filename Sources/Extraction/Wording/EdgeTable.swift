/// The edges of a tree over token hashes, flattened into one open-addressing table.
///
/// Layout: two parallel arrays of a power of two of slots; a key mixes the node that an edge leaves with the token that it
/// takes, 0 is a free slot. In front of them stands one bit for each key, by its lowest bits: most words of a text continue
/// no phrase, and are told off by an array that stays in the processor's cache.
struct EdgeTable: Sendable {
    private var keys: [UInt64]
    private var nodes: [Int32]
    private var present: [UInt64]
    private let presentMask: UInt64
    private var count = 0

    /// Bits for each edge that is expected: about one word in eight passes for nothing.
    private static let bitsPerEdge = 8

    /// An empty table with room for a number of edges.
    init(expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        nodes = [Int32](repeating: 0, count: size)
        var bits = 1024
        while bits < expected * Self.bitsPerEdge { bits *= 2 }
        present = [UInt64](repeating: 0, count: bits / 64)
        presentMask = UInt64(bits / 64 - 1)
    }

    /// The node that a token leads to, or nil.
    @inline(__always)
    func node(after node: Int32, _ token: UInt64) -> Int32? {
        let key = Self.key(node, token)
        if present[Int(key >> 7 & presentMask)] >> (key >> 1 & 63) & 1 == 0 { return nil }
        let mask = keys.count - 1
        var slot = Int(key >> 32) & mask
        while true {
            let found = keys[slot]
            if found == key { return nodes[slot] }
            if found == 0 { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// Adds an edge that is not there.
    mutating func insert(from node: Int32, _ token: UInt64, to next: Int32) {
        if (count + 1) * 2 > keys.count { grow() }
        let key = Self.key(node, token)
        present[Int(key >> 7 & presentMask)] |= 1 << (key >> 1 & 63)
        place(key, next)
        count += 1
    }

    private mutating func place(_ key: UInt64, _ node: Int32) {
        let mask = keys.count - 1
        var slot = Int(key >> 32) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        nodes[slot] = node
    }

    private mutating func grow() {
        let old = zip(keys, nodes).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        nodes = [Int32](repeating: 0, count: keys.count)
        for (key, node) in old { place(key, node) }
    }

    @inline(__always)
    private static func key(_ node: Int32, _ token: UInt64) -> UInt64 {
        TokenHash.pair(UInt64(node) &+ 1, token) | 1
    }
}
