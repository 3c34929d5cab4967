import Platform
import Testing

@Suite struct ChecksumTests {
    @Test(arguments: [("123456789", 0xCBF4_3926), ("", 0), ("a", 0xE8B7_BE43)] as [(String, UInt32)])
    func matchesTheStandard(text: String, expected: UInt32) {
        #expect(Checksum.crc32(Array(text.utf8)) == expected)
    }
}
