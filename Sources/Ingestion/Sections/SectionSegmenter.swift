internal import Postings

/// Cuts a posting's text into the units that have a section of their own.
///
/// A heading, a list item and a short line are units as they are; a paragraph is cut into sentences; a line that is too
/// long for a paragraph is taken for a text that has lost its line breaks, and is cut at the headings within it and at
/// words that often begin an item, too.
struct SectionSegmenter {
    private let configuration: SectionConfiguration
    private let longestHeading: Int
    private let longestWordedHeading: Int

    private(set) var units: [SectionUnit] = []
    private var words = WordHashes()
    private var inlineHeadings = InlineHeadings()
    private var cuts: [Cut] = []

    private struct Cut {
        var position: Int
        var boundary: SectionUnit.Boundary
        var heading: HeadingMeaning?
    }

    init(configuration: IngestionConfiguration) {
        self.configuration = configuration.sections
        longestHeading = configuration.longestHeading
        longestWordedHeading = configuration.longestWordedHeading
    }

    /// The headings of a text alone: lines that are one.
    mutating func readHeadings(_ text: [UInt8], _ blocks: [SectionBlock]) {
        units.removeAll(keepingCapacity: true)
        for block in blocks where block.end > block.start {
            if let heading = heading(text, block) { append(block.start, block.end, .block, .heading, heading) }
        }
    }

    /// The units of a text.
    ///
    /// - Parameter model: tells the words that often begin an item.
    mutating func read(_ text: [UInt8], _ blocks: [SectionBlock], model: SectionModel) {
        units.removeAll(keepingCapacity: true)
        var followsItem = false
        for block in blocks where block.end > block.start {
            let isItem = block.isItem || beginsWithBullet(text.span, block)
            let boundary: SectionUnit.Boundary = isItem && followsItem ? .item : .block
            followsItem = isItem
            if let heading = heading(text, block) {
                append(block.start, block.end, boundary, .heading, heading)
            } else if block.count > configuration.longestParagraph {
                cutRunning(text.span, block, boundary, model)
            } else if isItem || block.count <= configuration.longestSentenceLine {
                append(block.start, block.end, boundary, isItem ? .item : .paragraph, nil)
            } else {
                cutSentences(text.span, block, boundary)
            }
        }
    }

    private mutating func append(
        _ start: Int, _ end: Int, _ boundary: SectionUnit.Boundary, _ form: SectionUnit.Form,
        _ heading: HeadingMeaning?
    ) {
        units.append(SectionUnit(start: start, end: end, boundary: boundary, form: form, heading: heading))
    }

    // MARK: - Headings

    private mutating func heading(_ text: [UInt8], _ block: SectionBlock) -> HeadingMeaning? {
        guard block.count <= longestHeading else { return nil }
        let last = text[block.end - 1]
        let form: HeadingWords.Form
        if block.isMarked || (block.isPlain && last == UInt8(ascii: ":")) {
            form = .marked
        } else if block.isPlain, block.count <= longestWordedHeading,
            (0x41...0x5A).contains(text[block.start]), !Self.endsLikeSentence(last)
        {
            form = .short
        } else {
            return nil
        }
        guard let meaning = HeadingWords.meaning(text[block.start..<block.end], form, &words) else { return nil }
        if case .named = meaning { return meaning }
        return isLabelled(text, block) ? nil : meaning
    }

    /// Whether a line gives a value to a name: "Location: Leeds". A heading does not, unless what follows speaks of you
    /// or us, as in "smart & useful - our benefits".
    private func isLabelled(_ text: [UInt8], _ block: SectionBlock) -> Bool {
        var index = block.start
        while index + 2 < block.end {
            let byte = text[index]
            if byte == UInt8(ascii: ":"), text[index + 1] == 0x20 { return index > block.start + 1 }
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|"), text[index + 1] == 0x20, index > block.start + 1,
                text[index - 1] == 0x20
            {
                let next = text[index + 2] | 0x20
                return ![UInt8(ascii: "y"), UInt8(ascii: "o"), UInt8(ascii: "w"), UInt8(ascii: "a")].contains(next)
            }
            index += 1
        }
        return false
    }

    private static func endsLikeSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"): true
        default: false
        }
    }

    private func beginsWithBullet(_ text: Span<UInt8>, _ block: SectionBlock) -> Bool {
        let first = text[block.start]
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == 0xC2 {
            return block.count > 2
                && (text[block.start + 1] == 0x20 || (first == 0xC2 && text[block.start + 1] == 0xB7))
        }
        return SentenceBreaks.bulletLength(text, block.start, block.end) > 0
    }

    // MARK: - Sentences

    private mutating func cutSentences(
        _ text: Span<UInt8>, _ block: SectionBlock, _ boundary: SectionUnit.Boundary
    ) {
        var start = block.start
        var boundary = boundary
        SentenceBreaks.forEach(in: text, from: block.start, to: block.end) { position in
            append(start, trimmed(text, start, position), boundary, .paragraph, nil)
            start = position
            boundary = .sentence
        }
        append(start, block.end, boundary, .paragraph, nil)
    }

    private func trimmed(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start + 1, text[end - 1] == 0x20 { end -= 1 }
        return end
    }

    // MARK: - Text without line breaks

    private mutating func cutRunning(
        _ text: Span<UInt8>, _ block: SectionBlock, _ boundary: SectionUnit.Boundary, _ model: SectionModel
    ) {
        cuts.removeAll(keepingCapacity: true)
        SentenceBreaks.forEach(in: text, from: block.start, to: block.end, isGlued: true) { position in
            cuts.append(Cut(position: position, boundary: .sentence, heading: nil))
        }
        inlineHeadings.read(text, from: block.start, to: block.end)
        cutAtCapitals(text, block, model)
        cuts.sort { ($0.position, $0.boundary.rawValue) < ($1.position, $1.boundary.rawValue) }

        var next = 0
        var start = block.start
        var current = Cut(position: start, boundary: boundary, heading: nil)
        func close(_ position: Int) {
            let end = trimmed(text, start, position)
            if end > start {
                append(start, end, current.boundary, current.heading == nil ? .running : .heading, current.heading)
            }
        }
        for heading in inlineHeadings.found {
            while next < cuts.count, cuts[next].position < heading.start {
                if cuts[next].position > start {
                    close(cuts[next].position)
                    start = cuts[next].position
                    current = cuts[next]
                }
                next += 1
            }
            if heading.start > start {
                close(heading.start)
                start = heading.start
                current = Cut(position: start, boundary: .sentence, heading: heading.meaning)
            } else {
                current.heading = heading.meaning
            }
            var after = heading.end
            while after < block.end, text[after] == 0x20 { after += 1 }
            while next < cuts.count, cuts[next].position <= after { next += 1 }
            if after < block.end {
                close(after)
                start = after
                current = Cut(position: after, boundary: .heading, heading: nil)
            }
        }
        while next < cuts.count {
            if cuts[next].position > start {
                close(cuts[next].position)
                start = cuts[next].position
                current = cuts[next]
            }
            next += 1
        }
        close(block.end)
    }

    /// Cuts before a capitalised word that often begins an item, where no punctuation stands before it.
    private mutating func cutAtCapitals(_ text: Span<UInt8>, _ block: SectionBlock, _ model: SectionModel) {
        let words = inlineHeadings.words
        let hashes = inlineHeadings.hashes
        for index in words.indices where words[index].isCapital {
            let word = words[index]
            let gap = word.start > block.start && text[word.start - 1] == 0x20 ? 1 : 0
            guard word.start > block.start + gap, Self.endsPlainly(text[word.start - gap - 1]),
                word.end < block.end, text[word.end] == 0x20,
                word.end - word.start > 1, (0x61...0x7A).contains(text[word.end - 1]),
                model.beginsItems(hashes[index])
            else { continue }
            cuts.append(Cut(position: word.start, boundary: .capital, heading: nil))
        }
    }

    private static func endsPlainly(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, UInt8(ascii: ")"): true
        default: false
        }
    }
}
