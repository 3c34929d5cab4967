/// Phrases as a tree over token hashes, flattened into tables that are looked up by the words walked so far, so that a
/// step costs one probe whatever the number of phrases.
///
/// What a phrase means is a number of its owner's. The tree is made by a ``PhraseTreeBuilder``.
///
/// # Performance
/// Texts are full of words that begin phrases ("in", "with") and go on otherwise. Arrays of bits tell most of them off
/// and stay in the processor's cache, which the tables do not: which words begin a phrase or are one, and which pairs of
/// words begin a longer one. Behind a pair, the bits of its own entry say which words may follow.
struct PhraseTree: Sendable {
    /// A place in the tree.
    struct Walk: Sendable {
        /// The words up to here.
        fileprivate var path: UInt64
        /// As in ``PathTable/Entry/followers``.
        fileprivate var followers: UInt32
        /// What a phrase that ends here means; 0 where none does.
        fileprivate(set) var meaning: UInt32
    }

    /// The phrases of one word.
    private let words: PathTable
    /// The beginnings of two words and more.
    private let beginnings: PathTable
    /// Two bits for each first word, by 16 bits of its hash: that it begins a phrase, and that it is one.
    private let firstWords: [UInt64]
    /// One bit for the first two words of each longer phrase, by 16 bits of a hash of both. One pair in eight passes that
    /// begins nothing. A second word with a capital inside always passes: it may be two that are glued together, the first
    /// of which is what the phrase has (measured: no time, for such words are few).
    private let pairs: [UInt64]
    /// One bit for each path of two words, by 17 bits of it: most pairs that pass by chance are told off here, without a
    /// look at the table.
    private let pairPaths: [UInt64]

    fileprivate init(_ nodes: [PhraseTreeBuilder.Node], meanings: [UInt32], pairs: [UInt64]) {
        var single: [PathTable.Entry] = []
        var longer: [PathTable.Entry] = []
        var firstWords = [UInt64](repeating: 0, count: 2048)
        var pairPaths = [UInt64](repeating: 0, count: 2048)
        for (node, meaning) in zip(nodes, meanings).dropFirst() {
            let entry = PathTable.Entry(path: node.path, meaning: meaning, followers: node.followers)
            guard node.depth == 1 else {
                longer.append(entry)
                if node.depth == 2 { pairPaths[Int(node.path >> 53)] |= 1 << (node.path & 63) }
                continue
            }
            let bits: UInt64 = meaning == 0 ? 1 : 3
            firstWords[Int(node.path >> 5 & 2047)] |= bits << ((node.path & 31) * 2)
            if meaning != 0 { single.append(entry) }
        }
        words = PathTable(single)
        beginnings = PathTable(longer)
        self.firstWords = firstWords
        self.pairs = pairs
        self.pairPaths = pairPaths
    }

    /// The place behind a word that is a phrase or may begin one; nil for other words, and rarely not nil for them.
    @inline(__always)
    func begin(_ tokens: [Token], at index: Int) -> Walk? {
        let hash = tokens[index].hash
        let bits = firstWords[Int(hash >> 5 & 2047)] &>> ((hash & 31) * 2) & 3
        if bits == 0 { return nil }
        var walk = Walk(path: hash, followers: 0, meaning: 0)
        var isPair = false
        if index + 1 < tokens.count {
            let pair = Self.pair(hash, tokens[index + 1].hash)
            isPair =
                pairs[Int(pair >> 6 & 1023)] &>> (pair & 63) & 1 == 1 || tokens[index + 1].hasInnerCapital
            if isPair {
                let path = Self.path(hash, Self.word(tokens[index + 1]))
                if pairPaths[Int(path >> 53)] &>> (path & 63) & 1 == 1 { walk.followers = .max }
            }
        }
        if bits == 3 {
            if let entry = words.entry(hash) { walk.meaning = entry.meaning }
        } else if !isPair {
            return nil
        }
        return walk
    }

    /// Goes on by a word.
    ///
    /// - Returns: whether a phrase goes on with it; else the place stays.
    @inline(__always)
    func step(_ walk: inout Walk, _ token: Token) -> Bool {
        let word = Self.word(token)
        guard walk.followers & Self.follower(word) != 0, let entry = follow(walk, word) else { return false }
        walk = entry
        return true
    }

    /// As ``step(_:_:)``, for a part of a word: whether it goes on behind the first word was not asked when the walk began.
    @inline(__always)
    func stepByPart(_ walk: inout Walk, _ token: Token) -> Bool {
        guard let entry = follow(walk, Self.word(token)) else { return false }
        walk = entry
        return true
    }

    @inline(__always)
    private func follow(_ walk: Walk, _ word: UInt64) -> Walk? {
        let path = Self.path(walk.path, word)
        return beginnings.entry(path).map { Walk(path: path, followers: $0.followers, meaning: $0.meaning) }
    }

    // MARK: - Keys

    /// What ``pairs`` are asked by.
    @inline(__always)
    fileprivate static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        ((first ^ (second >> 1)) &* 0x9e37_79b9_7f4a_7c15) >> 32
    }

    /// The words of a path and one more: a polynomial over hashes that are evenly spread already, so that two paths pass
    /// for each other once in 2⁶⁴ or so.
    @inline(__always)
    static func path(_ path: UInt64, _ word: UInt64) -> UInt64 { path &* 0x9e37_79b9_7f4a_7c15 &+ word }

    /// The bit of a word among those that may follow.
    @inline(__always)
    static func follower(_ word: UInt64) -> UInt32 { 1 << UInt32(truncatingIfNeeded: word >> 59) }

    /// What a word behind the first is looked up by: its hash, and a gap before it that only literal phrases have (`Ph.D`,
    /// `data.table`).
    @inline(__always)
    static func word(_ token: Token) -> UInt64 {
        token.gap.joinsName ? token.hash : token.hash &+ UInt64(token.gap.rawValue) &* 0xd6e8_feb8_6659_fd93
    }
}

/// Takes in phrases, and numbers the beginnings of each.
struct PhraseTreeBuilder {
    /// A beginning of some phrase.
    fileprivate struct Node {
        var path: UInt64
        var followers: UInt32
        /// The number of its words.
        var depth: Int
    }

    /// By their numbers; the first is the empty beginning.
    private var nodes = [Node(path: 0, followers: 0, depth: 0)]
    /// Open addressing: the number of a node by its path, 0 for a free slot; a power of two, half of it free.
    private var slots: [Int32]
    private var pairs = [UInt64](repeating: 0, count: 1024)

    /// The number of beginnings, the empty one included.
    var nodeCount: Int { nodes.count }

    /// No phrase yet, and room for a number of them.
    init(expectedPhrases: Int) {
        var size = 64
        // Phrases share most of their beginnings: some 1.4 each.
        while size < expectedPhrases * 3 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
    }

    /// Adds a phrase.
    ///
    /// - Returns: the number of the node that it ends at; nil for a phrase without a word.
    mutating func insert(_ tokens: [Token]) -> Int32? {
        var node: Int32 = 0
        if tokens.count > 1 {
            let pair = PhraseTree.pair(tokens[0].hash, tokens[1].hash)
            pairs[Int(pair >> 6 & 1023)] |= 1 << (pair & 63)
        }
        for (place, token) in tokens.enumerated() {
            let word = place == 0 ? token.hash : PhraseTree.word(token)
            let path = place == 0 ? word : PhraseTree.path(nodes[Int(node)].path, word)
            nodes[Int(node)].followers |= PhraseTree.follower(word)
            node = number(of: path, depth: place + 1)
        }
        return tokens.isEmpty ? nil : node
    }

    /// The tree.
    ///
    /// - Parameter meanings: by node, what a phrase that ends there means to the owner; 0 where none ends.
    func tree(meanings: [UInt32]) -> PhraseTree {
        precondition(meanings.count == nodes.count, "each node has a meaning, or 0")
        return PhraseTree(nodes, meanings: meanings, pairs: pairs)
    }

    private mutating func number(of path: UInt64, depth: Int) -> Int32 {
        if nodes.count * 2 > slots.count {
            slots = [Int32](repeating: 0, count: slots.count * 2)
            for number in nodes.indices.dropFirst() { slots[slot(of: nodes[number].path)] = Int32(number) }
        }
        let slot = slot(of: path)
        if slots[slot] == 0 {
            slots[slot] = Int32(nodes.count)
            nodes.append(Node(path: path, followers: 0, depth: depth))
        }
        return slots[slot]
    }

    /// The slot of a path, or the free one where it belongs.
    private func slot(of path: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: path) & mask
        while slots[slot] != 0, nodes[Int(slots[slot])].path != path { slot = (slot + 1) & mask }
        return slot
    }
}
