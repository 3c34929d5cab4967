import Postings
import Reporting
import Testing

@testable import Pipeline

struct ReportBatchTests {
    private let writer = ReportWriter(schema: ReportSchema(labels: [Label("baker"), Label("cook")]))

    private func batch(failures: Range<Int>, notPostings: [PostingVerdict]) -> ReportBatch {
        var batch = ReportBatch(labelCount: 2)
        for number in failures {
            batch.add(ReportRow(path: "f\(number)", record: nil, reason: .limit, error: "too large"), writer)
        }
        for verdict in notPostings {
            batch.add(ReportRow(notPosting: JobPosting(id: "a", path: "a", verdict: verdict)), writer)
        }
        return batch
    }

    @Test func `A tally counts rows, reasons and failures, and keeps the first ten messages`() {
        let batch = batch(failures: 0..<12, notPostings: [.wall, .list, .wall])
        #expect(batch.tally.rows == 15)
        #expect(batch.tally.failureCount == 12)
        #expect(batch.tally.failures == (0..<10).map { "f\($0): too large" })
        #expect(batch.tally.notPostings == ["wall": 2, "list": 1])
        #expect(batch.tally.classified == 0)
        #expect(batch.bytes.count { $0 == 0x0A } == 15)
    }

    @Test func `Tallies that are merged are that of the whole`() {
        for cut in 0...12 {
            var first = batch(failures: 0..<cut, notPostings: [.wall]).tally
            first.merge(batch(failures: cut..<12, notPostings: [.wall, .empty]).tally)
            #expect(first == batch(failures: 0..<12, notPostings: [.wall, .wall, .empty]).tally)
        }
    }

    @Test(
        arguments: [
            ("a.html", nil, "a.html: gone", "a.html: gone"), ("a.html", nil, "gone", "a.html: gone"),
            ("a.jsonl", 4, "broken", "a.jsonl (record 4): broken"),
            ("a.jsonl", 1, "broken", "a.jsonl (record 1): broken"),
            ("a.jsonl", 4, "record 4: broken", "a.jsonl: record 4: broken"),
            ("a.warc", 4, "record 4 at byte 9: broken", "a.warc: record 4 at byte 9: broken"),
        ] as [(String, Int?, String, String)])
    func `A message names the place once`(_ path: String, _ record: Int?, _ error: String, _ message: String) {
        var batch = ReportBatch(labelCount: 2)
        batch.add(ReportRow(path: path, record: record, reason: .malformed, error: error), writer)
        #expect(batch.tally.failures == [message])
    }
}
