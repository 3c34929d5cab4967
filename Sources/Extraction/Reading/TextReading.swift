internal import Postings

/// A text cut into words and units, with the cues in it: what all readers of facts work on.
///
/// It is kept between postings, so that its buffers are; ``read(_:sections:tokenizer:cues:)`` fills it anew.
struct TextReading: Sendable {
    /// The text.
    private(set) var text: [UInt8] = []
    /// Its words, role names included.
    private(set) var tokens: [Token] = []
    /// Its sentences, list items and lines: they cover the words without gap or overlap.
    private(set) var units: [TextUnit] = []
    /// The cues, by their first word.
    private(set) var hits: [CueHit] = []

    /// Nothing read yet.
    init() {}

    /// Reads a text.
    ///
    /// - Complexity: linear in the bytes.
    mutating func read(_ text: [UInt8], sections: [PostingSection], tokenizer: Tokenizer, cues: CueMatcher) {
        self.text = text
        tokenizer.tokenize(text.span, into: &tokens)
        cues.match(text.span, tokens, into: &hits)
        cut(sections, cues)
    }

    /// The bytes of some words.
    func range(_ tokens: Range<Int>) -> ByteRange {
        ByteRange(Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
    }

    /// The unit that holds a word.
    func unit(holding token: Int) -> Int {
        var low = 0
        var high = units.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if units[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }

    /// The first token of a unit that begins at a byte or behind it; nil where none does.
    func token(at byte: Int, in unit: TextUnit) -> Int? {
        var low = unit.tokens.lowerBound
        var high = unit.tokens.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
        }
        return low < unit.tokens.upperBound ? low : nil
    }

    private mutating func cut(_ sections: [PostingSection], _ cues: CueMatcher) {
        units.removeAll(keepingCapacity: true)
        guard !tokens.isEmpty else { return }
        let bytes = text
        let words = tokens
        let text = bytes.span
        let tokens = words.span
        var line = 0
        var hit = 0
        var section = 0
        var unit = TextUnit(tokens: 0..<0, hits: 0..<0, section: .other, line: 0)
        var start = 0
        for end in 1...tokens.count {
            if tokens[end - 1].hasInnerCapital { unit.hasInnerCapital = true }
            let first = Int(tokens[end - 1].start)
            if text[first] &- 0x30 < 10 || first + 3 < Int(tokens[end - 1].end) && text[first + 3] &- 0x30 < 10 {
                unit.hasNumber = true
            }
            var border = UnitCutter.Border.line
            if end < tokens.count {
                guard tokens[end].gap >= .line else { continue }
                border = UnitCutter.border(text, tokens[end - 1], tokens[end])
                guard border != .none else { continue }
            }
            let firstHit = hit
            while hit < hits.count, Int(hits[hit].first) < end {
                unit.lists.formUnion(cues.list(of: hits[hit]))
                hit += 1
            }
            let byte = Int(tokens[start].start)
            while section + 1 < sections.count, sections[section].range.upper <= byte { section += 1 }
            unit.tokens = start..<end
            unit.hits = firstHit..<hit
            unit.section = section < sections.count ? sections[section].kind : .other
            unit.line = line
            units.append(unit)
            unit = TextUnit(tokens: end..<end, hits: hit..<hit, section: .other, line: line)
            start = end
            if border == .line { line += 1 }
        }
    }
}
