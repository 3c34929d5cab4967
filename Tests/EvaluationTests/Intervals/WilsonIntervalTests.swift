import Testing

@testable import Evaluation

@Suite("Wilson interval")
struct WilsonIntervalTests {
    /// scipy: `binomtest(k, n).proportion_ci(level, "wilson")`; the fourth is the worked example of Newcombe 1998.
    @Test(
        "equals scipy's",
        arguments: [
            (0, 10, 0.95, 0.0, 0.27753279986288926),
            (10, 10, 0.95, 0.7224672001371109, 1.0),
            (5, 10, 0.95, 0.236593090512564, 0.7634069094874361),
            (81, 263, 0.95, 0.2552885198782742, 0.36620957698280004),
            (1, 3, 0.9, 0.07826572633372841, 0.7464661317187758),
            (15, 148, 0.99, 0.05364486961396485, 0.18326735011315254),
        ])
    func golden(successes: Int, count: Int, level: Double, lower: Double, upper: Double) {
        let interval = wilsonInterval(successes: successes, count: count, level: level)
        #expect(abs(interval.lower - lower) < 1e-12)
        #expect(abs(interval.upper - upper) < 1e-12)
    }

    @Test("contains the share, lies in 0...1, and is symmetric in successes and failures", arguments: 1...40)
    func properties(count: Int) {
        for successes in 0...count {
            let interval = wilsonInterval(successes: successes, count: count)
            let mirrored = wilsonInterval(successes: count - successes, count: count)
            #expect(interval.contains(Double(successes) / Double(count)))
            #expect(interval.lower >= 0 && interval.upper <= 1)
            #expect(abs(interval.lower - (1 - mirrored.upper)) < 1e-12)
        }
    }

    @Test("knows nothing from no postings")
    func empty() {
        #expect(wilsonInterval(successes: 0, count: 0) == Interval(lower: 0, upper: 1))
    }
}
