/// Exact tails of the binomial distribution, and the bound that follows from them.
enum BinomialBound {
    /// The upper end of the exact interval for a share (Clopper & Pearson 1934, Biometrika 26): the *p* at which so few
    /// successes, or fewer, have the probability `1 − confidence`.
    ///
    /// `upper(successes: 0, trials: 59, confidence: 0.95)` is 0.0495: the root of (1 − *p*)⁵⁹ = 0.05.
    static func upper(successes: Int, trials: Int, confidence: Double) -> Double {
        guard successes < trials else { return 1 }
        let choices = logarithmOfChoices(successes, of: trials)
        var low = Double(successes) / Double(trials)
        var high = 1.0
        // Each step adds a bit: after 60 nothing moves. The upper end is returned, so that rounding is to the safe side.
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if sum(successes, trials, middle, choices) > 1 - confidence { low = middle } else { high = middle }
        }
        return high
    }

    /// The probability of at most so many successes, `Σ_{i ≤ s} C(n, i) pⁱ (1 − p)ⁿ⁻ⁱ`.
    static func tail(successes: Int, trials: Int, probability: Double) -> Double {
        guard successes < trials, probability > 0 else { return 1 }
        guard successes >= 0, probability < 1 else { return 0 }
        // Below the mean the terms fall from the last one downwards; above it those beyond fall upwards.
        if Double(successes) <= probability * Double(trials) {
            return min(1, sum(successes, trials, probability, logarithmOfChoices(successes, of: trials)))
        }
        let failures = trials - successes - 1
        return max(0, 1 - sum(failures, trials, 1 - probability, logarithmOfChoices(failures, of: trials)))
    }

    /// The tail as its last term times a sum of ratios, each of them `C(n, i − 1) / C(n, i) · (1 − p) / p`: the first term,
    /// (1 − *p*)ⁿ, would be 0 for many trials.
    private static func sum(_ successes: Int, _ trials: Int, _ probability: Double, _ choices: Double) -> Double {
        guard probability < 1 else { return 0 }
        let rest = 1 - probability
        var power = Double(trials - successes) * logarithm(rest)
        // 0 · ln 0 is 0 here.
        if successes > 0 { power += Double(successes) * logarithm(probability) }
        var term = 1.0
        var total = 1.0
        for index in stride(from: successes, to: 0, by: -1) {
            term *= Double(index) / Double(trials - index + 1) * (rest / probability)
            total += term
            if term < total * 1e-18 { break }
        }
        return exponential(choices + power) * total
    }

    /// `ln C(n, s)` as a sum over factors, without a gamma function.
    private static func logarithmOfChoices(_ successes: Int, of trials: Int) -> Double {
        var total = 0.0
        for index in 0..<min(successes, trials - successes) {
            total += logarithm(Double(trials - index) / Double(index + 1))
        }
        return total
    }
}
