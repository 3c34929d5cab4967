import HTMLText
import Postings

@testable import Ingestion

/// A text with its sections marked in the text itself: `[duties]Plan the tides. [benefits]A pension.`
enum MarkedText {
    /// The text without its marks, and the section of each byte.
    static func read(_ marked: String) -> (text: String, kinds: [SectionKind]) {
        var text = ""
        var kinds: [SectionKind] = []
        var kind = SectionKind.other
        for piece in marked.split(separator: "[", omittingEmptySubsequences: true) {
            let parts = piece.split(separator: "]", maxSplits: 1)
            guard parts.count == 2, let named = SectionKind.allCases.first(where: { $0.name == parts[0] }) else {
                preconditionFailure("no section in [\(piece)")
            }
            kind = named
            text += parts[1]
            kinds += [SectionKind](repeating: kind, count: parts[1].utf8.count)
        }
        return (text, kinds)
    }

    /// A text with the marks that its sections give.
    static func write(_ text: [UInt8], _ sections: [PostingSection]) -> String {
        sections.map { "[\($0.kind.name)]" + String(decoding: text[$0.range.lower..<$0.range.upper], as: UTF8.self) }
            .joined()
    }
}

/// The sections of a page, with the text.
func sections(_ html: String, isEnglish: Bool = true) throws -> (
    text: [UInt8], sections: [PostingSection]
) {
    let page = try HTMLTextParser().parse(Array(html.utf8))
    var builder = PostingTextBuilder(configuration: IngestionConfiguration())
    let text = builder.text(page, Array(page.blocks.indices))
    return (text.bytes, builder.sections(isEnglish: isEnglish))
}

/// The sections of plain text, whose lines count.
func sections(ofPlain text: String) throws -> (text: [UInt8], sections: [PostingSection]) {
    let page = try HTMLTextParser().parsePlain(Array(text.utf8))
    var builder = PostingTextBuilder(configuration: IngestionConfiguration())
    let text = builder.text(page, Array(page.blocks.indices))
    return (text.bytes, builder.sections())
}

/// What is wrong with sections that should cover a text in order, without gap, without two alike side by side.
func coverageMistakes(_ sections: [PostingSection], textCount: Int) -> [String] {
    var mistakes: [String] = []
    var end = 0
    var kind: SectionKind?
    for section in sections {
        if section.range.lower != end { mistakes.append("gap at \(end)") }
        if section.range.isEmpty { mistakes.append("empty at \(end)") }
        if section.kind == kind { mistakes.append("two of \(section.kind) at \(end)") }
        end = section.range.upper
        kind = section.kind
    }
    if end != textCount { mistakes.append("ends at \(end) of \(textCount)") }
    return mistakes
}
