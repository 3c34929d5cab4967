import Extraction
import Platform

@testable import Classification

/// The parts of a model file, to be changed one at a time; length and checksum are always right.
struct ForgedModel {
    var fingerprint = FeatureFingerprint.current
    var labels = [("a", UInt32(9)), ("b", 8)]
    var labelCount: UInt32?
    var kind: UInt32 = 1
    var criterion: UInt32 = 1
    var featureCount: UInt32 = 3
    /// Smoothing, length power, overlap, power of the log-odds, cost of an error.
    var settings: [Double] = [1, 0.5, 1, 1, 0]
    var cleaning: UInt32 = 0
    var pairReach: UInt32 = 255
    var counting: UInt32 = 0
    var skillLength = 0.5
    var titleSmoothing = 1.0
    var method: UInt32 = 2
    /// Scale and two biases.
    var calibration: [Double] = [2, 0, 0.5]
    /// What bends the margin: the kind, and how many parameters follow.
    var margin: (kind: UInt32, parameters: [Double]) = (0, [])
    /// Title scale, two title biases, threshold.
    var title: [Double] = [1, 0, 0, 0.7]
    var languages: [String] = []
    var languageCount: UInt32?
    var metrics: [(String, Double)] = []
    var metricCount: UInt32?
    var names = ["body:x", "body:y z", "title:t"]
    var nameCount: UInt32?
    var counts: [UInt8] = [3, 1, 0x80, 1, 3, 1, 0]
    var occurrences: [UInt8] = []
    var weights: [UInt8] = []
    var heldOut: [(label: UInt8, millionths: [UInt32])] = [(0, [900_000, 100_000]), (1, [250_000, 750_000])]
    var heldOutCount: UInt32?
    /// None: a word of 0.
    var scope: [UInt8] = [0, 0, 0, 0]
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
        writer.write(kind)
        writer.write(criterion)
        writer.write(featureCount)
        for value in settings { writer.write(value) }
        writer.write(cleaning)
        writer.write(pairReach)
        writer.write(counting)
        writer.write(skillLength)
        writer.write(titleSmoothing)
        writer.write(method)
        for value in calibration { writer.write(value) }
        writer.write(margin.kind)
        writer.write(UInt32(margin.parameters.count))
        for value in margin.parameters { writer.write(value) }
        for value in title { writer.write(value) }
        writer.write(languageCount ?? UInt32(languages.count))
        for language in languages { writer.write(language) }
        writer.write(metricCount ?? UInt32(metrics.count))
        for (name, value) in metrics {
            writer.write(name)
            writer.write(value)
        }
        writer.write(nameCount ?? UInt32(names.count))
        var previous: [UInt8] = []
        for name in names {
            let bytes = Array(name.utf8)
            let shared = zip(previous, bytes).prefix { $0 == $1 }.count
            writer.write(contentsOf: [UInt8(shared), UInt8(bytes.count - shared)] + bytes[shared...])
            previous = bytes
        }
        writer.write(contentsOf: counts + occurrences + weights)
        writer.write(heldOutCount ?? UInt32(heldOut.count))
        // Probabilities in millionths, seven bits a byte.
        for (label, millionths) in heldOut {
            // The lowest bit says that it is its group's vote.
            writer.write(contentsOf: [label << 1 | 1])
            for value in millionths { writer.writeVariable(value) }
        }
        writer.write(contentsOf: scope + tail)
        return writer.bytes
    }

    var bytes: [UInt8] { Self.file(payload) }

    static func file(_ payload: [UInt8], version: UInt32 = 5, length: UInt64? = nil) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(contentsOf: Array("ROLECALL".utf8))
        writer.write(version)
        writer.write(length ?? UInt64(payload.count))
        writer.write(Checksum.crc32(payload))
        writer.write(contentsOf: payload)
        return writer.bytes
    }
}
