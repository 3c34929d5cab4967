import Testing

@testable import Ingestion

@Suite struct UTF16DecodingTests {
    /// Every pair of these code units, in both orders, against the definition written out.
    @Test func agreesWithTheDefinition() {
        let units: [UInt16] = [
            0, 1, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFEFF, 0xFFFF,
        ]
        for first in units {
            for second in units {
                let expected = Self.naive([first, second, 0x42])
                let little = [first, second, 0x42].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                let big = [first, second, 0x42].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
                #expect(UTF16Decoding.utf8(little[...], order: .little) == expected, "\(first), \(second)")
                #expect(UTF16Decoding.utf8(big[...], order: .big) == expected, "\(first), \(second)")
            }
        }
    }

    /// A slice need not begin at zero.
    @Test func readsSlices() {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00]
        #expect(UTF16Decoding.utf8(bytes[2...], order: .little) == [0x61, 0x62])
        #expect(UTF16Decoding.utf8(bytes[3...], order: .big) == Array("b\u{FFFD}".utf8))
    }

    /// NUL is left out; a pair of surrogates is one scalar; a lone one is U+FFFD.
    private static func naive(_ units: [UInt16]) -> [UInt8] {
        var units = units.filter { $0 != 0 }[...]
        var text = ""
        while let unit = units.popFirst() {
            if (0xD800...0xDBFF).contains(unit), let low = units.first, (0xDC00...0xDFFF).contains(low) {
                let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
                text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                units.removeFirst()
            } else {
                text.unicodeScalars.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
            }
        }
        return Array(text.utf8)
    }
}
