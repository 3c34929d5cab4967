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
    /// The edges that leave the root: a small table, because every phrase goes through it.
    private var roots = EdgeTable(expected: 2048)
    private var edges: EdgeTable
    /// One bit for each word that begins a phrase, by 16 bits of its hash.
    private var firstWords = Self.bits
    /// The same for words that are a phrase by themselves.
    private var wholeWords = Self.bits
    /// The same for the first two words of longer phrases. A text is full of words that begin phrases ("in", "with") and go
    /// on otherwise; these three arrays stay in the processor's cache, and the table of edges does not.
    private var firstPairs = Self.bits

    /// One bit for each node that a phrase ends at: what its owner knows of a node is looked at only then.
    private var phraseEnds: [UInt64] = []

    private static let bits = [UInt64](repeating: 0, count: 1024)

    /// An empty tree with room for a number of phrases.
    init(expectedPhrases: Int) {
        // Phrases share most of their edges: some 1.4 each, fewer behind their first word.
        edges = EdgeTable(expected: expectedPhrases * 5 / 4)
    }

    /// Adds a phrase.
    ///
    /// - Returns: the node that it ends at; nil for a phrase without a word.
    mutating func insert(_ tokens: [Token]) -> Int32? {
        guard let head = tokens.first else { return nil }
        Self.set(head.hash, in: &firstWords)
        if tokens.count == 1 {
            Self.set(head.hash, in: &wholeWords)
        } else {
            Self.set(Self.pair(tokens, 0), in: &firstPairs)
        }
        var node = Self.root
        for (place, token) in tokens.enumerated() {
            let key = Self.key(token, isFirst: place == 0)
            if let next = place == 0 ? roots.node(after: node, key) : edges.node(after: node, key) {
                node = next
                continue
            }
            let next = Int32(nodeCount)
            if place == 0 { roots.insert(from: node, key, to: next) } else { edges.insert(from: node, key, to: next) }
            nodeCount += 1
            node = next
        }
        while phraseEnds.count * 64 <= nodeCount { phraseEnds.append(0) }
        phraseEnds[Int(node) / 64] |= 1 << UInt64(node & 63)
        return node
    }

    /// Whether some phrase ends at a node.
    @inline(__always)
    func isPhrase(_ node: Int32) -> Bool { phraseEnds[Int(node) / 64] >> UInt64(node & 63) & 1 == 1 }

    /// Whether a phrase may begin at a word; rarely true of a place where none does.
    @inline(__always)
    func mayBegin(_ tokens: [Token], at index: Int) -> Bool {
        let hash = tokens[index].hash
        if !Self.isSet(hash, in: firstWords) { return false }
        if Self.isSet(hash, in: wholeWords) { return true }
        return index + 1 < tokens.count && Self.isSet(Self.pair(tokens, index), in: firstPairs)
    }

    @inline(__always)
    private static func pair(_ tokens: [Token], _ index: Int) -> UInt64 {
        let mixed = (tokens[index].hash ^ (tokens[index + 1].hash >> 1)) &* 0x9e37_79b9_7f4a_7c15
        return mixed >> 32
    }

    @inline(__always)
    private static func isSet(_ hash: UInt64, in bits: [UInt64]) -> Bool {
        bits[Int(hash >> 6 & 1023)] >> (hash & 63) & 1 == 1
    }

    private static func set(_ hash: UInt64, in bits: inout [UInt64]) {
        bits[Int(hash >> 6 & 1023)] |= 1 << (hash & 63)
    }

    /// The node that a token leads to, or nil.
    @inline(__always)
    func node(after node: Int32, _ token: Token, isFirst: Bool) -> Int32? {
        let key = Self.key(token, isFirst: isFirst)
        return isFirst ? roots.node(after: node, key) : edges.node(after: node, key)
    }

    /// What an edge is found by: the word, and a gap before it that only literal phrases have (`Ph.D`, `data.table`).
    @inline(__always)
    private static func key(_ token: Token, isFirst: Bool) -> UInt64 {
        isFirst || token.gap.joinsName ? token.hash : TokenHash.pair(UInt64(token.gap.rawValue), token.hash)
    }
}
