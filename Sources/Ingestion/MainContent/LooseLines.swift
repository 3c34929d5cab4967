internal import HTMLText

/// Leaves out lines that are no text: clouds of tags, cards of other postings, names of offices.
///
/// A loose line is short, is no sentence, no list item, no cell and no heading. Many in a row, each in a container of its
/// own, are a cloud or cards; at the end of a posting, with nothing behind them, even a few are.
struct LooseLines {
    let configuration: IngestionConfiguration

    /// The blocks without loose lines.
    func without(_ blocks: [Int], _ page: PageText) -> [Int] {
        var result: [Int] = []
        var run: [Int] = []
        func end() {
            if run.count < configuration.fewestLooseLines || !standApart(run, page) { result += run }
            run.removeAll(keepingCapacity: true)
        }
        for index in blocks {
            if isLoose(page.blocks[index], page) {
                run.append(index)
            } else {
                end()
                result.append(index)
            }
        }
        end()
        return result.count < blocks.count ? withoutEnd(result, page) : result
    }

    /// Trims headings under which nothing stands any more.
    private func withoutEnd(_ blocks: [Int], _ page: PageText) -> [Int] {
        var blocks = blocks
        while blocks.count > 1, let last = blocks.last, page.blocks[last].kind == .heading { blocks.removeLast() }
        return blocks
    }

    private func isLoose(_ block: PageBlock, _ page: PageText) -> Bool {
        guard block.kind == .paragraph, block.count <= configuration.longestLooseLine, !block.isBold else {
            return false
        }
        switch page.bytes[block.range].last {
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return false
        default: break
        }
        // A bullet or a dash as text makes a list item of a paragraph.
        guard let first = page.bytes[block.range].first else { return false }
        return first != UInt8(ascii: "-") && first != UInt8(ascii: "*")
            && !(first == 0xE2 && page.bytes[block.range].dropFirst().first == 0x80)
            && !(first == 0xC2)
    }

    /// Whether most lines stand in a container of their own: paragraphs of one container are a text.
    private func standApart(_ run: [Int], _ page: PageText) -> Bool {
        let containers = Set(run.map { page.blocks[$0].container })
        return containers.count * 2 > run.count
    }
}
