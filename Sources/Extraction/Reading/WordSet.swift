/// A handful of words, looked up by their hashes.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private let hashes: Set<UInt64>
    /// One bit for each word, by the lowest bits of its hash: nearly all words of a text are told off by it.
    private let present: UInt64

    /// The set of some lower-case words.
    init(arrayLiteral words: String...) {
        hashes = Set(words.map(TokenHash.word))
        present = hashes.reduce(0) { $0 | 1 << ($1 & 63) }
    }

    /// Whether a token is one of the words.
    @inline(__always)
    func contains(_ token: Token) -> Bool {
        present >> (token.hash & 63) & 1 == 1 && hashes.contains(token.hash)
    }
}
