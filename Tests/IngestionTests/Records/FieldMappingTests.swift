import Postings
import Testing

@testable import Ingestion

@Suite struct FieldMappingTests {
    @Test func keepsTheOrder() throws {
        let mapping = try FieldMapping(["text=description", "title=name", "text=body=x"])
        #expect(mapping.mapped(.text) == ["description", "body=x"])
        #expect(mapping.mapped(.title) == ["name"])
        #expect(mapping.mapped(.html).isEmpty)
        #expect(!mapping.isEmpty && FieldMapping().isEmpty)
    }

    @Test(arguments: [
        ("text", FieldMappingError.notAnAssignment("text")), ("text=", .notAnAssignment("text=")),
        ("", .notAnAssignment("")), ("body=x", .unknownKey("body")), ("Text=x", .unknownKey("Text")),
        ("=x", .unknownKey("")),
    ])
    func refuses(_ assignment: String, _ error: FieldMappingError) {
        #expect(throws: error) { try FieldMapping([assignment]) }
        #expect(!error.description.isEmpty)
    }

    /// What `--field` makes of a JSON object.
    @Test(
        arguments: [
            (#"{"description": "a", "name": "t"}"#, "a\n", "t"),
            (#"{"description": "", "text": "b", "title": "u"}"#, "b\n", "u"),
            (#"{"description": "a", "html": "<p>page</p>"}"#, "a\n", nil),
            (#"{"html": "<p>page</p>"}"#, "page\n", nil),
            (#"{"description": "<p>a</p>", "name": ""}"#, "a\n", nil),
            (#"{"job": {"body": "c"}, "name": "t"}"#, "c\n", "t"),
            (#"{"job.body": "d"}"#, "d\n", nil),
            (#"{"Description": "x", "text": "e"}"#, "e\n", nil),
        ])
    func mapsKeysOfJSON(_ json: String, _ text: String, _ title: String?) throws {
        let fields = ["text=description", "text=job.body", "title=name"]
        let posting = try ingestRecord(Array(json.utf8), .jsonRecord, fields: fields)
        #expect(posting.text.string == text)
        #expect(posting.title?.text.string == title)
    }

    @Test func advisesWhereADescriptionIs() throws {
        let error = try #require(throws: IngestionError.self) {
            try ingestRecord(#"{"title": "x", "job_description": "y"}"#)
        }
        #expect(error.description.contains("--field text=job_description"))
    }
}
