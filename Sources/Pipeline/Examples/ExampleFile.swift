internal import Classification
internal import Extraction
internal import Ingestion
internal import Platform
internal import Postings
internal import Reporting

/// The example file: 8 bytes of magic, the format version (32 bits), the payload's length (64 bits), its CRC-32, and the
/// payload.
///
/// The payload holds the fingerprint of feature extraction and the groups, the roles whose names were left out, tables of
/// labels, languages and boards, the names of all features in order, and the examples in canonical order, their features numbered
/// by that table. All of it follows from the multiset of examples, and so do the bytes. Names are kept that one posting
/// alone has: in a union they may reach the rule of ten postings. There is no text, but there are words: like the corpus
/// it is for those who train, and is never shipped.
///
/// # Performance
/// 8,000 postings take 40 MB with pairs over other words and 22 MB without: names share what they
/// begin with, ids are differences, and a count of one costs a bit.
public enum ExampleFile {
    /// The format that this program writes, and the only one that it reads: 2 added the boards; 3 samples the
    /// words of features for sketches.
    public static let version: UInt32 = 3
    /// What every example file begins with.
    static let magic = Array("ROLEXMPL".utf8)
    private static let headerLength = 24
    /// The most bytes that a name takes over from the one before, so that a forged file cannot make long names of short
    /// ones: what is read stays within some twenty times the file's size.
    private static let longestSharing = 63
    /// The fewest bytes of an example: flags, hash, label, language, and two lengths.
    private static let smallestExample = 13

    private enum Flag {
        static let employer: UInt8 = 1
        static let title: UInt8 = 2
        static let board: UInt8 = 4
        static let all = employer | title | board
    }

    /// The bytes of a set: the same for the same multiset of examples.
    ///
    /// - Complexity: O(*f* log *f*) for *f* features, which are sorted by name.
    public static func encode(_ set: ExampleSet) -> [UInt8] {
        let (names, numbers) = features(set)
        let labels = set.labels
        let languages = Set(set.examples.map(\.language)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let boards = Set(set.examples.compactMap(\.board)).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        let labelIndex = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let languageIndex = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, $0) })
        let boardIndex = Dictionary(uniqueKeysWithValues: boards.enumerated().map { ($1, $0) })

        var payload = ExampleWriter()
        payload.writeHash(FeatureFingerprint.of(set.groups))
        payload.write(Int(set.groups.rawValue))
        for list in [set.roles.map(\.name), labels.map(\.name), languages, boards.map(\.string)] {
            payload.write(list.count)
            for name in list { payload.write(name) }
        }
        payload.write(names.count)
        var last: ArraySlice<UInt8> = []
        for number in names {
            let name = set.lexicon.nameBytes(Int(number))
            let shared = sharing(last, name)
            payload.write(shared)
            payload.write(name.count - shared)
            payload.write(contentsOf: name.dropFirst(shared))
            last = name
        }
        payload.write(set.examples.count)
        for example in set.examples {
            payload.write(contentsOf: [
                (example.employer == nil ? 0 : Flag.employer) | (example.title == nil ? 0 : Flag.title)
                    | (example.board == nil ? 0 : Flag.board)
            ])
            payload.writeHash(example.contentHash)
            payload.write(labelIndex[example.label] ?? 0)
            payload.write(languageIndex[example.language] ?? 0)
            if let board = example.board { payload.write(boardIndex[board] ?? 0) }
            if let employer = example.employer { payload.writeHash(employer) }
            payload.write(example.sketch.values.count)
            for value in example.sketch.values { payload.writeHash(value) }
            write(example.content.mapped(numbers), to: &payload)
            if let title = example.title { write(title.mapped(numbers), to: &payload) }
        }

        var file = ExampleWriter()
        file.write(contentsOf: magic)
        file.writeWord(version)
        file.writeHash(UInt64(payload.bytes.count))
        file.writeWord(Checksum.crc32(payload.bytes))
        file.write(contentsOf: payload.bytes)
        return file.bytes
    }

    /// Reads a set.
    ///
    /// - Throws: ``ExampleFileError`` that says whether the file is none of examples, a model, truncated, altered, newer
    ///   than this program, made with other features, or invalid.
    public static func decode(_ bytes: [UInt8]) throws(ExampleFileError) -> ExampleSet {
        guard bytes.starts(with: magic.prefix(bytes.count)), !bytes.isEmpty else {
            throw isModel(bytes) ? .model : .notExamples
        }
        guard bytes.count >= headerLength else { throw .truncated(bytes: bytes.count, expected: headerLength) }
        var header = ExampleReader(bytes, from: magic.count)
        let found = try header.readWord()
        guard found <= version else { throw .newer(version: Int(found), supported: Int(version)) }
        guard found > 0 else { throw .altered }
        guard found == version else { throw .older(version: Int(found), supported: Int(version)) }
        let length = try header.readHash()
        let checksum = try header.readWord()
        guard length < UInt64(1) << 40 else { throw .altered }
        let expected = headerLength + Int(length)
        guard bytes.count >= expected else { throw .truncated(bytes: bytes.count, expected: expected) }
        guard bytes.count == expected, Checksum.crc32(Array(bytes[headerLength...])) == checksum else { throw .altered }
        var reader = ExampleReader(bytes, from: headerLength)
        return try payload(&reader)
    }

    /// How many bytes a name takes over from the one before.
    private static func sharing(_ last: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Int {
        let limit = min(last.count, name.count, longestSharing)
        var shared = 0
        while shared < limit, last[last.startIndex + shared] == name[name.startIndex + shared] { shared += 1 }
        return shared
    }

    private static func isModel(_ bytes: [UInt8]) -> Bool {
        do throws(ModelError) { _ = try ModelFile.decode(bytes) } catch { return error != .notAModel }
        return true
    }

    /// The features that examples have, sorted by name, and for each number of the lexicon its place among them, or -1.
    private static func features(_ set: ExampleSet) -> (names: [Int32], numbers: [Int32]) {
        var numbers = [Int32](repeating: -1, count: set.lexicon.count)
        for example in set.examples {
            for id in example.content.ids { numbers[Int(id)] = 0 }
            for id in example.title?.ids ?? [] { numbers[Int(id)] = 0 }
        }
        let used = numbers.indices.filter { numbers[$0] == 0 }.map(Int32.init)
        let names = set.lexicon.sortedByName(used)
        for (place, number) in names.enumerated() { numbers[Int(number)] = Int32(place) }
        return (names, numbers)
    }

    /// The number of features, and for each the difference to the id before, doubled; odd where a count above 1 follows.
    private static func write(_ vector: FeatureVector, to payload: inout ExampleWriter) {
        payload.write(vector.count)
        var last: Int32 = -1
        for (id, count) in zip(vector.ids, vector.counts) {
            let step = Int(id - last - 1)
            payload.write(count == 1 ? step << 1 : step << 1 | 1)
            if count != 1 { payload.write(Int(count) - 2) }
            last = id
        }
    }

    // MARK: - Reading

    private static func payload(_ reader: inout ExampleReader) throws(ExampleFileError) -> ExampleSet {
        let fingerprint = try reader.readHash()
        let groups = FeatureGroups(rawValue: UInt8(clamping: try reader.read()))
        guard fingerprint == FeatureFingerprint.of(groups) else { throw .otherFeatures }
        let roles = try names("roles", &reader).map(Label.init)
        let labels = try names("labels", &reader).map(Label.init)
        let languages = try names("languages", &reader)
        let boards = try names("boards", &reader).map { UTF8Text($0) }
        let lexicon = try features(&reader)
        var isUsed = [Bool](repeating: false, count: lexicon.count)
        var examples: [LabelledExample] = []
        let count = try reader.readCount(of: smallestExample)
        examples.reserveCapacity(count)
        for _ in 0..<count {
            let flags = try reader.readByte()
            guard flags & ~Flag.all == 0 else { throw .invalid(problem: "an example has flags") }
            let contentHash = try reader.readHash()
            let label = try element(labels, "label", &reader)
            let language = try element(languages, "language", &reader)
            let board = flags & Flag.board == 0 ? nil : try element(boards, "board", &reader)
            let employer = flags & Flag.employer == 0 ? nil : try reader.readHash()
            let sketch = try sketch(&reader)
            let content = try vector(&isUsed, &reader)
            let title = flags & Flag.title == 0 ? nil : try vector(&isUsed, &reader)
            examples.append(
                LabelledExample(
                    contentHash: contentHash, label: label, employer: employer, language: language, board: board,
                    sketch: sketch, content: content, title: title))
        }
        guard reader.remaining == 0 else { throw .invalid(problem: "bytes follow its end") }
        guard isUsed.allSatisfy(\.self) else { throw .invalid(problem: "a feature is in no posting") }
        return ExampleSet(examples, lexicon: lexicon, roles: roles, groups: groups)
    }

    /// Names in ascending order of their bytes.
    private static func names(_ what: String, _ reader: inout ExampleReader) throws(ExampleFileError) -> [String] {
        var names: [String] = []
        for _ in 0..<(try reader.readCount(of: 1)) {
            let name = try reader.readString()
            if let last = names.last, !last.utf8.lexicographicallyPrecedes(name.utf8) {
                throw .invalid(problem: "its \(what) are not in order at '\(name.printable)'")
            }
            names.append(name)
        }
        return names
    }

    private static func features(_ reader: inout ExampleReader) throws(ExampleFileError) -> FeatureLexicon {
        var lexicon = FeatureLexicon()
        var name: [UInt8] = []
        // Each takes two lengths and a byte that the one before does not have.
        for _ in 0..<(try reader.readCount(of: 3)) {
            let shared = try reader.read()
            guard shared <= min(name.count, longestSharing) else {
                throw .invalid(problem: "a feature shares more with the one before than it has")
            }
            let rest = try reader.readBytes(try reader.read())
            let isAscending = name[shared...].lexicographicallyPrecedes(rest)
            name.replaceSubrange(shared..., with: rest)
            guard isAscending else { throw .invalid(problem: "its features are not in order at '\(spelled(name))'") }
            guard lexicon.append(named: name) else {
                throw .invalid(problem: "'\(spelled(name))' is no feature, or one twice")
            }
        }
        return lexicon
    }

    private static func spelled(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self).printable }

    private static func element<Element>(
        _ list: [Element], _ what: String, _ reader: inout ExampleReader
    ) throws(ExampleFileError) -> Element {
        let index = try reader.read()
        guard index < list.count else { throw .invalid(problem: "an example has a \(what) of no name") }
        return list[index]
    }

    private static func sketch(_ reader: inout ExampleReader) throws(ExampleFileError) -> ShingleSketch {
        var values: [UInt64] = []
        let count = try reader.readCount(of: 8)
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try reader.readHash()) }
        guard let sketch = ShingleSketch(values: values) else {
            throw .invalid(problem: "a sketch is too long, or not in order")
        }
        return sketch
    }

    private static func vector(
        _ isUsed: inout [Bool], _ reader: inout ExampleReader
    ) throws(ExampleFileError) -> FeatureVector {
        let count = try reader.readCount(of: 1)
        var ids: [Int32] = []
        var counts: [Int32] = []
        ids.reserveCapacity(count)
        counts.reserveCapacity(count)
        var last = -1
        for _ in 0..<count {
            let step = try reader.read()
            last += 1 + (step >> 1)
            guard last < isUsed.count else { throw .invalid(problem: "an example has a feature of no name") }
            isUsed[last] = true
            ids.append(Int32(last))
            let occurrences = step & 1 == 0 ? 1 : try reader.read() + 2
            guard occurrences <= Int(Int32.max) else { throw .invalid(problem: "a number is too long") }
            counts.append(Int32(occurrences))
        }
        return FeatureVector(ids: ids, counts: counts)
    }
}
