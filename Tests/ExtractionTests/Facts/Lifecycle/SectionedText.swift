import Platform
import Testing

@testable import Extraction
@testable import Postings

/// A posting written as its sections, for tests of readers that weigh where a thing is said.
struct SectionedText: Sendable, CustomTestStringConvertible {
    let parts: [(kind: SectionKind, text: String)]

    init(_ parts: (SectionKind, String)...) { self.parts = parts.map { ($0.0, $0.1) } }

    var testDescription: String { parts.map { "\($0.kind.name): \($0.text)" }.joined(separator: " / ") }

    /// The parts, each on lines of its own.
    var text: String { parts.map { $0.text + "\n" }.joined() }

    /// The posting cut into words, units and cues of the embedded table.
    func input(industry: String? = nil, employer: String? = nil) -> FactInput {
        var sections: [PostingSection] = []
        var start = 0
        for part in parts {
            let end = start + part.text.utf8.count + 1
            sections.append(PostingSection(kind: part.kind, range: ByteRange(start, end)))
            start = end
        }
        var posting = JobPosting(id: "1", path: "a.html", text: UTF8Text(text), sections: sections)
        if let industry { posting.fields[.industry] = PostingField(UTF8Text(industry), from: .jsonLD) }
        if let employer { posting.employer = PostingField(UTF8Text(employer), from: .jsonLD) }
        var body = TextReading()
        body.read(posting.text.bytes, sections: sections, tokenizer: Tokenizer(), cues: Self.tables.cues)
        return FactInput(posting: posting, body: body, title: TextReading(), mentions: [])
    }

    /// The parts of the text that a fact points to.
    func phrases<Value>(_ fact: Fact<Value>) -> [String] {
        guard case .text(let ranges) = fact.source else { return [] }
        return ranges.map { UTF8Text(text).string(in: $0) }
    }

    static let tables = try! FactTables(parsing: Embedded.cueTable)
    static let cues = tables.cues.table
}
