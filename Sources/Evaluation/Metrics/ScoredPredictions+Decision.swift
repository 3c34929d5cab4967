extension ScoredPredictions {
    /// Returns the label that the probabilities of a posting speak for.
    ///
    /// With two labels it is label 1 if p₁ > 0.5, else label 0. With more it is the most probable one, and of equals
    /// the first, as numpy's `argmax`.
    public func predictedLabel(at posting: Int) -> Int {
        if labelCount == 2 { return probability(of: 1, at: posting) > 0.5 ? 1 : 0 }
        var best = 0
        for label in 1..<labelCount where probability(of: label, at: posting) > probability(of: best, at: posting) {
            best = label
        }
        return best
    }

    /// Returns the confidence of a posting's predicted label, in 1/K...1.
    ///
    /// With two labels it is max(p₁, 1 − p₁), and p₀ is not looked at: the referee (`measure/common.py`) knows p₁
    /// alone, and a last bit can move a posting into the next bin.
    public func confidence(at posting: Int) -> Double {
        if labelCount == 2 {
            let probability = probability(of: 1, at: posting)
            return max(probability, 1 - probability)
        }
        return probability(of: predictedLabel(at: posting), at: posting)
    }
}
