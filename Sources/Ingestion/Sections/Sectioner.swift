internal import Postings

/// Divides a posting's text into sections.
///
/// The text is cut into units, each unit's words and cues are read, and the sequence of sections that explains them best
/// is taken. Where the wording model does not speak the text's language, headings alone decide.
struct Sectioner {
    private var segmenter: SectionSegmenter
    private var decoder: SectionDecoder
    private let model: SectionModel
    private var sections: [PostingSection] = []

    /// Makes a sectioner with the model that is part of the program.
    init(configuration: IngestionConfiguration, model: SectionModel = .embedded) {
        segmenter = SectionSegmenter(configuration: configuration)
        decoder = SectionDecoder(configuration: configuration.sections)
        self.model = model
    }

    /// The sections of a text: every byte belongs to exactly one, in order, and neighbours differ.
    ///
    /// - Parameters:
    ///   - text: the posting's text, each block followed by a line feed.
    ///   - blocks: its blocks, in order.
    ///   - isEnglish: whether the wording counts; else headings alone do.
    mutating func sections(_ text: [UInt8], _ blocks: [SectionBlock], isEnglish: Bool) -> [PostingSection] {
        guard isEnglish else {
            segmenter.readHeadings(text, blocks)
            return headedSections(textCount: text.count)
        }
        segmenter.read(text, blocks, model: model)
        let units = segmenter.units
        decoder.read(units, text.span, model)
        decoder.decode(units, model)
        decoder.settleHeadings(units)
        sections.removeAll(keepingCapacity: true)
        var start = 0
        for index in units.indices {
            let isLast = index == units.count - 1
            guard isLast || decoder.kinds[index] != decoder.kinds[index + 1] else { continue }
            let end = isLast ? text.count : units[index + 1].start
            sections.append(section(decoder.kinds[index], start, end))
            start = end
        }
        return sections
    }

    /// The sections by headings alone, of the text that was read last: one runs from a heading that names it to the next
    /// that names another.
    private func headedSections(textCount: Int) -> [PostingSection] {
        var sections: [PostingSection] = []
        var kind = SectionKind.other
        var start = 0
        for unit in segmenter.units {
            guard let opened = unit.heading?.kind, opened != kind else { continue }
            if unit.start > start {
                sections.append(PostingSection(kind: kind, range: ByteRange(start, unit.start)))
                start = unit.start
            }
            kind = opened
        }
        if textCount > start { sections.append(PostingSection(kind: kind, range: ByteRange(start, textCount))) }
        return sections
    }

    private func section(_ kind: Int, _ start: Int, _ end: Int) -> PostingSection {
        PostingSection(kind: SectionKind(rawValue: UInt8(kind)) ?? .other, range: ByteRange(start, end))
    }
}
