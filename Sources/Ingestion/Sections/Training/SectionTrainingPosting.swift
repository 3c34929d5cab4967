internal import HTMLText
internal import Postings

/// A posting to learn from: its text, its blocks, and what a reader said of each of its bytes, if one did.
struct SectionTrainingPosting: Sendable {
    /// The shapes that the text of a posting comes in.
    enum Shape: CaseIterable {
        /// As its markup has it.
        case structured
        /// Lines without markup.
        case plain
        /// One line.
        case flat
        /// One line, with nothing where the line breaks were.
        case glued
    }

    let employer: Int
    let text: [UInt8]
    let blocks: [SectionBlock]
    /// The section of each visible byte, in order; empty without marks.
    let marks: [UInt8]

    /// The text and blocks in another shape; the visible bytes stay the same.
    func shaped(_ shape: Shape) -> (text: [UInt8], blocks: [SectionBlock]) {
        switch shape {
        case .structured: return (text, blocks)
        case .plain:
            let plain = blocks.map {
                SectionBlock(start: $0.start, end: $0.end, isItem: false, isMarked: false, isPlain: true)
            }
            return (text, plain)
        case .flat:
            guard !text.isEmpty else { return (text, blocks) }
            var flat = text.map { $0 == 0x0A ? 0x20 : $0 }
            flat[flat.count - 1] = 0x0A
            let block = SectionBlock(start: 0, end: flat.count - 1, isItem: false, isMarked: false, isPlain: true)
            return (flat, [block])
        case .glued:
            guard !text.isEmpty else { return (text, blocks) }
            let glued = text.filter { $0 != 0x0A } + [0x0A]
            let block = SectionBlock(start: 0, end: glued.count - 1, isItem: false, isMarked: false, isPlain: true)
            return (glued, [block])
        }
    }

    /// How many visible bytes a text has: all but white space, be it of one byte or U+00A0.
    static func visibleCount(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            let byte = text[index]
            if byte == 0xC2, index + 1 < end, text[index + 1] == 0xA0 {
                index += 2
                continue
            }
            if byte > 0x20 { count += 1 }
            index += 1
        }
        return count
    }

    /// How many visible bytes of each unit a reader gave to each section.
    func markedBytes(_ units: [SectionUnit], _ text: Span<UInt8>) -> [[Int]] {
        var counts: [[Int]] = []
        var position = 0
        var visible = 0
        for unit in units {
            visible += Self.visibleCount(text, from: position, to: unit.start)
            let count = Self.visibleCount(text, from: unit.start, to: unit.end)
            var kinds = [Int](repeating: 0, count: SectionKind.allCases.count)
            for kind in marks[min(visible, marks.count)..<min(visible + count, marks.count)] { kinds[Int(kind)] += 1 }
            counts.append(kinds)
            visible += count
            position = unit.end
        }
        return counts
    }
}
