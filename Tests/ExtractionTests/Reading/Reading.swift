import Platform

@testable import Extraction
@testable import Postings

/// The cue table that the program carries.
let embeddedCues = try! CueMatcher(CueTable(parsing: Embedded.cueTable))

/// The wording of facts that the program carries.
let embeddedFacts = try! FactTables(parsing: Embedded.cueTable)

/// A text, read with a cue table; sections are named by the byte that they end before, and cover the text.
func reading(
    _ text: String, sections: [(SectionKind, Int)] = [], cues: CueMatcher = embeddedCues
) -> (reading: TextReading, sections: [PostingSection]) {
    var start = 0
    let all = sections.map { kind, end in
        defer { start = end }
        return PostingSection(kind: kind, range: ByteRange(start, end))
    }
    var reading = TextReading()
    reading.read(Array(text.utf8), sections: all, tokenizer: Tokenizer(), cues: cues)
    return (reading, all)
}

extension TextReading {
    /// The units as they are written.
    var unitTexts: [String] {
        units.map { String(decoding: text[range($0.tokens).lower..<range($0.tokens).upper], as: UTF8.self) }
    }
}
