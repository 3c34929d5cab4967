/// A handful of words, looked up by their hashes.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private let hashes: Set<UInt64>

    /// The set of some lower-case words.
    init(arrayLiteral words: String...) {
        hashes = Set(words.map(TokenHash.word))
    }

    /// Whether a token is one of the words.
    @inline(__always)
    func contains(_ token: Token) -> Bool { hashes.contains(token.hash) }
}
