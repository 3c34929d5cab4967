import Classification
import Extraction
import Foundation
import Ingestion
import Postings
import Testing

@testable import Pipeline

struct ClassificationToolsTests {
    @Test func `The skills table of the program is one that can be read`() throws {
        let table = try ClassificationTools.embeddedMatcher().table
        #expect(table.skills.count >= 300)
        // What joins the cells of `skills` and `tools` may not stand in a name.
        #expect(table.skills.allSatisfy { !$0.name.contains(";") && !$0.name.contains("=") && !$0.name.isEmpty })
        #expect(Set(table.skills.map(\.name)).count == table.skills.count)
    }

    @Test func `A row names as much evidence as the tools ask for`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let tools = ClassificationTools(
            classifier: Classifier(model), matcher: try ClassificationTools.embeddedMatcher(), evidenceCount: 3)
        var batch = ReportBatch(labelCount: 2)
        let page = Array("<p>\(Corpora.engineer)</p>".utf8)
        ClassificationPipeline(tools).process(
            .document(.init(path: "p", content: .html, bytes: page)), into: &batch)
        let row = String(decoding: batch.bytes, as: UTF8.self)
        #expect(row.components(separatedBy: "body:").count == 1 + 3)
    }
}
