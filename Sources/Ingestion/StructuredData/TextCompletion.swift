internal import HTMLText
internal import Postings

/// Completes a description with the duties, requirements and skills that structured data keeps beside it.
///
/// Many boards repeat in `responsibilities` or `skills` what the description says. A block is taken only where its words
/// do not stand in the description already, and a part of which nothing is left gets no heading.
struct TextCompletion {
    let configuration: IngestionConfiguration

    /// A text and the blocks of it that are the posting.
    struct Text {
        var page: PageText
        var blocks: [Int]
    }

    /// Adds the parts that the text lacks, each under a heading of ours.
    func complete(_ text: inout Text, with parts: [(name: FieldName, text: Text)]) {
        guard !parts.isEmpty else { return }
        var words = WordHashes()
        for index in text.blocks { words.append(text.page.bytes[text.page.blocks[index].range]) }
        for part in parts {
            let places = WordPlaces(words.hashes)
            let missing = part.text.blocks.compactMap { index in
                lacking(part.text.page.bytes[part.text.page.blocks[index].range], places).map { (index, $0) }
            }
            guard !missing.isEmpty else { continue }
            append(Array(heading(part.name).utf8), as: .heading, level: 2, to: &text)
            for (index, bytes) in missing {
                let block = part.text.page.blocks[index]
                append(bytes, as: block.kind, level: block.level, to: &text)
                words.append(bytes[...])
            }
        }
    }

    private func heading(_ name: FieldName) -> String {
        switch name {
        case .responsibilities: "Responsibilities"
        case .qualifications: "Qualifications"
        default: "Skills"
        }
    }

    private func append(_ bytes: [UInt8], as kind: BlockKind, level: UInt8, to text: inout Text) {
        text.blocks.append(text.page.blocks.count)
        text.page.append(bytes, as: kind, level: level)
    }

    /// What of a block the text does not say: the block, the missing entries of a list, or nil for nothing.
    private func lacking(_ block: ArraySlice<UInt8>, _ places: WordPlaces) -> [UInt8]? {
        let entries = block.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }
        var words = WordHashes()
        var missing: [ArraySlice<UInt8>] = []
        var missingWords = 0
        var total = 0
        for entry in entries {
            words.replace(with: entry)
            guard !words.hashes.isEmpty else { continue }
            total += words.hashes.count
            let lacking = lackingWords(words.hashes, places)
            if lacking > 0 { missing.append(entry) }
            missingWords += lacking
        }
        guard !missing.isEmpty else { return nil }
        let isList = entries.count > 1 && total <= entries.count * configuration.longestListEntryWords
        if isList {
            let kept = missing.map { OneLine.collapsed(Array($0)) }
            return Array(kept.joined(separator: [0x2C, 0x20]))
        }
        // Prose that was reworded here and there is still said.
        guard Double(missingWords) > configuration.completedShare * Double(total) else { return nil }
        return Array(block)
    }

    /// How many of some words do not stand in the text in this order: a run of three is looked for at each place.
    private func lackingWords(_ words: [UInt64], _ places: WordPlaces) -> Int {
        if words.count <= 3 { return places.contains(words[...]) ? 0 : words.count }
        var said = [Bool](repeating: false, count: words.count)
        for start in 0...(words.count - 3) where places.contains(words[start..<(start + 3)]) {
            for index in start..<(start + 3) { said[index] = true }
        }
        return said.lazy.filter { !$0 }.count
    }
}
