import Testing

@testable import Evaluation

@Suite("Interval")
struct IntervalTests {
    @Test("contains its ends", arguments: [(0.24, false), (0.25, true), (0.5, true), (0.75, true), (0.76, false)])
    func contains(value: Double, isInside: Bool) {
        let interval = Interval(lower: 0.25, upper: 0.75)
        #expect(interval.contains(value) == isInside)
        #expect(interval.width == 0.5)
    }

    @Test("ends in the wrong order stop the program")
    func wrongOrder() async {
        await #expect(processExitsWith: .failure) { _ = Interval(lower: 1, upper: 0) }
    }
}
