import Platform
import Testing

@Suite struct Hash64Tests {
    /// Computed by a Python program of its own; a change of any breaks the folds of every stored result.
    @Test(
        arguments: [
            ([], 0xEFD0_1F60_BA99_2926),
            (Array("a".utf8), 0x82A2_A958_A9BE_CE5B),
            (Array("data scientist".utf8), 0x45BE_0CA3_9ECD_9958),
            (Array(0...255), 0x2067_DB6D_BD4E_FA06),
        ] as [([UInt8], UInt64)])
    func keepsItsValues(bytes: [UInt8], expected: UInt64) {
        #expect(Hash64.hash(bytes) == expected)
        #expect(Hash64.hash(bytes.span) == expected)
    }

    @Test("a long hash looks at every bit, at the length, and at what was hashed before")
    func long() {
        func hash(_ bytes: [UInt8]) -> UInt64 { Hash64.hashLong(bytes.span) }
        var seen: Set<UInt64> = []
        var count = 0
        for length in 0...40 {
            let zeros = [UInt8](repeating: 0, count: length)
            seen.insert(hash(zeros))
            count += 1
            for place in 0..<length {
                for bit in 0..<8 {
                    var bytes = zeros
                    bytes[place] = 1 << UInt8(bit)
                    seen.insert(hash(bytes))
                    count += 1
                }
            }
            // The same bytes, divided anywhere, are other texts.
            for first in 0...length {
                seen.insert(
                    Hash64.hashLong(
                        zeros.span.extracting(droppingFirst: first), after: hash([UInt8](repeating: 0, count: first))))
                count += 1
            }
        }
        #expect(seen.count == count)
    }

    @Test("a long hash is the same wherever the bytes lie")
    func longAnywhere() {
        let bytes = (0..<64).map { UInt8($0 * 37 & 0xFF) }
        for shift in 0..<8 {
            let moved = [UInt8](repeating: 1, count: shift) + bytes
            #expect(Hash64.hashLong(moved.span.extracting(droppingFirst: shift)) == Hash64.hashLong(bytes.span))
        }
    }
}
