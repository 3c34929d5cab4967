internal import HTMLText
internal import Postings

/// Puts the chosen blocks of a page together as a posting's text and divides it into sections.
///
/// A section runs from its heading to the next heading that names another section, or to a heading of the page's own
/// (`<h1>`, `<h2>`) that names none. A heading is a heading element, a bold line, a term of a definition list, a short
/// line that ends with a colon, or a short line in the wording of a heading.
struct PostingTextBuilder {
    let configuration: IngestionConfiguration

    private var bytes: [UInt8] = []
    private var sections: [PostingSection] = []
    private var kind = SectionKind.other
    private var sectionStart = 0

    init(configuration: IngestionConfiguration) {
        self.configuration = configuration
    }

    /// The text and sections of the chosen blocks.
    mutating func build(_ page: PageText, _ blocks: [Int]) -> (text: UTF8Text, sections: [PostingSection]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.reserveCapacity(page.bytes.count)
        sections.removeAll(keepingCapacity: true)
        kind = .other
        sectionStart = 0
        for index in blocks {
            let block = page.blocks[index]
            let content = page.bytes[block.range]
            if let opened = opens(block, content), opened != kind { turn(to: opened) }
            bytes.append(contentsOf: content)
            bytes.append(0x0A)
        }
        turn(to: .other)
        return (UTF8Text(bytes), sections)
    }

    private mutating func turn(to next: SectionKind) {
        if bytes.count > sectionStart {
            sections.append(PostingSection(kind: kind, range: ByteRange(sectionStart, bytes.count)))
            sectionStart = bytes.count
        }
        kind = next
    }

    /// The section that a block opens, or nil when it opens none.
    private func opens(_ block: PageBlock, _ content: ArraySlice<UInt8>) -> SectionKind? {
        guard block.count <= configuration.longestHeading else { return nil }
        switch block.kind {
        case .heading:
            if let named = HeadingWords.section(content) { return named }
            return block.level <= 2 ? .other : nil
        case .term: return HeadingWords.section(content)
        case .listItem, .definition, .control:
            return block.isBold && content.last == UInt8(ascii: ":") ? HeadingWords.section(content) : nil
        case .paragraph, .cell:
            if block.isBold || content.last == UInt8(ascii: ":") { return HeadingWords.section(content) }
            guard block.count <= configuration.longestWordedHeading, !endsLikeSentence(content),
                startsLikeHeading(content)
            else { return nil }
            return HeadingWords.section(content)
        }
    }

    private func endsLikeSentence(_ content: ArraySlice<UInt8>) -> Bool {
        switch content.last {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"): true
        default: false
        }
    }

    /// A heading begins with a capital letter, and not with a bullet.
    private func startsLikeHeading(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first else { return false }
        return first >= 0x41 && first <= 0x5A
    }
}
