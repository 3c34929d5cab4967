import Ingestion
import Testing

@testable import Pipeline

struct BatchClassifierTests {
    private static let header = "id,path,record,"

    private func run(_ inputs: [String], jobs: Int) async throws -> (text: String, tally: RunTally, skipped: [String]) {
        var bytes: [UInt8] = []
        let (tally, skipped, _) = try await BatchClassifier(try await Corpora.tools(), jobs: jobs).run(
            SourceStream(inputs),
            write: {
                bytes += $0
                return true
            })
        return (String(decoding: bytes, as: UTF8.self), tally, skipped)
    }

    @Test func `Rows, tally and order are the same for any number of jobs`() async throws {
        let folder = TemporaryFolder()
        let records = (0..<400).map { number -> String in
            if number % 50 == 7 { return "{ broken\n" }
            return Corpora.record(number, label: number % 3 == 0 ? "ml_engineer" : nil)
        }
        let path = folder.write("a.jsonl", records.joined())
        let one = try await run([path], jobs: 1)
        #expect(one.text.hasPrefix(Self.header))
        #expect(one.tally.rows == 400)
        #expect(one.tally.failureCount == 8)
        #expect(one.tally.classified == 392)
        // Every third, but those of the broken ones: 7, 57, 107 … of which 57, 207 and 357 are multiples of three.
        #expect(one.tally.labels == [392 - 131, 131])
        #expect(one.tally.failures.count == 8)
        #expect(one.tally.failures[0].hasPrefix("\(path): record 8: "))
        let ids = one.text.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(ids.enumerated().allSatisfy { $1 == ($0 % 50 == 7 ? "\(path)#\($0 + 1)" : "r\($0)") })
        for jobs in [2, 3, 16] {
            let other = try await run([path], jobs: jobs)
            #expect(other.text == one.text)
            #expect(other.tally == one.tally)
        }
    }

    @Test func `No inputs are a header and nothing else`() async throws {
        let none = try await run([], jobs: 2)
        #expect(none.text.split(separator: "\r\n").count == 1)
        #expect(none.tally.rows == 0)
        #expect(none.tally.labels == [0, 0])
    }

    @Test func `What holds no posting is skipped by name`() async throws {
        let folder = TemporaryFolder()
        for name in ["in/a.txt", "in/b.csv", "in/c"] { folder.write(name, "plain words") }
        folder.write("in/d.html", "<p>\(Corpora.engineer)</p>")
        let result = try await run([folder("in")], jobs: 1)
        #expect(result.skipped == ["in/a.txt", "in/b.csv", "in/c"].map { folder($0) })
        #expect(result.tally.rows == 1)
    }

    @Test(arguments: [1, 2])
    func `A writer that says stop is not written to again`(_ jobs: Int) async throws {
        let folder = TemporaryFolder()
        let path = folder.write("a.jsonl", (0..<500).map { Corpora.record($0, label: nil) }.joined())
        for allowed in 0...3 {
            var calls = 0
            _ = try await BatchClassifier(try await Corpora.tools(), jobs: jobs).run(
                SourceStream([path]),
                write: { _ in
                    calls += 1
                    return calls <= allowed
                })
            #expect(calls == allowed + 1)
        }
    }
}
