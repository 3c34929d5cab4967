/// Fits the factor of one score beside logits that stay as they are.
enum OffsetFitting {
    /// The factor *c* ≥ 0 that minimises the cross-entropy of `softmax(offset + c · score)` with Platt's targets.
    ///
    /// The loss is convex in *c*; golden-section search (Kiefer 1953) on [0, 8] needs no derivative and ends within 1e-9.
    ///
    /// - Parameters:
    ///   - scores: *n* × *k*, row-major.
    ///   - offsets: *n* × *k*, row-major.
    ///   - labels: *n* label indices.
    ///   - labelCount: *k*.
    static func scale(scores: [Double], offsets: [Double], labels: [Int], labelCount: Int) -> Double {
        let targets = CalibratorFitting.plattTargets(labels, labelCount)
        func loss(_ factor: Double) -> Double {
            if labelCount == 2 { return lossOfTwo(factor, scores.span, offsets.span, labels.span, targets) }
            var total = 0.0
            for (posting, truth) in labels.enumerated() {
                let row = posting * labelCount
                var highest = -Double.infinity
                for label in 0..<labelCount {
                    highest = max(highest, offsets[row + label] + factor * scores[row + label])
                }
                var sum = 0.0
                var expected = 0.0
                for label in 0..<labelCount {
                    let logit = offsets[row + label] + factor * scores[row + label]
                    sum += exponential(logit - highest)
                    let high = targets[truth]
                    expected += (label == truth ? high : (1 - high) / Double(labelCount - 1)) * logit
                }
                total += highest + logarithm(sum) - expected
            }
            return total
        }
        let ratio = (5.0.squareRoot() - 1) / 2
        var low = 0.0
        var high = 8.0
        var left = high - ratio * (high - low)
        var right = low + ratio * (high - low)
        var leftLoss = loss(left)
        var rightLoss = loss(right)
        while high - low > 1e-9 {
            if leftLoss <= rightLoss {
                high = right
                right = left
                rightLoss = leftLoss
                left = high - ratio * (high - low)
                leftLoss = loss(left)
            } else {
                low = left
                left = right
                leftLoss = rightLoss
                right = low + ratio * (high - low)
                rightLoss = loss(right)
            }
        }
        return (low + high) / 2
    }

    /// The loss with two labels: the same sums in the same order without a loop over labels; of the two powers of e the
    /// greater is 1.
    private static func lossOfTwo(
        _ factor: Double, _ scores: Span<Double>, _ offsets: Span<Double>, _ labels: Span<Int>, _ targets: [Double]
    ) -> Double {
        var total = 0.0
        for posting in labels.indices {
            let row = 2 * posting
            let left = offsets[row] + factor * scores[row]
            let right = offsets[row + 1] + factor * scores[row + 1]
            let highest = max(left, right)
            let high = targets[labels[posting]]
            let isFirst = labels[posting] == 0
            let expected = (isFirst ? high : 1 - high) * left + (isFirst ? 1 - high : high) * right
            total += highest + logarithm(1 + exponential(min(left, right) - highest)) - expected
        }
        return total
    }
}
