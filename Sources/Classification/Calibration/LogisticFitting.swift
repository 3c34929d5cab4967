/// Logistic regression on a handful of columns.
enum LogisticFitting {
    /// The coefficients that minimise the cross-entropy between targets and `1 / (1 + e^−z)`, `z = Σ coefficient · column`.
    ///
    /// Newton's method, with the step halved until the loss falls; what the data leave open (a constant column
    /// beside another) is settled by a ridge that is added to the Hessian alone and so moves no minimum.
    ///
    /// - Parameters:
    ///   - columns: *d* columns of *n* values.
    ///   - targets: *n* probabilities.
    ///   - start: coefficients near the minimum; nil for zeros.
    /// - Returns: *d* coefficients.
    static func fit(_ columns: [[Double]], targets: [Double], from start: [Double]? = nil) -> [Double] {
        let size = columns.count
        var coefficients = start ?? [Double](repeating: 0, count: size)
        var current = loss(columns, targets, coefficients)
        for _ in 0..<100 {
            var gradient = [Double](repeating: 0, count: size)
            var hessian = [[Double]](repeating: gradient, count: size)
            for row in targets.indices {
                let probability = probability(logit(columns, row, coefficients))
                let weight = probability * (1 - probability)
                for first in 0..<size {
                    gradient[first] += (probability - targets[row]) * columns[first][row]
                    for second in 0..<size {
                        hessian[first][second] += weight * columns[first][row] * columns[second][row]
                    }
                }
            }
            let step = LinearSystem.solve(hessian, gradient, ridge: 1e-9)
            var factor = 1.0
            var improved = false
            while factor > 1e-10 {
                let next = zip(coefficients, step).map { $0 - factor * $1 }
                let nextLoss = loss(columns, targets, next)
                if nextLoss < current {
                    improved = current - nextLoss > 1e-12 * max(1, abs(current))
                    coefficients = next
                    current = nextLoss
                    break
                }
                factor /= 2
            }
            if !improved { break }
        }
        return coefficients
    }

    /// `1 / (1 + e^−logit)`.
    static func probability(_ logit: Double) -> Double {
        let power = exponential(-abs(logit))
        return logit < 0 ? power / (1 + power) : 1 / (1 + power)
    }

    private static func logit(_ columns: [[Double]], _ row: Int, _ coefficients: [Double]) -> Double {
        var sum = 0.0
        for column in columns.indices { sum += coefficients[column] * columns[column][row] }
        return sum
    }

    private static func loss(_ columns: [[Double]], _ targets: [Double], _ coefficients: [Double]) -> Double {
        var total = 0.0
        for row in targets.indices {
            let logit = logit(columns, row, coefficients)
            total += BetaCalibration.softplus(logit) - targets[row] * logit
        }
        return total
    }
}
