import Classification
import Extraction
import Foundation
import Platform
import Postings
import Testing

@testable import Pipeline

struct ModelSourceTests {
    @Test func `A model that was written is the one that is read`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let bytes = ModelFile.encode(model)
        let path = TemporaryFolder().path + ".model"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let (loaded, name) = try ModelSource.load(path)
        #expect(name == path)
        #expect(ModelFile.encode(loaded) == bytes)
        #expect(loaded.labels == model.labels && loaded.vocabulary.names == model.vocabulary.names)
    }

    /// The header is 24 bytes: magic (8), version (4), length (8), checksum (4); the payload begins with the fingerprint.
    @Test func `A refusal names the file and says why`() async throws {
        let folder = TemporaryFolder()
        let good = ModelFile.encode(try await Corpora.outcome.value.result.model)
        func changed(_ position: Int, by bits: UInt8 = 0x40) -> [UInt8] {
            var bytes = good
            bytes[position] ^= bits
            return bytes
        }
        let cases: [(String, [UInt8], ModelError)] = [
            ("empty", [], .notAModel), ("page", Array("<html>".utf8), .notAModel), ("magic", changed(0), .notAModel),
            ("header", Array(good.prefix(23)), .truncated(bytes: 23, expected: 24)),
            ("short", good.dropLast(7), .truncated(bytes: good.count - 7, expected: good.count)),
            ("first", changed(24), .altered), ("last", changed(good.count - 1), .altered),
            ("sum", changed(20), .altered),
            ("long", good + [0], .altered), ("version", changed(8), .newer(version: 0x45, supported: 5)),
            ("before", changed(8, by: 1), .older(version: 4, supported: 5)),
        ]
        for (name, bytes, error) in cases {
            let path = folder.write(name, bytes)
            #expect(throws: ModelFailure(name: path, error: error)) { try ModelSource.load(path) }
            #expect(ModelFailure(name: path, error: error).description == "\(path): \(error.description)")
        }
    }

    @Test func `A missing file is an error of the file, not of the model`() {
        let path = TemporaryFolder()("missing.model")
        #expect(throws: PlatformError.notFound(path: path)) { try ModelSource.load(path) }
    }

    /// The half of the rule for published models that a model alone shows: no term that fewer than ten postings have. That
    /// five employers have it follows from training it again, whose bytes `scripts/test` compares.
    @Test func `No term of the model inside this program is in fewer than ten postings`() throws {
        guard Embedded.defaultModel != nil else { return }
        let model = try ModelFile.decode(try #require(Embedded.defaultModel))
        let labelCount = model.labels.count
        #expect(model.vocabulary.count > 1_000 && model.metrics.count > 5)
        for (feature, name) in model.vocabulary.names.enumerated() {
            let postings = model.counts[(feature * labelCount)..<((feature + 1) * labelCount)].reduce(0, +)
            #expect(postings >= 10, "\(name)")
        }
    }
}
