import Extraction
import Postings
import Testing

@testable import Classification

@Suite("Model file")
struct ModelFileTests {
    private func error(_ bytes: [UInt8]) -> ModelError? {
        do throws(ModelError) {
            _ = try ModelFile.decode(bytes)
            return nil
        } catch { return error }
    }

    @Test("a model comes back as it was, and its bytes too", arguments: [2, 3])
    func roundTrip(labelCount: Int) throws {
        var model = try ModelTrainer(configuration: .small)
            .train(MadeCorpus.random(seed: 1, labels: labelCount).set()).model
        if labelCount == 2 {
            let background = MadeCorpus.random(seed: 77, labels: 2, count: 60).set()
            let set = MadeCorpus.random(seed: 1, labels: 2).set(background: background)
            model = try ModelTrainer(configuration: .small).train(set, kind: .weighted).model
            #expect(model.scope != nil && !model.weights.isEmpty && model.heldOut.count > 0)
        }
        for metrics in [[], [ModelMetric("content.auc", 0.875), ModelMetric("é", -1e5)]] {
            model.metrics = metrics
            let bytes = ModelFile.encode(model)
            let read = try ModelFile.decode(bytes)
            #expect(ModelFile.encode(read) == bytes)
            #expect(read.labels == model.labels && read.labelCounts == model.labelCounts)
            #expect(read.vocabulary.names == model.vocabulary.names && read.counts == model.counts)
            #expect(read.settings == model.settings && read.titleSmoothing == model.titleSmoothing)
            #expect(read.contentCalibrator == model.contentCalibrator)
            #expect(read.titleScale == model.titleScale && read.titleBiases == model.titleBiases)
            #expect(read.acceptanceThreshold == model.acceptanceThreshold)
            #expect(read.featureFingerprint == model.featureFingerprint)
            #expect(read.corpusFingerprint == model.corpusFingerprint && read.metrics == metrics)
            #expect(read.languages == model.languages)
            #expect(read.weights == model.weights && read.heldOut == model.heldOut && read.scope == model.scope)
            #expect(read.contentMargin == model.contentMargin)
        }
    }

    /// The layout is a promise to files that exist: `ForgedModel` writes it a second time, field by field.
    @Test("the layout")
    func layout() throws {
        var forged = ForgedModel()
        forged.metrics = [("m", 0.25)]
        forged.languages = ["en", "sv"]
        let model = try ModelFile.decode(forged.bytes)
        #expect(model.labels == [Label("a"), Label("b")] && model.labelCounts == [9, 8])
        #expect(model.counts == [3, 1, 128, 3, 1, 0])
        #expect(model.settings.lengthPower == 0.5 && model.contentCalibrator.biases == [0, 0.5])
        #expect(model.titleScale == 1 && model.acceptanceThreshold == 0.7)
        #expect(model.languages == ["en", "sv"])
        #expect(model.settings.kind == .multinomial && model.scope == nil && model.weights.isEmpty)
        #expect(model.heldOut.labels == [0, 1] && model.heldOut.probabilities == [0.9, 0.1, 0.25, 0.75])
        #expect(model.metrics == [ModelMetric("m", 0.25)])
        #expect(ModelFile.encode(model) == forged.bytes)
        #expect(ModelFile.encode(try ModelFile.decode(ForgedModel().bytes)) == ForgedModel().bytes)
    }

    @Test("occurrences stand behind the counts")
    func occurrences() throws {
        var forged = ForgedModel()
        forged.counting = 1
        forged.occurrences = [7, 1, 0x81, 1, 3]
        let model = try ModelFile.decode(forged.bytes)
        #expect(model.settings.counting == .occurrences && model.occurrences == [7, 1, 129, 3])
        #expect(model.counts == [3, 1, 128, 3, 1, 0])
        #expect(ModelFile.encode(model) == forged.bytes)
        #expect(try ModelFile.decode(ForgedModel().bytes).occurrences.isEmpty)
    }

    @Test("every prefix is refused as truncated, the empty one as no model")
    func prefixes() {
        let bytes = ForgedModel().bytes
        #expect(error([]) == .notAModel)
        for length in 1..<bytes.count {
            let expected = length < 24 ? 24 : bytes.count
            #expect(error(Array(bytes.prefix(length))) == .truncated(bytes: length, expected: expected))
        }
    }

    @Test("every flipped bit and every flipped byte is refused, by the field that it is in")
    func flips() {
        let bytes = ForgedModel().bytes
        #expect(error(bytes) == nil)
        for index in bytes.indices {
            for mask in [1, 2, 4, 8, 16, 32, 64, 128, 0xFF] as [UInt8] {
                var altered = bytes
                altered[index] ^= mask
                let found = error(altered)
                switch (index, found) {
                case (0..<8, .notAModel), (8..<12, .newer), (8, .older), (8..<12, .altered), (12..<20, .truncated),
                    (8..., .altered):
                    break
                default: Issue.record("byte \(index) flipped by \(mask): \(String(describing: found))")
                }
            }
        }
    }

    @Test("a newer and an older version are told, whatever follows; version 0 never was")
    func versions() {
        let payload = ForgedModel().payload
        #expect(error(ForgedModel.file(payload, version: 6)) == .newer(version: 6, supported: 5))
        #expect(error(ForgedModel.file(payload, version: 4)) == .older(version: 4, supported: 5))
        #expect(error(ForgedModel.file(payload, version: 1)) == .older(version: 1, supported: 5))
        #expect(error(ForgedModel.file([], version: .max)) == .newer(version: Int(UInt32.max), supported: 5))
        #expect(error(ForgedModel.file(payload, version: 0)) == .altered)
    }

    @Test("other files, bytes behind the end, and lengths that no file has")
    func headers() {
        let payload = ForgedModel().payload
        #expect(error(Array("<!doctype html><title>Not a model</title>".utf8)) == .notAModel)
        #expect(error(Array("ROLECAST".utf8)) == .notAModel)
        #expect(error(ForgedModel().bytes + [0]) == .altered)
        #expect(error(ForgedModel.file(payload, length: UInt64(payload.count) - 1)) == .altered)
        #expect(error(ForgedModel.file(payload, length: 0)) == .altered)
        for length in [1 << 31, 1 << 63, UInt64.max, UInt64.max - 23] {
            #expect(error(ForgedModel.file(payload, length: length)) == .altered)
        }
        let long = UInt64(1 << 31) - 1
        #expect(
            error(ForgedModel.file(payload, length: long))
                == .truncated(bytes: payload.count + 24, expected: Int(long) + 24))
        #expect(error(ForgedModel.file([])) == .invalid(problem: "a value runs past the end"))
    }
}
