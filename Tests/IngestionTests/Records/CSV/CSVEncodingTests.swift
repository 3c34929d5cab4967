import Foundation
import Postings
import Testing

@testable import Ingestion

@Suite struct CSVEncodingTests {
    private static let text = "id,text\r\n1,\"Zürich – 5 €\"\r\n2,naïve\r\n"

    private func encodings(_ bytes: [UInt8], chunk: Int = .max) -> [String?] {
        records(of: CSVRecordReader(), bytes, chunk: chunk).map { record in
            guard case .record(_, .csvRecord(let header), let bytes, _, _) = record else { return "error" }
            return CSVEncoding.decode(bytes, header.encoding).encoding
        }
    }

    @Test(
        arguments: [
            (.utf8, [], "UTF-8"), (.utf8, [0xEF, 0xBB, 0xBF], "UTF-8"), (.windowsCP1252, [], "windows-1252"),
            (.utf16LittleEndian, [0xFF, 0xFE], "UTF-16LE"), (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
            (.utf16LittleEndian, [], "UTF-16LE"), (.utf16BigEndian, [], "UTF-16BE"),
        ] as [(String.Encoding, [UInt8], String)])
    func decidesByTheFirstBytes(_ encoding: String.Encoding, _ mark: [UInt8], _ name: String) throws {
        let bytes = mark + Array(try #require(Self.text.data(using: encoding)))
        for chunk in [1, 3, 5, .max] {
            #expect(rows(bytes, chunk: chunk) == ["1|Zürich – 5 €", "2|naïve"])
            #expect(encodings(bytes, chunk: chunk) == [name, name])
        }
    }

    /// The first 64 KiB are ASCII: each row tells for itself.
    @Test func letsRowsTellWhereTheBeginningDoesNot() {
        let filler = String(repeating: "0,filler\n", count: 10_000)
        let bytes = Array("id,text\n\(filler)1,caf".utf8) + [0xE9, 0x0A] + Array("2,café\n".utf8)
        for chunk in [1 << 10, .max] {
            #expect(rows(bytes, chunk: chunk).suffix(2) == ["1|café", "2|café"])
            #expect(encodings(bytes, chunk: chunk).suffix(2) == ["windows-1252", "UTF-8"])
        }
    }

    /// Once it is UTF-8, a bad byte does not turn the row into another encoding.
    @Test func repairsABadByteOfUTF8() {
        let bytes = Array("id,text\n1,é ".utf8) + [0xE9] + Array(" é\n".utf8)
        #expect(rows(bytes) == ["1|é \u{FFFD} é"])
        let latin =
            Array("id,text\n1,na".utf8) + [0xEF, 0x76, 0x65, 0x20, 0xC3, 0xA9] + Array("t".utf8) + [0xE9, 0x0A]
        #expect(rows(latin) == ["1|naïve Ã©té"])
    }

    /// A character that is cut where the decision is made does not make the file windows-1252.
    @Test func decidesBesideACutCharacter() {
        for padding in 0..<4 {
            let bytes =
                Array(("id,text\n1," + String(repeating: "x", count: padding)).utf8)
                + Array(String(repeating: "😀", count: 20_000).utf8) + Array("\n".utf8)
            #expect(encodings(bytes, chunk: 1 << 16) == ["UTF-8"])
        }
    }

    @Test func leavesOutNULBytes() {
        let bytes = Array("id,text\n1,a".utf8) + [0, 0x62, 0] + Array("\n".utf8)
        #expect(rows(bytes) == ["1|ab"])
    }
}
