import Testing

@testable import Classification

@Suite("Binomial bound")
struct BinomialBoundTests {
    /// Computed in fractions of whole numbers (Python's `fractions`, 70 halvings).
    @Test(
        "the exact upper bound",
        arguments: [
            (0, 59, 0.95, 0.049507609888226944), (0, 1, 0.95, 0.95), (0, 45, 0.9, 0.049881492681856286),
            (1, 10, 0.95, 0.39416330243650477), (5, 10, 0.9, 0.7326819013134481), (9, 10, 0.95, 0.9948838031081763),
            (3, 100, 0.9, 0.06558575150289181), (20, 500, 0.9, 0.05370742541793263), (10, 10, 0.9, 1), (0, 0, 0.9, 1),
        ] as [(Int, Int, Double, Double)])
    func upper(successes: Int, trials: Int, confidence: Double, expected: Double) {
        let found = BinomialBound.upper(successes: successes, trials: trials, confidence: confidence)
        expectClose([found], [expected], within: 1e-9)
    }

    @Test(
        "the exact tail",
        arguments: [
            (2, 10, 0.3, 0.3827827864), (7, 10, 0.3, 0.9984096136), (0, 59, 0.05, 0.048494525249423236),
            (40, 1000, 0.05, 0.08063657325669116), (60, 1000, 0.05, 0.9329374813666921),
            (500, 1000, 0.5, 0.5126125090891804), (-1, 5, 0.5, 0), (5, 5, 0.5, 1), (3, 5, 0, 1), (3, 5, 1, 0),
            (0, 0, 0.3, 1),
        ] as [(Int, Int, Double, Double)])
    func tail(successes: Int, trials: Int, probability: Double, expected: Double) {
        let found = BinomialBound.tail(successes: successes, trials: trials, probability: probability)
        expectClose([found], [expected], within: 1e-11)
    }

    @Test("a tiny tail keeps its digits")
    func tiny() {
        let found = BinomialBound.tail(successes: 30, trials: 3000, probability: 0.05)
        #expect(abs(found / 5.329771111752985e-34 - 1) < 1e-9)
    }

    @Test("is the sum of the terms, on all small sizes", arguments: 0...12)
    func exhaustive(trials: Int) {
        for probability in [0.01, 0.3, 0.5, 0.77, 0.999] {
            // Pascal's triangle, weighted: the distribution after each trial.
            var distribution = [1.0]
            for _ in 0..<trials {
                distribution = (0...distribution.count).map { count in
                    (count < distribution.count ? distribution[count] * (1 - probability) : 0)
                        + (count > 0 ? distribution[count - 1] * probability : 0)
                }
            }
            var sum = 0.0
            for successes in 0...trials {
                sum += distribution[successes]
                let found = BinomialBound.tail(successes: successes, trials: trials, probability: probability)
                expectClose([found], [sum])
            }
        }
    }

    @Test("the bound is where the tail is what it should be", arguments: [10, 1000, 100_000])
    func inverse(trials: Int) {
        for successes in [0, 1, trials / 20, trials / 2, trials - 1] {
            let bound = BinomialBound.upper(successes: successes, trials: trials, confidence: 0.9)
            let tail = BinomialBound.tail(successes: successes, trials: trials, probability: bound)
            #expect(bound <= 1 && abs(tail - 0.1) < 1e-6)
        }
    }
}
