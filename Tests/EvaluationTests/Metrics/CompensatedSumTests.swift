import Testing

@testable import Evaluation

@Suite("Compensated sum")
struct CompensatedSumTests {
    private func sum(_ numbers: [Double]) -> Double {
        var sum = CompensatedSum()
        for number in numbers { sum.add(number) }
        return sum.value
    }

    @Test("keeps what plain addition loses")
    func keepsSmall() {
        #expect(sum([]) == 0)
        #expect(sum([1, 1e100, 1, -1e100]) == 2)
        #expect(sum([Double](repeating: 0.1, count: 1_000_000)) == 100_000)
    }
}
