import Testing

@testable import Extraction
@testable import Postings

@Suite("The tally of a closed list")
struct ClosedListTallyTests {
    private static let scaling = Challenge.allCases.firstIndex(of: .scaling)!
    private static let debugging = Challenge.allCases.firstIndex(of: .debugging)!

    @Test("counts the strongest word of a unit, and adds units up")
    func addsUnits() {
        var tally = ClosedListTally<Challenge>()
        tally.add(Self.scaling, 1, ByteRange(0, 1))
        tally.add(Self.scaling, 3, ByteRange(2, 3))
        tally.endUnit(factor: 10)
        #expect(tally.facts(threshold: 31).isEmpty)
        tally.add(Self.scaling, 1, ByteRange(4, 5))
        tally.endUnit(factor: 1)
        let ranges = [ByteRange(0, 1), ByteRange(2, 3), ByteRange(4, 5)]
        #expect(tally.facts(threshold: 31) == [Fact(.scaling, .text(ranges))])
        #expect(tally.facts(threshold: 32).isEmpty)
    }

    @Test("gives values in their order")
    func ordersValues() {
        var tally = ClosedListTally<Challenge>()
        for place in Challenge.allCases.indices.reversed() { tally.add(place, 1, ByteRange(0, 1)) }
        tally.endUnit(factor: 1)
        #expect(tally.facts(threshold: 1).map(\.value) == Challenge.allCases)
    }

    @Test("forgets nothing of a unit that is closed twice")
    func closesEmptyUnits() {
        var tally = ClosedListTally<Challenge>()
        tally.endUnit(factor: 5)
        tally.add(Self.debugging, 1, ByteRange(0, 1))
        tally.endUnit(factor: 5)
        tally.endUnit(factor: 5)
        #expect(tally.facts(threshold: 5).map(\.value) == [.debugging])
        #expect(tally.facts(threshold: 6).isEmpty)
    }
}
