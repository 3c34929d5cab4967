import Platform
import Postings

@testable import Extraction

/// The facts of postings that tests write, read with the embedded cue table.
struct FactReading: Sendable {
    static let tables = try? FactTables(parsing: Embedded.cueTable)

    /// What a posting says.
    ///
    /// - Parameter section: the section that the whole text is of.
    static func facts(
        _ text: String, title: String = "Data Scientist", location: String? = nil, section: SectionKind = .other,
        fields: [FieldName: String] = [:]
    ) -> PostingFacts {
        guard let tables else { return PostingFacts() }
        let body = UTF8Text(text)
        var posting = JobPosting(id: "1", path: "1.txt", text: body)
        posting.title = PostingField(UTF8Text(title), from: .record)
        posting.location = location.map { PostingField(UTF8Text($0), from: .record) }
        for (name, value) in fields { posting.fields[name] = PostingField(UTF8Text(value), from: .jsonLD) }
        posting.sections = [PostingSection(kind: section, range: ByteRange(0, body.bytes.count))]
        let extractor = FeatureExtractor(labels: [], matcher: nil, facts: tables)
        return extractor.features(of: posting, in: Vocabulary(names: [])).facts
    }

    /// A text as the readers see it.
    static func reading(_ text: String) -> TextReading {
        var reading = TextReading()
        guard let tables else { return reading }
        reading.read(Array(text.utf8), sections: [], tokenizer: Tokenizer(), cues: tables.cues)
        return reading
    }
}
