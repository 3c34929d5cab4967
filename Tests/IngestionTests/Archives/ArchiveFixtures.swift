import Foundation
import Platform
import Postings

@testable import Ingestion

/// Deflated data of stored blocks: the compressed form that needs no compressor.
enum Stored {
    /// RFC 1951: blocks of at most 65,535 bytes, each with its length and the complement.
    static func raw(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            output.append(rest.isEmpty ? 1 : 0)
            for value in [length, ~length] { output += [UInt8(value & 0xFF), UInt8(value >> 8)] }
            output += block
        } while !rest.isEmpty
        return output
    }

    /// RFC 1952.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + raw(bytes) + little(Checksum.crc32(bytes))
            + little(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// RFC 1950, with its Adler-32.
    static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var a: UInt32 = 1
        var b: UInt32 = 0
        for byte in bytes {
            a = (a + UInt32(byte)) % 65521
            b = (b + a) % 65521
        }
        return [0x78, 0x01] + raw(bytes) + little(b << 16 | a).reversed()
    }

    /// 65,536 letters `x` in some bytes.
    static let bomb = [UInt8](
        Data(
            base64Encoded:
                "H4sIAAAAAAACA+3BAQEAAACAkNvN7wgKAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAappYtCwAAAEA"
        ) ?? Data())

    private static func little(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
}

/// A record of a WARC file.
func warc(
    _ type: String, _ block: [UInt8], uri: String = "https://example.org/job",
    contentType: String? = "application/http",
    length: String? = nil, version: String = "WARC/1.0", newline: String = "\r\n", extra: String = ""
) -> [UInt8] {
    var lines = [version, "WARC-Type: \(type)", "WARC-Target-URI: \(uri)", "WARC-Date: 2024-05-06T07:08:09Z"]
    if !extra.isEmpty { lines.append(extra) }
    if let contentType { lines.append("Content-Type: \(contentType)") }
    if length != "" { lines.append("Content-Length: \(length ?? "\(block.count)")") }
    return Array((lines.joined(separator: newline) + newline + newline).utf8) + block
        + Array((newline + newline).utf8)
}

/// An HTTP response.
func http(
    _ body: [UInt8], status: String = "200 OK", type: String? = "text/html; charset=utf-8", _ fields: String...
) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status)"] + (type.map { ["Content-Type: \($0)"] } ?? []) + fields
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
}

/// A response of one page.
func response(_ text: String) -> [UInt8] { warc("response", http(Array("<p>\(text)</p>".utf8))) }

/// The body in chunks.
func chunked(_ body: [UInt8], size: Int = 5) -> [UInt8] {
    var output: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
        let part = body[start..<min(start + size, body.count)]
        output += Array((String(part.count, radix: 16) + "\r\n").utf8) + part + [0x0D, 0x0A]
    }
    return output + Array("0\r\n\r\n".utf8)
}

/// What becomes of a file's bytes, each outcome as one line of text: `#3 A` for the posting of record 3.
func outcomes(
    _ bytes: [UInt8], _ format: SourceFormat, configuration: IngestionConfiguration = .init()
) -> [String] {
    let ingestor = PostingIngestor(configuration: configuration)
    var stream = RecordStream(
        ByteSource(bytes: bytes, name: "f"), format, path: "f", label: nil, configuration: configuration)
    var lines: [String] = []
    while let item = stream.next() {
        ingestor.read(item) { outcome in
            switch outcome {
            case .posting(let posting):
                let words = posting.text.string.split(separator: "\n").joined(separator: " / ")
                lines.append("\(posting.id.dropFirst()) \(words)")
            case .failure(_, let record, let error):
                lines.append("#\(record.map(String.init) ?? "-") \(error.reason.rawValue)")
            case .skipped: lines.append("skipped")
            case .passedOver(_, let count): lines.append("passed \(count.notHTML) \(count.redirects)")
            }
        }
    }
    return lines
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededBytes: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
