internal import Postings

/// What one block of structured data says of a posting.
struct StructuredPosting: Sendable, Hashable {
    /// The fields, each with its origin.
    var fields = PostingFields()
    /// The description; nil where there is none.
    var description: StructuredText?
    /// Duties, requirements and skills that stand beside the description.
    var parts: [StructuredPart] = []

    /// Whether it stands in a list (`ItemList`), as other postings of a page do.
    var isListed = false
    /// Whether a page names it as what it is about (`mainEntity`).
    var isMain = false

    /// Whether it has text of its own.
    var hasText: Bool { description != nil || !parts.isEmpty }

    /// Whether it says anything that makes a posting.
    var isEmpty: Bool { fields[.title] == nil && !hasText }

    /// The value of a field, or nothing.
    func bytes(_ name: FieldName) -> [UInt8] { fields[name]?.text.bytes ?? [] }
}

/// A text of structured data with its structure.
enum StructuredText: Sendable, Hashable {
    /// HTML, or plain text whose lines count; unescaped as often as it was escaped.
    case markup([UInt8])
    /// The same from an attribute of microdata, where pages put a first sentence for search engines.
    case summary([UInt8])
    /// Stretches of the page's own text, in order.
    case ranges([Range<Int>])

    /// What may be no more than the beginning of the posting: the text of an attribute, or one that ends in an ellipsis.
    var teaser: [UInt8]? {
        switch self {
        case .summary(let markup): markup
        case .markup(let markup): Self.breaksOff(markup) ? markup : nil
        case .ranges: nil
        }
    }

    /// Whether the last visible characters are `...` or `…`, in brackets or not.
    private static func breaksOff(_ markup: [UInt8]) -> Bool {
        var end = markup.count
        while end > 0 {
            switch markup[end - 1] {
            case ...0x20, UInt8(ascii: "]"), UInt8(ascii: ")"): end -= 1
            case UInt8(ascii: ">"):
                guard let tag = markup[..<end].lastIndex(of: UInt8(ascii: "<")) else { return false }
                end = tag
            default:
                let text = markup[..<end]
                return ["...", "…", "&hellip;"].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
            }
        }
        return false
    }
}

/// A text that schema.org keeps apart from the description.
struct StructuredPart: Sendable, Hashable {
    /// The field that it is: responsibilities, qualifications or skills.
    let name: FieldName
    let text: StructuredText
}
