/// Phrases as a tree over token hashes, flattened into one open-addressing table of edges, so that a step costs one probe
/// whatever the number of phrases.
///
/// A node is a beginning of some phrase; the root is node 0. What a phrase that ends at a node means is kept by the owner,
/// in arrays by node.
struct PhraseTree: Sendable {
    /// The node of the empty beginning.
    static let root: Int32 = 0

    /// The number of nodes, the root included.
    private(set) var nodeCount = 1
    private var edges: EdgeTable
    /// One bit for each token hash that begins a phrase, by 16 bits of it: most words are told off in the first cache.
    private var firstWords = [UInt64](repeating: 0, count: 1024)

    /// An empty tree with room for a number of phrases.
    init(expectedPhrases: Int) {
        edges = EdgeTable(expected: expectedPhrases * 2)
    }

    /// Adds a phrase.
    ///
    /// - Returns: the node that it ends at; nil for a phrase without a word.
    mutating func insert(_ tokens: [Token]) -> Int32? {
        guard let head = tokens.first else { return nil }
        firstWords[Int(head.hash >> 6 & 1023)] |= 1 << (head.hash & 63)
        var node = Self.root
        for (place, token) in tokens.enumerated() {
            let key = Self.key(token, isFirst: place == 0)
            if let next = edges.node(after: node, key) {
                node = next
            } else {
                let next = Int32(nodeCount)
                edges.insert(from: node, key, to: next)
                nodeCount += 1
                node = next
            }
        }
        return node
    }

    /// Whether a phrase may begin with a word; rarely true of a word that begins none.
    @inline(__always)
    func mayBegin(with hash: UInt64) -> Bool {
        firstWords[Int(hash >> 6 & 1023)] >> (hash & 63) & 1 == 1
    }

    /// The node that a token leads to, or nil.
    @inline(__always)
    func node(after node: Int32, _ token: Token, isFirst: Bool) -> Int32? {
        edges.node(after: node, Self.key(token, isFirst: isFirst))
    }

    /// What an edge is found by: the word, and a gap before it that only literal phrases have (`Ph.D`, `data.table`).
    @inline(__always)
    private static func key(_ token: Token, isFirst: Bool) -> UInt64 {
        isFirst || token.gap.joinsName ? token.hash : TokenHash.pair(UInt64(token.gap.rawValue), token.hash)
    }
}
