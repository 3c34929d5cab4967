internal import Extraction
internal import Postings

/// The words of a posting that say a fact.
enum SaidWords {
    /// The words as one line, stretches that lie apart joined by an ellipsis, and the field that holds them; nil where it
    /// is the text.
    static func of(_ source: FactSource, in posting: JobPosting) -> (words: String, field: String?) {
        switch source {
        case .text(let ranges):
            return (ranges.map { oneLine(posting.text, $0) }.joined(separator: " … "), nil)
        case .field(let name, let range):
            guard let field = posting.fields[name], range.upper <= field.text.bytes.count else {
                return ("", name.name)
            }
            let place = name == .title ? "title" : "\(name.name), \(field.origin.rawValue)"
            return (oneLine(field.text, range), place)
        }
    }

    /// The first characters of a text, an ellipsis in place of the last where there are more.
    static func cut(_ text: String, to length: Int) -> String {
        text.count <= length ? text : "\(text.prefix(max(0, length - 1)))…"
    }

    /// The longest stretch that is read at all, in bytes: nobody sees more of it.
    private static let longest = 400

    private static func oneLine(_ text: UTF8Text, _ range: ByteRange) -> String {
        let upper = min(range.upper, range.lower + longest, text.bytes.count)
        guard range.lower < upper else { return "" }
        let words = text.string(in: ByteRange(range.lower, upper)).split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ").printable
    }
}
