import Testing

@testable import Evaluation

@Suite("Percentiles")
struct PercentileTests {
    /// `numpy.quantile([1, 2, 4, 8], q)`
    @Test("equal numpy's", arguments: [(0.0, 1.0), (0.025, 1.075), (0.5, 3.0), (0.9, 6.8), (1.0, 8.0)])
    func quantiles(probability: Double, expected: Double) {
        #expect(abs(quantile(probability, of: [1, 2, 4, 8]) - expected) < 1e-12)
        #expect(quantile(probability, of: [5]) == 5)
    }

    @Test("an interval is the middle of the values, and is widened to contain the estimate")
    func intervals() {
        let values = (0...100).reversed().map(Double.init)
        #expect(percentileInterval(of: values, estimate: 50, level: 0.5) == Interval(lower: 25, upper: 75))
        #expect(percentileInterval(of: values, estimate: 10, level: 0.5) == Interval(lower: 10, upper: 75))
        #expect(percentileInterval(of: values, estimate: 90, level: 0.5) == Interval(lower: 25, upper: 90))
    }
}
