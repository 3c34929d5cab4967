/// The loss that weights are learned by: `½ |w|² + C · Σ loss(document)`, the loss of a document being the cross-entropy of
/// its label under `softmax(z)`, `z_j = b_j + Σ_i x_i w_i φ_ij`.
///
/// The unknowns are the *v* weights and then the *m* intercepts, which are held small like the weights. With one column,
/// the logits are 0 and *z*.
struct LogisticProblem {
    let rows: SparseRows
    let labels: [Int]
    /// What an error on each document costs beside the others, 1 as a rule; *n* values.
    let costs: [Double]
    let ratios: FeatureRatios
    let errorCost: Double

    private var columnCount: Int { ratios.columnCount }
    private var featureCount: Int { ratios.lengths.count }
    /// The number of unknowns.
    var size: Int { featureCount + columnCount }

    /// The number of logits.
    var logitCount: Int { rows.count * columnCount }

    /// The logits of all documents, *n* × *m*.
    func logits(_ unknowns: [Double]) -> [Double] {
        var product = [Double](repeating: 0, count: rows.count * columnCount)
        rows.multiply(scaled(unknowns), columnCount: columnCount, into: &product)
        for row in 0..<rows.count {
            for column in 0..<columnCount { product[row * columnCount + column] += unknowns[featureCount + column] }
        }
        return product
    }

    /// The loss at some unknowns whose logits are known.
    func loss(_ unknowns: [Double], logits: [Double]) -> Double {
        var total = 0.0
        for (row, label) in labels.enumerated() {
            if columnCount == 1 {
                let margin = label == 1 ? logits[row] : -logits[row]
                // ln(1 + e^−m) without overflow.
                let entropy =
                    margin > 0 ? logarithm(1 + exponential(-margin)) : logarithm(1 + exponential(margin)) - margin
                total += costs[row] * entropy
            } else {
                let values = Array(logits[(row * columnCount)..<((row + 1) * columnCount)])
                let highest = values.max() ?? 0
                let sum = values.reduce(0.0) { $0 + exponential($1 - highest) }
                total += costs[row] * (highest + logarithm(sum) - values[label])
            }
        }
        return 0.5 * dot(unknowns, unknowns) + errorCost * total
    }

    /// The probabilities of all documents, *n* × *m*; with one column that of the second label.
    func probabilities(logits: [Double]) -> [Double] {
        if columnCount == 1 { return logits.map { 1 / (1 + exponential(-$0)) } }
        return stride(from: 0, to: logits.count, by: columnCount).flatMap {
            Calibrator.softmax(Array(logits[$0..<($0 + columnCount)]))
        }
    }

    /// The gradient of the loss.
    func gradient(_ unknowns: [Double], probabilities: [Double]) -> [Double] {
        var residuals = probabilities
        for (row, label) in labels.enumerated() {
            if columnCount == 1 {
                residuals[row] = costs[row] * (probabilities[row] - Double(label))
            } else {
                for column in 0..<columnCount {
                    let target = column == label ? 1.0 : 0
                    residuals[row * columnCount + column] =
                        costs[row] * (probabilities[row * columnCount + column] - target)
                }
            }
        }
        return folded(residuals, plus: unknowns)
    }

    /// The product of the Hessian with a direction.
    func curvature(_ direction: [Double], probabilities: [Double]) -> [Double] {
        if columnCount == 1 {
            let intercept = direction[featureCount]
            var products = [Double](repeating: 0, count: rows.count)
            var sums = [Double](repeating: 0, count: featureCount)
            rows.multiplyBothWays(scaled(direction), into: &sums) { row, product in
                let probability = probabilities[row]
                let product = (product + intercept) * (costs[row] * probability * (1 - probability))
                products[row] = product
                return product
            }
            return result(of: sums, products, plus: direction)
        }
        var products = logits(direction)
        for row in 0..<rows.count {
            let range = (row * columnCount)..<((row + 1) * columnCount)
            let mean = range.reduce(0.0) { $0 + probabilities[$1] * products[$1] }
            for index in range { products[index] = costs[row] * probabilities[index] * (products[index] - mean) }
        }
        return folded(products, plus: direction)
    }

    /// The columns that the rows are multiplied with: each feature's ratios times its unknown weight.
    private func scaled(_ unknowns: [Double]) -> [Double] {
        var columns = ratios.values
        if columnCount == 1 {
            for feature in columns.indices { columns[feature] *= unknowns[feature] }
            return columns
        }
        for feature in 0..<featureCount {
            for column in 0..<columnCount { columns[feature * columnCount + column] *= unknowns[feature] }
        }
        return columns
    }

    /// `C · Jᵀ residuals + direction`, *J* being what a change of the unknowns does to the logits.
    private func folded(_ residuals: [Double], plus direction: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: featureCount * columnCount)
        rows.multiplyTransposed(residuals, columnCount: columnCount, into: &sums)
        return result(of: sums, residuals, plus: direction)
    }

    /// The same where the products of the transposed rows with the residuals are known.
    private func result(of sums: [Double], _ residuals: [Double], plus direction: [Double]) -> [Double] {
        var result = direction
        for feature in 0..<featureCount {
            var sum = 0.0
            for column in 0..<columnCount {
                sum += sums[feature * columnCount + column] * ratios.values[feature * columnCount + column]
            }
            result[feature] += errorCost * sum
        }
        for column in 0..<columnCount {
            var sum = 0.0
            for row in 0..<rows.count { sum += residuals[row * columnCount + column] }
            result[featureCount + column] += errorCost * sum
        }
        return result
    }
}

/// The scalar product of two vectors of one length.
func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in 0..<left.count { sum += left[index] * right[index] }
    return sum
}
