import Testing

@testable import Evaluation

@Suite("Area under the curve")
struct RankingTests {
    /// The definition: all pairs, ties counted half.
    private func naiveArea(_ truths: [Int], _ scores: [Double], weights: [Int]) -> Double? {
        var (won, pairs) = (0.0, 0)
        for positive in truths.indices where truths[positive] == 1 {
            for negative in truths.indices where truths[negative] == 0 {
                let weight = weights[positive] * weights[negative]
                pairs += weight
                if scores[positive] > scores[negative] { won += Double(weight) }
                if scores[positive] == scores[negative] { won += Double(weight) / 2 }
            }
        }
        return pairs == 0 ? nil : won / Double(pairs)
    }

    /// All 6ⁿ ways to give n postings one of two truths and one of three scores, each with three sets of weights.
    @Test("equals the count of pairs on every small set", arguments: 0...5)
    func exhaustive(count: Int) {
        var failures = 0
        let cases = (0..<count).reduce(1) { product, _ in product * 6 }
        for number in 0..<cases {
            var rest = number
            var (truths, scores): ([Int], [Double]) = ([], [])
            for _ in 0..<count {
                truths.append(rest % 2)
                scores.append([0.25, 0.5, 0.75][rest / 2 % 3])
                rest /= 6
            }
            let ranking = Ranking(of: .binary(truths, scores), label: 1)
            // Side by side, so that what one adds up is seen to leave the others alone.
            let patterns = [[1, 1, 1, 1, 1], [0, 2, 1, 3, 1], [4, 1, 0, 0, 2], [0, 0, 3, 0, 1]]
            let areas = ranking.areas(
                weights: (0..<count).map { posting in
                    SIMD4(patterns.map { Int32($0[posting]) })
                })
            for (lane, pattern) in patterns.enumerated() {
                let expected = naiveArea(truths, scores, weights: Array(pattern.prefix(count)))
                if areas[lane].isNaN ? expected != nil : areas[lane] != expected { failures += 1 }
            }
        }
        #expect(failures == 0)
    }

    @Test("is 1 for a perfect order, 0 for the reverse, one half for all alike")
    func extremes() {
        func areas(_ truths: [Int], _ scores: [Double]) -> SIMD4<Double> {
            Ranking(of: .binary(truths, scores), label: 1)
                .areas(weights: [SIMD4<Int32>](repeating: SIMD4(repeating: 1), count: truths.count))
        }
        #expect(areas([0, 0, 1, 1], [0.1, 0.2, 0.3, 0.4]) == SIMD4(repeating: 1))
        #expect(areas([1, 1, 0, 0], [0.1, 0.2, 0.3, 0.4]) == .zero)
        #expect(areas([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5]) == SIMD4(repeating: 0.5))
    }

    @Test("more than two labels: the mean of each label against the rest")
    func oneVersusRest() throws {
        let set = ScoredPredictions.golden3
        let ones = [Int](repeating: 1, count: set.count)
        let areas = try (0..<3).map { label in
            try #require(
                naiveArea(
                    set.truths.map { $0 == label ? 1 : 0 },
                    (0..<set.count).map { set.probability(of: label, at: $0) }, weights: ones))
        }
        let area = try #require(ClassificationMetrics(set).areaUnderCurve)
        #expect(abs(area - (areas[0] + areas[1] + areas[2]) / 3) < 1e-14)
    }
}
