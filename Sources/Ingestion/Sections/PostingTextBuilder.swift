internal import HTMLText
internal import Postings

/// Puts the chosen blocks of a page together as a posting's text, and has it divided into sections.
struct PostingTextBuilder {
    private var bytes: [UInt8] = []
    private var blocks: [SectionBlock] = []
    private var sectioner: Sectioner

    init(configuration: IngestionConfiguration) {
        sectioner = Sectioner(configuration: configuration)
    }

    /// The text of the chosen blocks.
    mutating func text(_ page: PageText, _ chosen: [Int]) -> UTF8Text {
        lay(page, chosen)
        return UTF8Text(bytes)
    }

    /// The sections of the text that was made last.
    ///
    /// - Parameter isEnglish: whether the wording counts; else headings alone do.
    mutating func sections(isEnglish: Bool = true) -> [PostingSection] {
        sectioner.sections(bytes, blocks, isEnglish: isEnglish)
    }

    /// The text with its blocks, not divided.
    mutating func textAndBlocks(_ page: PageText, _ chosen: [Int]) -> (text: [UInt8], blocks: [SectionBlock]) {
        lay(page, chosen)
        return (bytes, blocks)
    }

    private mutating func lay(_ page: PageText, _ chosen: [Int]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.reserveCapacity(page.bytes.count)
        blocks.removeAll(keepingCapacity: true)
        for index in chosen {
            let block = page.blocks[index]
            let content = page.bytes[block.range]
            blocks.append(Self.block(block, at: bytes.count, lastByte: content.last))
            bytes.append(contentsOf: content)
            bytes.append(0x0A)
        }
    }

    private static func block(_ block: PageBlock, at start: Int, lastByte: UInt8?) -> SectionBlock {
        let isMarked: Bool
        let isItem: Bool
        switch block.kind {
        case .heading, .term: (isMarked, isItem) = (true, false)
        case .listItem, .definition, .control: (isMarked, isItem) = (block.isBold && lastByte == 0x3A, true)
        case .paragraph, .cell: (isMarked, isItem) = (block.isBold, false)
        }
        return SectionBlock(
            start: start, end: start + block.count, isItem: isItem, isMarked: isMarked, isPlain: !isItem)
    }
}
