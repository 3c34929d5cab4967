/// Moves probabilities from the shares of labels that a model was calibrated under to those of where it is used.
///
/// By Bayes' rule, `p'_k ∝ p_k · π'_k / π_k` (Saerens, Latinne & Decaestecker 2002, Neural Computation 14): right where the
/// labels' shares differ and what postings of one label look like does not. In log-odds it is a constant for each label,
/// so that an explanation stays a sum.
struct PriorShift: Sendable, Hashable {
    /// What is added to the logits, *k* values: `ln(π'_k / π_k)`.
    let offsets: [Double]

    /// Compares two priors.
    ///
    /// - Parameters:
    ///   - training: *k* positive shares.
    ///   - deployment: *k* positive shares.
    init(from training: [Double], to deployment: [Double]) {
        offsets = zip(training, deployment).map { logarithm($1 / $0) }
    }

    /// The logits under the deployment prior, *k* values.
    func logits(_ logits: [Double]) -> [Double] { zip(logits, offsets).map { $0 + $1 } }

    /// The probabilities under the deployment prior, *k* values.
    ///
    /// - Parameter probabilities: *k* values that sum to 1; those that are 0 stay 0.
    func probabilities(_ probabilities: [Double]) -> [Double] {
        let highest = zip(probabilities, offsets).filter { $0.0 > 0 }.map(\.1).max() ?? 0
        let shifted = zip(probabilities, offsets).map { $0 > 0 ? $0 * exponential($1 - highest) : 0 }
        let total = shifted.reduce(0, +)
        return total > 0 ? shifted.map { $0 / total } : probabilities
    }
}
