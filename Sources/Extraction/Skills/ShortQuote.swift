/// A text as messages quote it: one that is too long to read is cut.
struct ShortQuote: CustomStringConvertible {
    /// More characters than any name has.
    private static let longest = 60

    /// The text, or its beginning and how much there is.
    let description: String

    /// Quotes a text.
    init(_ text: some StringProtocol) {
        let count = text.utf8.count
        description = count <= Self.longest ? String(text) : "\(text.prefix(Self.longest))… (\(count) bytes)"
    }
}
