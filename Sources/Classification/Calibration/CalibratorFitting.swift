/// Fits calibrators to scores of postings that the scoring model has not seen.
enum CalibratorFitting {
    /// Fits a calibrator by maximum likelihood with Newton's method and step halving.
    ///
    /// The targets are Platt's: `(n_k + 1) / (n_k + 2)` for the true label, the rest spread over the others. They stand
    /// for one more posting of each kind, and keep separable scores from asking for certainty.
    ///
    /// - Parameters:
    ///   - scores: *n* × *k*, row-major.
    ///   - labels: *n* label indices.
    ///   - labelCount: *k*.
    ///   - start: a calibrator of nearly the same scores, from which fewer steps are needed.
    /// - Returns: the calibrator; a scale of 0 where the scores say nothing.
    static func fit(
        _ method: Calibrator.Method, scores: [Double], labels: [Int], labelCount: Int, from start: Calibrator? = nil
    ) -> Calibrator {
        let shares = labelShares(labels, labelCount)
        let prior = shares.map { logarithm($0) }
        let targets = plattTargets(labels, labelCount)
        // Parameters: the scale, then (for a sigmoid) the biases of labels 1 ..< k; label 0's is 0 without loss.
        let size = method == .sigmoid ? labelCount : 1
        var parameters = [Double](repeating: 0, count: size)
        if let start, start.method == method {
            parameters[0] = start.scale
            for label in 1..<size { parameters[label] = start.biases[label] - start.biases[0] }
        } else if method == .sigmoid {
            for label in 1..<labelCount { parameters[label] = prior[label] - prior[0] }
        }
        let problem = Problem(
            scores: scores, labels: labels, targets: targets, labelCount: labelCount,
            fixedBiases: method == .temperature ? prior : nil)
        var loss = problem.loss(parameters)
        for _ in 0..<100 {
            let (gradient, hessian) = problem.derivatives(parameters)
            let step = LinearSystem.solve(hessian, gradient, ridge: 1e-9)
            var factor = 1.0
            var improved = false
            while factor > 1e-10 {
                let next = zip(parameters, step).map { $0 - factor * $1 }
                let nextLoss = problem.loss(next)
                if nextLoss < loss {
                    improved = loss - nextLoss > 1e-12 * max(1, abs(loss))
                    parameters = next
                    loss = nextLoss
                    break
                }
                factor /= 2
            }
            if !improved { break }
        }
        let biases = problem.biases(parameters)
        return Calibrator(method: method, scale: parameters[0], biases: biases)
    }

    /// The share of each label, every label counted once more than it occurs.
    static func labelShares(_ labels: [Int], _ labelCount: Int) -> [Double] {
        var counts = [Double](repeating: 1, count: labelCount)
        for label in labels { counts[label] += 1 }
        let total = counts.reduce(0, +)
        return counts.map { $0 / total }
    }

    /// The share of each label by its count, every label counted once more.
    static func shares(of counts: [Int]) -> [Double] {
        let total = counts.reduce(counts.count, +)
        return counts.map { Double($0 + 1) / Double(total) }
    }

    /// For each label, the target probability of that label for postings that have it.
    static func plattTargets(_ labels: [Int], _ labelCount: Int) -> [Double] {
        var counts = [Double](repeating: 0, count: labelCount)
        for label in labels { counts[label] += 1 }
        return counts.map { ($0 + 1) / ($0 + 2) }
    }

    /// The mean log loss of a calibrator, probabilities clipped to [1e-6, 1 − 1e-6].
    static func logLoss(_ calibrator: Calibrator, scores: [Double], labels: [Int], labelCount: Int) -> Double {
        guard !labels.isEmpty else { return 0 }
        var total = 0.0
        for (index, label) in labels.enumerated() {
            let row = Array(scores[(index * labelCount)..<((index + 1) * labelCount)])
            let probability = Calibrator.softmax(calibrator.logits(row))[label]
            total -= logarithm(min(max(probability, 1e-6), 1 - 1e-6))
        }
        return total / Double(labels.count)
    }

    /// The likelihood problem: cross-entropy between targets and the softmax of affine scores.
    private struct Problem {
        let scores: [Double]
        let labels: [Int]
        let targets: [Double]
        let labelCount: Int
        let fixedBiases: [Double]?

        func biases(_ parameters: [Double]) -> [Double] {
            fixedBiases ?? [0] + parameters[1...]
        }

        /// The label of a posting, its target, and that of each other label.
        private func targets(of posting: Int) -> (truth: Int, high: Double, low: Double) {
            let high = targets[labels[posting]]
            return (labels[posting], high, (1 - high) / Double(labelCount - 1))
        }

        func loss(_ parameters: [Double]) -> Double {
            let fitted = biases(parameters)
            if labelCount == 2 { return lossOfTwo(parameters[0], fitted) }
            let (scale, scores, labels, biases) = (parameters[0], scores.span, labels.span, fitted.span)
            var total = 0.0
            var values = [Double](repeating: 0, count: labelCount)
            var logits = values.mutableSpan
            for posting in labels.indices {
                let row = scores.extracting((posting * labelCount)..<((posting + 1) * labelCount))
                var highest = -Double.infinity
                for label in row.indices {
                    logits[label] = scale * row[label] + biases[label]
                    highest = max(highest, logits[label])
                }
                var sum = 0.0
                for label in row.indices { sum += exponential(logits[label] - highest) }
                let normaliser = highest + logarithm(sum)
                let (truth, high, low) = self.targets(of: posting)
                for label in row.indices { total += (label == truth ? high : low) * (normaliser - logits[label]) }
            }
            return total
        }

        func derivatives(_ parameters: [Double]) -> (gradient: [Double], hessian: [[Double]]) {
            let fitted = biases(parameters)
            let size = parameters.count
            if labelCount == 2 { return derivativesOfTwo(parameters[0], fitted, size) }
            var gradient = [Double](repeating: 0, count: size)
            var hessian = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
            let (scale, scores, labels, biases) = (parameters[0], scores.span, labels.span, fitted.span)
            var values = [Double](repeating: 0, count: labelCount)
            var probabilities = values.mutableSpan
            for posting in labels.indices {
                let row = scores.extracting((posting * labelCount)..<((posting + 1) * labelCount))
                var highest = -Double.infinity
                for label in row.indices {
                    probabilities[label] = scale * row[label] + biases[label]
                    highest = max(highest, probabilities[label])
                }
                var sum = 0.0
                for label in row.indices {
                    probabilities[label] = exponential(probabilities[label] - highest)
                    sum += probabilities[label]
                }
                // Scores count from the first label's: what all labels share cancels before it is rounded.
                let level = row[0]
                var mean = 0.0
                var square = 0.0
                for label in row.indices {
                    let score = row[label] - level
                    probabilities[label] /= sum
                    mean += probabilities[label] * score
                    square += probabilities[label] * score * score
                }
                hessian[0][0] += square - mean * mean
                let (truth, high, low) = targets(of: posting)
                for label in row.indices {
                    let residual = probabilities[label] - (label == truth ? high : low)
                    gradient[0] += residual * (row[label] - level)
                    guard size > 1, label > 0 else { continue }
                    gradient[label] += residual
                    let mixed = probabilities[label] * (row[label] - level - mean)
                    hessian[0][label] += mixed
                    hessian[label][0] += mixed
                    for other in 1..<labelCount {
                        hessian[label][other] +=
                            (label == other ? probabilities[label] : 0) - probabilities[label] * probabilities[other]
                    }
                }
            }
            return (gradient, hessian)
        }

        // With two labels, which is the rule, the same sums in the same order without a loop over labels; and of the two
        // powers of e the greater is 1.

        private func lossOfTwo(_ scale: Double, _ biases: [Double]) -> Double {
            let (first, second) = (biases[0], biases[1])
            let (scores, labels) = (scores.span, labels.span)
            var total = 0.0
            for posting in labels.indices {
                let left = scale * scores[2 * posting] + first
                let right = scale * scores[2 * posting + 1] + second
                let highest = max(left, right)
                let normaliser = highest + logarithm(1 + exponential(min(left, right) - highest))
                let high = targets[labels[posting]]
                let isFirst = labels[posting] == 0
                total += (isFirst ? high : 1 - high) * (normaliser - left)
                total += (isFirst ? 1 - high : high) * (normaliser - right)
            }
            return total
        }

        private func derivativesOfTwo(
            _ scale: Double, _ biases: [Double], _ size: Int
        ) -> (gradient: [Double], hessian: [[Double]]) {
            let (first, second) = (biases[0], biases[1])
            let (scores, labels) = (scores.span, labels.span)
            var slope = (0.0, 0.0)
            var curve = (0.0, 0.0, 0.0)
            for posting in labels.indices {
                let left = scale * scores[2 * posting] + first
                let right = scale * scores[2 * posting + 1] + second
                let power = exponential(min(left, right) - max(left, right))
                let probability = (right < left ? power : 1) / (1 + power)
                let score = scores[2 * posting + 1] - scores[2 * posting]
                let mean = probability * score
                curve.0 += mean * score - mean * mean
                let high = targets[labels[posting]]
                let residual = probability - (labels[posting] == 1 ? high : 1 - high)
                slope.0 += residual * score
                slope.1 += residual
                curve.1 += probability * (score - mean)
                curve.2 += probability - probability * probability
            }
            return size == 1
                ? ([slope.0], [[curve.0]]) : ([slope.0, slope.1], [[curve.0, curve.1], [curve.1, curve.2]])
        }
    }
}
