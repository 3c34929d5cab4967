import Foundation
import Testing

/// The report of `Corpus` with the default model, byte for byte.
///
/// `ROLECALL_RECORD=1 swift test --filter GoldenReportTests` writes it anew, and fails, so that no run that records can
/// pass for one that compares. Read what changed before it is committed.
struct GoldenReportTests {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("corpus.csv")

    @Test func `The report of the corpus is the recorded one`() throws {
        let run = try Tool.run(["classify", "Corpus"], withModel: false)
        #expect(run.status == 0, "\(run.messages)")
        if ProcessInfo.processInfo.environment["ROLECALL_RECORD"] == "1" {
            try Data(run.output).write(to: Self.path)
            Issue.record("recorded \(Self.path.path); run again without ROLECALL_RECORD to compare")
            return
        }
        let recorded = try #require(
            try? Data(contentsOf: Self.path), "there is no \(Self.path.path); record it with ROLECALL_RECORD=1")
        guard Array(recorded) != run.output else { return }
        // Which cells differ, before the bytes: that is what a person wants to know.
        let old = try CSVTable(parsing: Array(recorded))
        let new = try run.table()
        #expect(new.header == old.header)
        #expect(new.column("path") == old.column("path"))
        for (row, (before, after)) in zip(old.rows, new.rows).enumerated() where before != after {
            for (column, name) in old.header.enumerated() where before[column] != after[column] {
                Issue.record("\(old.column("path")[row]), \(name): \(before[column]) is now \(after[column])")
            }
        }
        Issue.record("the bytes of the report are not those of \(Self.path.path)")
    }
}
