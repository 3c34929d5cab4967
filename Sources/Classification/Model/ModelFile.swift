internal import Extraction
internal import Postings
internal import Platform

/// The model file: 8 bytes of magic, the format version (32 bits), the payload's length (64 bits), its CRC-32, and the
/// payload; all little-endian.
public enum ModelFile {
    /// The format that this program writes, and the only one that it reads: 2 added the languages, 3 learned weights,
    /// held-out predictions and the scope, 4 the reach of pairs and votes, 5 occurrences and the length of skills.
    public static let version: UInt32 = 5
    private static let magic = Array("ROLECALL".utf8)
    private static let headerLength = 24

    /// The bytes of a model: the same for the same model, wherever it was trained.
    public static func encode(_ model: ClassificationModel) -> [UInt8] {
        var payload = ByteWriter()
        payload.write(model.featureFingerprint)
        payload.write(model.corpusFingerprint)
        payload.write(model.labels.count)
        for (label, count) in zip(model.labels, model.labelCounts) {
            payload.write(label.name)
            payload.write(count)
        }
        payload.write(model.settings)
        payload.write(model.titleSmoothing)
        payload.write(model.contentCalibrator)
        payload.write(model.contentMargin)
        payload.write(model.titleScale)
        for bias in model.titleBiases { payload.write(bias) }
        payload.write(model.acceptanceThreshold)
        payload.write(model.languages.count)
        for language in model.languages { payload.write(language) }
        payload.write(model.metrics.count)
        for metric in model.metrics {
            payload.write(metric.name)
            payload.write(metric.value)
        }
        payload.write(model.vocabulary.count)
        payload.writeSorted(model.vocabulary.names)
        for count in model.counts { payload.writeVariable(count) }
        for count in model.occurrences { payload.writeVariable(count) }
        for weight in model.weights { payload.writeVariable(signed: weight) }
        payload.write(model.heldOut)
        payload.write(model.scope == nil ? 0 : 1)
        if let scope = model.scope { payload.write(scope) }

        var file = ByteWriter()
        file.write(contentsOf: magic)
        file.write(version)
        file.write(UInt64(payload.bytes.count))
        file.write(Checksum.crc32(payload.bytes))
        file.write(contentsOf: payload.bytes)
        return file.bytes
    }

    /// Reads a model.
    ///
    /// - Throws: ``ModelError`` that says whether the file is no model, truncated, altered, newer than this program, made
    ///   with other features, or invalid.
    public static func decode(_ bytes: [UInt8]) throws(ModelError) -> ClassificationModel {
        guard bytes.starts(with: magic.prefix(bytes.count)), !bytes.isEmpty else { throw .notAModel }
        guard bytes.count >= headerLength else { throw .truncated(bytes: bytes.count, expected: headerLength) }
        var header = ByteReader(bytes[8..<headerLength])
        let found = try header.readUInt32()
        guard found <= version else { throw .newer(version: Int(found), supported: Int(version)) }
        guard found > 0 else { throw .altered }
        guard found == version else { throw .older(version: Int(found), supported: Int(version)) }
        let length = try header.readUInt64()
        let checksum = try header.readUInt32()
        guard length < UInt64(1 << 31) else { throw .altered }
        let expected = headerLength + Int(length)
        guard bytes.count >= expected else { throw .truncated(bytes: bytes.count, expected: expected) }
        guard bytes.count == expected, Checksum.crc32(Array(bytes[headerLength...])) == checksum else { throw .altered }
        return try payload(bytes[headerLength...])
    }

    private static func payload(_ bytes: ArraySlice<UInt8>) throws(ModelError) -> ClassificationModel {
        var reader = ByteReader(bytes)
        let featureFingerprint = try reader.readUInt64()
        let corpusFingerprint = try reader.readUInt64()
        var labels: [Label] = []
        var labelCounts: [Int] = []
        for _ in 0..<(try reader.readCount()) {
            labels.append(Label(try reader.readString()))
            labelCounts.append(Int(try reader.readUInt32()))
        }
        guard labels.count >= 2, labels == labels.sorted(), Set(labels).count == labels.count else {
            throw .invalid(problem: "its labels are not two or more in order")
        }
        let settings = try reader.readSettings(labelCount: labels.count)
        let titleSmoothing = try reader.readDouble()
        guard titleSmoothing > 0 else { throw .invalid(problem: "its smoothing of titles is not positive") }
        let calibrator = try reader.readCalibrator(labelCount: labels.count)
        let margin = try reader.readMargin(labelCount: labels.count)
        let titleScale = try reader.readDouble()
        let titleBiases = try doubles(labels.count, &reader)
        let threshold = try reader.readDouble()
        var languages: [String] = []
        for _ in 0..<(try reader.readCount()) {
            let language = try reader.readString()
            if let last = languages.last, last >= language {
                throw .invalid(problem: "its languages are not in order at '\(language)'")
            }
            languages.append(language)
        }
        var metrics: [ModelMetric] = []
        for _ in 0..<(try reader.readCount()) {
            metrics.append(ModelMetric(try reader.readString(), try reader.readDouble()))
        }
        let names = try featureNames(&reader)
        guard featureFingerprint == FeatureFingerprint.of(Vocabulary.groups(of: names)) else { throw .otherFeatures }
        // Each count takes a byte or more; without this, many labels times many names could ask for any memory.
        guard names.count * labels.count <= reader.remaining else {
            throw .invalid(problem: "it has fewer counts than features and labels")
        }
        var counts: [UInt32] = []
        counts.reserveCapacity(names.count * labels.count)
        for _ in 0..<(names.count * labels.count) { counts.append(try reader.readVariable()) }
        let contentCount = ClassificationModel.contentCount(names)
        let occurrences =
            settings.counting == .presence
            ? [] : try Self.occurrences(of: counts[..<(contentCount * labels.count)], &reader)
        let weights = settings.kind.isWeighted ? try reader.readWeights(contentCount) : []
        let heldOut = try reader.readHeldOut(labelCount: labels.count)
        let scope =
            try reader.readUInt32() == 0
            ? nil : try reader.readScope(featureCount: names.count, contentCount: contentCount)
        guard reader.isAtEnd else { throw .invalid(problem: "bytes follow its end") }
        return ClassificationModel(
            labels: labels, names: names, settings: settings, titleSmoothing: titleSmoothing, counts: counts,
            occurrences: occurrences, weights: weights, labelCounts: labelCounts,
            contentCalibrator: calibrator, contentMargin: margin, titleScale: titleScale,
            titleBiases: titleBiases, acceptanceThreshold: threshold, heldOut: heldOut, scope: scope,
            featureFingerprint: featureFingerprint,
            corpusFingerprint: corpusFingerprint, languages: languages, metrics: metrics)
    }

    private static func doubles(_ count: Int, _ reader: inout ByteReader) throws(ModelError) -> [Double] {
        var values: [Double] = []
        for _ in 0..<count { values.append(try reader.readDouble()) }
        return values
    }

    /// - Parameter counts: the postings that the occurrences are in, feature by feature and label by label.
    private static func occurrences(
        of counts: ArraySlice<UInt32>, _ reader: inout ByteReader
    ) throws(ModelError) -> [UInt32] {
        var occurrences: [UInt32] = []
        occurrences.reserveCapacity(counts.count)
        for count in counts {
            let found = try reader.readVariable()
            guard found >= count, count > 0 || found == 0 else {
                throw .invalid(problem: "a feature does not occur as often as postings have it")
            }
            occurrences.append(found)
        }
        return occurrences
    }

    /// Names in ascending order, each in a namespace and of one or two words, as a vocabulary asks.
    private static func featureNames(_ reader: inout ByteReader) throws(ModelError) -> [String] {
        var names: [String] = []
        var bytes: [UInt8] = []
        for _ in 0..<(try reader.readCount()) {
            let name = try reader.readSorted(&bytes)
            guard Vocabulary.isFeatureName(name) else { throw .invalid(problem: "'\(name)' is no feature") }
            if let last = names.last, !Self.precedes(last, name) {
                throw .invalid(problem: "its features are not in order at '\(name)'")
            }
            names.append(name)
        }
        return names
    }

    /// Whether a name stands before another by its bytes.
    private static func precedes(_ first: String, _ second: String) -> Bool {
        let left = first.utf8.span
        let right = second.utf8.span
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            return left[index] < right[index]
        }
        return left.count < right.count
    }
}
