import Foundation
import Ingestion
import Postings
import Testing

@testable import Pipeline

struct PostingExplainerTests {
    private func outcomes(_ item: SourceItem) async throws -> (explained: [String], failed: [String]) {
        var explained: [String] = []
        var failed: [String] = []
        for outcome in PostingExplainer(try await Corpora.tools()).explain(item) {
            switch outcome {
            case .explained(let text): explained.append(text)
            case .failed(let message): failed.append(message)
            }
        }
        return (explained, failed)
    }

    @Test func `Every record of a file is explained or said to be broken`() async throws {
        let folder = TemporaryFolder()
        let lines = [Corpora.record(1, label: nil, title: "ML Engineer"), "{ broken\n", Corpora.record(2, label: nil)]
        // The name says nothing, so the content decides.
        let path = folder.write("postings", lines.joined())
        let (explained, failed) = try await outcomes(.unknownFile(path: path, label: nil))
        #expect(explained.count == 2)
        #expect(explained[0].hasPrefix("\(path)\n") && explained[0].contains("  title     ML Engineer  (record)"))
        #expect(explained[1].hasPrefix("\(path), record 3\n"))
        #expect(explained.allSatisfy { $0.contains("  log-odds of ") && $0.contains("  sum ") })
        #expect(failed.count == 1)
        #expect(failed[0].hasPrefix("\(path): record 2: "))
    }

    @Test func `What is no posting, or cannot be read, has one line of reason`() async throws {
        let folder = TemporaryFolder()
        let empty = folder.write("empty.html", "")
        #expect(try await outcomes(.file(path: empty, label: nil)).explained == ["\(empty)\n  no posting: empty\n"])
        let notes = folder.write("notes.txt", "buy milk")
        let skipped = try await outcomes(.unknownFile(path: notes, label: nil))
        #expect(skipped.failed == ["\(notes): \(FilePolicy.skippedReason)"])
        let missing = try await outcomes(.file(path: folder("missing.html"), label: nil))
        #expect(missing.failed.count == 1)
        // The path once, although the file's own error names it too.
        #expect(missing.failed[0].components(separatedBy: folder("missing.html")).count == 2)
    }
}
