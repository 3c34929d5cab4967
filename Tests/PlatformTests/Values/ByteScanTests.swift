import Platform
import Testing

@Suite struct ByteScanTests {
    /// What the search is to find, byte by byte.
    private func naive(_ first: UInt8, _ second: UInt8, _ bytes: [UInt8], _ start: Int) -> (Int, Bool) {
        let index = bytes[start...].firstIndex { $0 == first || $0 == second } ?? bytes.count
        return (index, bytes[start..<index].allSatisfy { $0 < 0x80 })
    }

    /// Every place of a hit, every start, in every length up to three words, among bytes that differ from it by one bit.
    @Test(arguments: [UInt8(ascii: "\""), 0x00, 0x80, 0xFF])
    func findsWhatALoopFinds(wanted: UInt8) {
        for neighbour in [wanted ^ 0x01, wanted ^ 0x80, wanted &+ 1, 0x41, 0xC3] where neighbour != 0x5C {
            for count in 0...24 {
                for place in 0...count {
                    var bytes = [UInt8](repeating: neighbour, count: count)
                    if place < count { bytes[place] = wanted }
                    for start in 0...count {
                        let found = ByteScan.first(of: wanted, or: 0x5C, in: bytes.span, from: start)
                        let expected = naive(wanted, 0x5C, bytes, start)
                        #expect(found.index == expected.0 && found.isASCII == expected.1)
                    }
                }
            }
        }
    }

    /// The usual trick for zero bytes also marks a 1 that follows a zero; only the first mark may count.
    @Test func bytesNextToAHitDoNotMislead() {
        for pattern in 0..<(1 << 12) {
            let bytes = (0..<12).map { UInt8(pattern >> $0 & 1) + 0x21 }
            for start in [0, 1, 5] {
                let found = ByteScan.first(of: 0x22, or: 0x22, in: bytes.span, from: start)
                #expect(found.index == naive(0x22, 0x22, bytes, start).0)
            }
        }
    }
}
