/// The edges of a tree over token hashes, flattened into one open-addressing table.
///
/// Layout: one array of a power of two of slots, 8 bytes each: the upper 40 bits of the key that mixes the node which an edge
/// leaves with the token that it takes, and 24 bits of the node that it leads to; 0 is a free slot. The lower bits of the
/// key are the slot, so that two edges pass for each other once in 2⁵⁵ or so. In front stands one bit for each key: most
/// words of a text continue no phrase, and are told off by an array that stays in the processor's cache.
struct EdgeTable: Sendable {
    private var slots: [UInt64]
    private var present: [UInt64]
    private let presentMask: UInt64
    /// All edges, to place them anew when the table grows: a slot holds only a part of its key.
    private var edges: [(key: UInt64, node: Int32)] = []

    /// Bits for each edge that is expected: about one word in eight passes for nothing.
    private static let bitsPerEdge = 8
    private static let nodeBits: UInt64 = 24
    private static let nodeMask: UInt64 = 1 << nodeBits - 1

    /// An empty table with room for a number of edges.
    init(expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        var bits = 1024
        while bits < expected * Self.bitsPerEdge { bits *= 2 }
        present = [UInt64](repeating: 0, count: bits / 64)
        presentMask = UInt64(bits / 64 - 1)
    }

    /// The node that a token leads to, or nil.
    @inline(__always)
    func node(after node: Int32, _ token: UInt64) -> Int32? {
        let key = Self.key(node, token)
        if present[Int(key >> 46 & presentMask)] >> (key >> 40 & 63) & 1 == 0 { return nil }
        let mask = slots.count - 1
        let tag = key & ~Self.nodeMask
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let found = slots[slot]
            if found & ~Self.nodeMask == tag, found != 0 { return Int32(truncatingIfNeeded: found & Self.nodeMask) }
            if found == 0 { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// Adds an edge that is not there.
    mutating func insert(from node: Int32, _ token: UInt64, to next: Int32) {
        precondition(next > 0 && next <= Self.nodeMask, "a tree has at most \(Self.nodeMask) nodes")
        if (edges.count + 1) * 2 > slots.count { grow(to: slots.count * 2) }
        let key = Self.key(node, token)
        present[Int(key >> 46 & presentMask)] |= 1 << (key >> 40 & 63)
        place(key, next)
        edges.append((key, next))
    }

    private mutating func place(_ key: UInt64, _ node: Int32) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = key & ~Self.nodeMask | UInt64(node)
    }

    private mutating func grow(to size: Int) {
        slots = [UInt64](repeating: 0, count: size)
        for (key, node) in edges { place(key, node) }
    }

    @inline(__always)
    private static func key(_ node: Int32, _ token: UInt64) -> UInt64 {
        TokenHash.pair(UInt64(node) &+ 1, token)
    }
}
