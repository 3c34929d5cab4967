import Foundation
import Ingestion
import Postings
import Testing

@testable import Pipeline

struct PostingExplainerTests {
    private func outcomes(
        _ item: SourceItem, _ format: PostingExplainer.Format = .terminal
    ) async throws -> (explained: [String], failed: [String], parts: [String]) {
        var explained: [String] = []
        var failed: [String] = []
        var parts: [String] = []
        for outcome in PostingExplainer(try await Corpora.tools(), format: format).explain(item) {
            switch outcome {
            case .explained(let bytes): explained.append(String(decoding: bytes, as: UTF8.self))
            case .failed(let message, let part):
                failed.append(message)
                parts.append(String(decoding: part, as: UTF8.self))
            }
        }
        return (explained, failed, parts)
    }

    @Test func `Every record of a file is explained or said to be broken`() async throws {
        let folder = TemporaryFolder()
        let lines = [Corpora.record(1, label: nil, title: "ML Engineer"), "{ broken\n", Corpora.record(2, label: nil)]
        // The name says nothing, so the content decides.
        let path = folder.write("postings", lines.joined())
        let (explained, failed, parts) = try await outcomes(.unknownFile(path: path, label: nil))
        #expect(explained.count == 2)
        #expect(explained[0].hasPrefix("\(path)\n") && explained[0].contains("  title     ML Engineer  (record)"))
        #expect(explained[1].hasPrefix("\(path), record 3\n"))
        #expect(explained.allSatisfy { $0.contains("  log-odds of ") && $0.contains("  sum ") })
        #expect(failed.count == 1)
        #expect(failed[0].hasPrefix("\(path): record 2: "))
        #expect(parts == [""])
    }

    @Test func `A page has a part for every record, what is broken included`() async throws {
        let folder = TemporaryFolder()
        let lines = [Corpora.record(1, label: nil, title: "ML Engineer"), "{ broken\n", Corpora.record(2, label: nil)]
        let path = folder.write("postings.jsonl", lines.joined())
        let found = try await outcomes(.unknownFile(path: path, label: nil), .page)
        #expect(found.explained.count == 2)
        #expect(found.explained.allSatisfy { $0.hasPrefix("<article>") && $0.hasSuffix("</article>\n") })
        #expect(found.explained[0].contains(">ML Engineer<") || found.explained[0].contains("<span"))
        #expect(found.parts.count == 1)
        #expect(found.parts[0].contains("This input could not be read.") && found.parts[0].contains("record 2"))
        let empty = folder.write("empty.html", "")
        let none = try await outcomes(.file(path: empty, label: nil), .page)
        #expect(
            none.explained[0].contains("This page is no job posting.") && none.explained[0].contains("It has no text."))
    }

    @Test func `The text of a page marks the words that its table lists`() async throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", Corpora.record(1, label: nil, title: "ML Engineer"))
        let page = try await outcomes(.unknownFile(path: path, label: nil), .page).explained[0]
        #expect(page.contains("class=\"for level3\""))
        #expect(page.contains("title=\"speaks for "))
        let frame = PostingExplainer(try await Corpora.tools(), format: .page).frame(input: "a<b")
        #expect(String(decoding: frame.head, as: UTF8.self).contains("<title>a&lt;b: why this label?</title>"))
        #expect(String(decoding: frame.foot, as: UTF8.self).hasSuffix("</html>\n"))
        let terminal = PostingExplainer(try await Corpora.tools()).frame(input: "a")
        #expect(terminal.head.isEmpty && terminal.foot.isEmpty)
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
