import Platform
import Testing

@testable import Ingestion

@Suite struct Windows1252Tests {
    /// All bytes against iconv; the five that the code page leaves open are C1 controls in the Encoding Standard.
    @Test func agreesWithIconv() throws {
        let open: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        for byte in UInt8(1)...255 {
            let expected =
                open.contains(byte)
                ? Array(String(Unicode.Scalar(byte)).utf8)
                : try TextTranscoder.utf8(from: [byte], iconvName: "CP1252")
            #expect(Windows1252.utf8([byte]) == expected, "byte \(byte)")
        }
    }

    @Test func leavesOutNUL() {
        #expect(Windows1252.utf8([]) == [])
        #expect(Windows1252.utf8([0, 0x80, 0, 0x61]) == Array("€a".utf8))
    }
}
