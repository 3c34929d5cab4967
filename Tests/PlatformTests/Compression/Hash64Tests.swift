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
}
