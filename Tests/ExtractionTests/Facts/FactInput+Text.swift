import Platform
import Postings

@testable import Extraction

/// The embedded cue table, read once for all tests of facts.
enum EmbeddedCues {
    static let table = try! CueTable(parsing: Embedded.cueTable)
    static let matcher = try! CueMatcher(table)
    static let skills = try! SkillMatcher(SkillTable(parsing: Embedded.skillsTable))
}

extension TextReading {
    /// A text read with the embedded cues; one section covers it all.
    static func of(_ text: String, section: SectionKind = .requirements) -> TextReading {
        let bytes = Array(text.utf8)
        return of(bytes, sections: [PostingSection(kind: section, range: ByteRange(0, bytes.count))])
    }

    static func of(_ bytes: [UInt8], sections: [PostingSection]) -> TextReading {
        var reading = TextReading()
        reading.read(bytes, sections: sections, tokenizer: Tokenizer(), cues: EmbeddedCues.matcher)
        return reading
    }
}

extension FactInput {
    /// A posting of one section.
    static func of(_ text: String, section: SectionKind = .requirements) -> FactInput {
        of([(section, text)])
    }

    /// A posting of some sections, a line each.
    static func of(_ parts: [(SectionKind, String)], fields: [FieldName: String] = [:]) -> FactInput {
        var bytes: [UInt8] = []
        var sections: [PostingSection] = []
        for (kind, text) in parts {
            let start = bytes.count
            bytes += Array((text + "\n").utf8)
            sections.append(PostingSection(kind: kind, range: ByteRange(start, bytes.count)))
        }
        var posting = JobPosting(id: "1", path: "-", text: UTF8Text(bytes), sections: sections)
        for (name, value) in fields { posting.fields[name] = PostingField(UTF8Text(value), from: .jsonLD) }
        let reading = TextReading.of(bytes, sections: sections)
        var mentions: [SkillMention] = []
        EmbeddedCues.skills.match(bytes.span, reading.tokens, into: &mentions)
        var input = FactInput(posting: posting, body: reading, title: TextReading(), mentions: mentions)
        let skills = EmbeddedCues.skills.table.skills
        input.isTool = { skills[Int($0)].kind == .tool }
        return input
    }
}

/// The text that a fact's source covers.
func said(_ source: FactSource?, in input: FactInput) -> String? {
    switch source {
    case .text(let ranges): ranges.map { input.posting.text.string(in: $0) }.joined(separator: " … ")
    case .field(let name, let range): input.posting.fields[name]?.text.string(in: range)
    case nil: nil
    }
}
