import Ingestion
import Platform
import Postings
import Testing

@testable import Pipeline

struct ClassificationPipelineTests {
    @Test func `One pipeline serves item after item, and none leaves a trace in the next`() async throws {
        let tools = try await Corpora.tools()
        func document(_ number: Int) -> SourceItem {
            let line = Array(Corpora.record(number, label: number % 2 == 0 ? nil : "ml_engineer").utf8)
            return .document(SourceDocument(path: "p", record: number + 1, content: .jsonRecord, bytes: line))
        }
        let items: [SourceItem] =
            [
                document(0), .failure(path: "gone", record: 1, .file(.notFound(path: "gone"))), document(1),
                .document(SourceDocument(path: "b", content: .html, bytes: Array("%PDF-1.7".utf8))),
                .document(SourceDocument(path: "e", content: .html, bytes: [])), document(2), document(1),
            ]
        let shared = ClassificationPipeline(tools)
        for item in items + items.reversed() {
            var together = ReportBatch(labelCount: 2)
            shared.process(item, into: &together)
            var alone = ReportBatch(labelCount: 2)
            ClassificationPipeline(tools).process(item, into: &alone)
            #expect(together.bytes == alone.bytes)
            #expect(together.tally == alone.tally)
            #expect(together.tally.rows == 1)
        }
    }

    @Test func `Each outcome is the row that the design asks for`() async throws {
        let pipeline = ClassificationPipeline(try await Corpora.tools())
        var batch = ReportBatch(labelCount: 2)
        pipeline.process(.failure(path: "gone", record: 1, .file(.notFound(path: "gone"))), into: &batch)
        pipeline.process(.document(SourceDocument(path: "e", content: .html, bytes: [])), into: &batch)
        let page = Array("<h1>Role</h1><p>\(Corpora.engineer)</p>".utf8)
        pipeline.process(.document(SourceDocument(path: "p", content: .html, bytes: page)), into: &batch)
        #expect(batch.tally.rows == 3)
        #expect(batch.tally.failureCount == 1)
        #expect(batch.tally.notPostings == ["empty": 1])
        #expect(batch.tally.labels == [0, 1])
    }
}
