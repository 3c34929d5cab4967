import Extraction
import Platform

@testable import Classification

/// The parts of a model file, to be changed one at a time; length and checksum are always right.
struct ForgedModel {
    var fingerprint = FeatureFingerprint.current
    var labels = [("a", UInt32(9)), ("b", 8)]
    var labelCount: UInt32?
    var criterion: UInt32 = 1
    var featureCount: UInt32 = 3
    /// Smoothing, length power, overlap, title smoothing.
    var settings: [Double] = [1, 0.5, 1, 1]
    var method: UInt32 = 2
    /// Scale, two biases, title scale, two title biases, threshold.
    var calibration: [Double] = [2, 0, 0.5, 1, 0, 0, 0.7]
    var languages: [String] = []
    var languageCount: UInt32?
    var metrics: [(String, Double)] = []
    var metricCount: UInt32?
    var names = ["body:x", "body:y z", "title:t"]
    var nameCount: UInt32?
    var counts: [UInt8] = [3, 1, 0x80, 1, 3, 1, 0]
    var tail: [UInt8] = []

    var payload: [UInt8] {
        var writer = ByteWriter()
        writer.write(fingerprint)
        writer.write(UInt64(42))
        writer.write(labelCount ?? UInt32(labels.count))
        for (name, count) in labels {
            writer.write(name)
            writer.write(count)
        }
        writer.write(criterion)
        writer.write(featureCount)
        for value in settings { writer.write(value) }
        writer.write(method)
        for value in calibration { writer.write(value) }
        writer.write(languageCount ?? UInt32(languages.count))
        for language in languages { writer.write(language) }
        writer.write(metricCount ?? UInt32(metrics.count))
        for (name, value) in metrics {
            writer.write(name)
            writer.write(value)
        }
        writer.write(nameCount ?? UInt32(names.count))
        for name in names { writer.write(name) }
        writer.write(contentsOf: counts + tail)
        return writer.bytes
    }

    var bytes: [UInt8] { Self.file(payload) }

    static func file(_ payload: [UInt8], version: UInt32 = 2, length: UInt64? = nil) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(contentsOf: Array("ROLECALL".utf8))
        writer.write(version)
        writer.write(length ?? UInt64(payload.count))
        writer.write(Checksum.crc32(payload))
        writer.write(contentsOf: payload)
        return writer.bytes
    }
}
