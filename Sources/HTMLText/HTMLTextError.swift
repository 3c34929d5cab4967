/// Why a page could not be parsed.
public enum HTMLTextError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Elements are nested deeper than the limit.
    case tooDeep(limit: Int, byte: Int)
    /// A tag has more attributes than the limit.
    case tooManyAttributes(limit: Int, byte: Int)
    /// The page has more elements than the limit.
    case tooManyElements(limit: Int, byte: Int)
    /// The page takes longer to parse than the limit.
    case tooSlow(seconds: Double, byte: Int)
    /// The page's text is longer than the limit.
    case tooMuchText(limit: Int, byte: Int)
    /// The bytes are more than the parser can address.
    case tooLarge(bytes: Int, limit: Int)
    /// libxml2 could not make a parser; memory is short.
    case parserUnavailable

    /// One line: what is wrong, where, and what became of the page.
    public var description: String {
        switch self {
        case .tooDeep(let limit, let byte):
            "elements are nested deeper than \(limit) at byte \(byte); no job page needs that, so it was not read"
        case .tooManyAttributes(let limit, let byte):
            "the tag at byte \(byte) has more than \(limit) attributes; no job page needs that, so it was not read"
        case .tooManyElements(let limit, let byte):
            "the page has more than \(limit) elements at byte \(byte); it was not read"
        case .tooSlow(let seconds, let byte):
            "the page was given up at byte \(byte) after the \(seconds) seconds that one page may take"
        case .tooMuchText(let limit, let byte):
            "the page's text exceeds \(limit) bytes at byte \(byte) of the page; it was not read"
        case .tooLarge(let bytes, let limit):
            "the page has \(bytes) bytes, more than the \(limit) that are parsed; it was not read"
        case .parserUnavailable:
            "libxml2 could not allocate a parser; free some memory and run again"
        }
    }
}
