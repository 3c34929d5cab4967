import Testing

@testable import Evaluation

@Suite("SplitMix64")
struct SplitMix64Tests {
    /// The first five numbers of Vigna's splitmix64.c from this seed, which a Python version of it gives too.
    @Test("gives the published numbers")
    func published() {
        var generator = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("draws evenly below a bound", arguments: [1, 2, 3, 7, 10])
    func even(bound: Int) {
        var generator = SplitMix64(seed: 1)
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<(10_000 * bound) { counts[generator.next(below: bound)] += 1 }
        // Five standard deviations of a binomial count with mean 10,000.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
    }

    @Test("draws units in 0 ..< 1 with mean one half")
    func units() {
        var generator = SplitMix64(seed: 2)
        let numbers = (0..<100_000).map { _ in generator.nextUnit() }
        #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
        #expect(abs(numbers.reduce(0, +) / 100_000 - 0.5) < 0.005)
    }
}
