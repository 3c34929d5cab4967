import Classification
import Extraction
import Platform
import Postings
import Testing

@testable import Pipeline

struct ExampleFileTests {
    private static let few = [
        MadeExample(
            contentHash: 1, employer: 5, sketch: [3, 9], content: ["body:a": 1, "body:a b": 300, "body:c": 2]),
        MadeExample(contentHash: 2, label: "role_1", language: "sv", board: "quay", title: ["title:x": 1]),
        MadeExample(
            contentHash: .max, employer: .max, sketch: [.max], content: ["body:a": .max], title: [:]),
    ]

    private func error(_ bytes: [UInt8]) -> ExampleFileError? {
        do throws(ExampleFileError) {
            _ = try ExampleFile.decode(bytes)
            return nil
        } catch { return error }
    }

    /// A file around a payload, with the right length and checksum unless others are given.
    private func file(_ payload: [UInt8], version: UInt32 = ExampleFile.version, length: UInt64? = nil) -> [UInt8] {
        var writer = ExampleWriter()
        writer.write(contentsOf: Array("ROLEXMPL".utf8))
        writer.writeWord(version)
        writer.writeHash(length ?? UInt64(payload.count))
        writer.writeWord(Checksum.crc32(payload))
        writer.write(contentsOf: payload)
        return writer.bytes
    }

    @Test func `A set comes back as it was, and its bytes too`() throws {
        let many = MadeExamples.random(60, seed: 4)
        let cases: [([MadeExample], FeatureGroups)] = [
            ([], []), (Self.few, .skills), (many, [.skills, .sections]), (many, []),
        ]
        for (made, groups) in cases {
            let set = MadeExamples.set(made, groups: groups, seed: 6)
            let bytes = ExampleFile.encode(set)
            let read = try ExampleFile.decode(bytes)
            #expect(MadeExamples.made(read) == MadeExamples.made(set))
            #expect(read.roles == set.roles && read.groups == groups && read.labels == set.labels)
            #expect(ExampleFile.encode(read) == bytes)
        }
    }

    @Test func `A name shares at most 63 bytes with the one before, and long ones come back`() throws {
        let long = String(repeating: "x", count: 500)
        let names = [long, long + "a", long + "b", String(long.dropLast(440)), "y" + long]
        let made = [
            MadeExample(contentHash: 1, content: Dictionary(uniqueKeysWithValues: names.map { ("body:" + $0, 1) }))
        ]
        let bytes = ExampleFile.encode(MadeExamples.set(made))
        #expect(MadeExamples.made(try ExampleFile.decode(bytes)) == made)
        #expect(bytes.count > 3 * (500 - 63))
    }

    /// The layout is a promise to files that exist.
    @Test func `The layout`() throws {
        var payload = ExampleWriter()
        payload.writeHash(FeatureFingerprint.current)
        payload.write(0)
        for list in [["role_0", "role_1"], ["role_0", "role_1"], ["en", "sv"], ["quay"]] {
            payload.write(list.count)
            for name in list { payload.write(name) }
        }
        let most = [UInt8](repeating: 255, count: 8)
        func hash(_ value: UInt8) -> [UInt8] { [value, 0, 0, 0, 0, 0, 0, 0] }
        let parts: [[UInt8]] = [
            // Four names: bytes shared with the one before, bytes that follow, and these.
            [4], [0, 6], Array("body:a".utf8), [6, 2], Array(" b".utf8), [5, 1], Array("c".utf8), [0, 7],
            Array("title:x".utf8),
            // Three examples: flags, content hash, label, language, board, employer, sketch, content, title.
            [3], [1], hash(1), [0, 0], hash(5), [2], hash(3), hash(9), [3, 0, 1, 0xAA, 0x02, 1, 0],
            [6], hash(2), [1, 1], [0], [0], [0], [1, 6],
            [3], most, [0, 0], most, [1], most, [1, 1, 0xFD, 0xFF, 0xFF, 0xFF, 0x07], [0],
        ]
        for part in parts { payload.write(contentsOf: part) }
        #expect(ExampleFile.encode(MadeExamples.set(Self.few)) == file(payload.bytes))
    }

    @Test func `Every cut is refused as truncated, the empty file as no examples`() {
        let bytes = ExampleFile.encode(MadeExamples.set(Self.few))
        #expect(error(bytes) == nil && error([]) == .notExamples)
        for length in 1..<bytes.count {
            let expected = length < 24 ? 24 : bytes.count
            #expect(error(Array(bytes.prefix(length))) == .truncated(bytes: length, expected: expected))
        }
        #expect(error(bytes + [0]) == .altered)
    }

    @Test func `Every flipped bit and byte is refused, by the field that it is in`() {
        let bytes = ExampleFile.encode(MadeExamples.set(Self.few))
        for index in bytes.indices {
            for mask in [1, 2, 4, 8, 16, 32, 64, 128, 0xFF] as [UInt8] {
                var altered = bytes
                altered[index] ^= mask
                let found = error(altered)
                switch (index, found) {
                case (0..<8, .notExamples), (8..<12, .newer), (8, .older), (12..<20, .truncated), (8..., .altered):
                    break
                default: Issue.record("byte \(index) flipped by \(mask): \(String(describing: found))")
                }
            }
        }
    }

    /// With the right checksum, whatever the bytes: refused, or read as some other set; never a crash.
    @Test func `Forged payloads are refused or read, and what is read is written again`() {
        let payload = Array(ExampleFile.encode(MadeExamples.set(Self.few)).dropFirst(24))
        var refused = 0
        for index in payload.indices {
            for value in [0, 1, 2, 0x7F, 0x80, 0xFF, payload[index] &+ 1, payload[index] ^ 0x20] as [UInt8] {
                var forged = payload
                forged[index] = value
                if let read = try? ExampleFile.decode(file(forged)) {
                    #expect(error(ExampleFile.encode(read)) == nil)
                } else {
                    refused += 1
                }
            }
            #expect(error(file(Array(payload.prefix(index)))) != nil)
        }
        #expect(refused > payload.count)
    }

    @Test func `Counts that the file has no room for ask for no memory`() {
        let payload = Array(ExampleFile.encode(MadeExamples.set([])).dropFirst(24))
        // Fingerprint, groups, roles, then five counts of zero: labels, languages, boards, features, examples.
        let head = Array(payload.dropLast(5))
        let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x07]
        #expect(error(file(head + [0, 0, 0, 0, 0])) == nil)
        for zeros in 0..<5 {
            let forged = head + [UInt8](repeating: 0, count: zeros) + huge + [0, 0, 0]
            #expect(error(file(forged)) == .invalid(problem: "a count is larger than the file"))
        }
        let tooLong: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]
        #expect(error(file(head + tooLong)) == .invalid(problem: "a number is too long"))
        #expect(error(file(head + [0x80, 0x00, 0, 0, 0, 0])) == .invalid(problem: "a number is too long"))
        #expect(error(file(head + [0, 0, 0, 0, 0, 0])) == .invalid(problem: "bytes follow its end"))
        #expect(
            error(file(head + [0, 0, 0, 1, 0, 6] + Array("body:a".utf8) + [0]))
                == .invalid(problem: "a feature is in no posting"))
        #expect(
            error(file(head + [0, 0, 0, 1, 0, 6] + Array("soul:a".utf8) + [0]))
                == .invalid(problem: "'soul:a' is no feature, or one twice"))
        #expect(
            error(file(head + [0, 0, 0, 2, 0, 6] + Array("body:b".utf8) + [5, 1] + Array("a".utf8) + [0]))
                == .invalid(problem: "its features are not in order at 'body:a'"))
    }

    @Test func `Other files, other versions, other features`() throws {
        let payload = Array(ExampleFile.encode(MadeExamples.set(Self.few)).dropFirst(24))
        #expect(error(Array("{\"label\": \"a\"}".utf8)) == .notExamples)
        #expect(error(file(payload, version: 4)) == .newer(version: 4, supported: 3))
        #expect(error(file([], version: .max)) == .newer(version: Int(UInt32.max), supported: 3))
        #expect(error(file(payload, version: 1)) == .older(version: 1, supported: 3))
        #expect(error(file(payload, version: 0)) == .altered)
        for length in [UInt64(payload.count) - 1, 0, 1 << 40, 1 << 63, .max] {
            #expect(error(file(payload, length: length)) == .altered)
        }
        let long: UInt64 = (1 << 40) - 1
        #expect(
            error(file(payload, length: long)) == .truncated(bytes: payload.count + 24, expected: Int(long) + 24))
        var other = payload
        other[0] ^= 1
        #expect(error(file(other)) == .otherFeatures)
        // The same extraction, but said to be with skills.
        other = payload
        other[8] = FeatureGroups.skills.rawValue
        #expect(error(file(other)) == .otherFeatures)
    }

    @Test func `A model is told, and what is needed instead`() async throws {
        let model = ModelFile.encode(try await Corpora.outcome.value.result.model)
        #expect(error(model) == .model)
        #expect(error(Array(model.prefix(30))) == .model)
        #expect("\(ExampleFileError.model)".contains("rolecall train --examples FILE"))
    }
}
