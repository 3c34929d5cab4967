/// Turns scores into probabilities: the logit of label *k* is `scale · score_k + bias_k`, and the probabilities are their
/// softmax.
///
/// It is affine, so that what is additive in the scores stays additive in the calibrated log-odds.
public struct Calibrator: Sendable, Hashable {
    /// How the parameters were fitted.
    public enum Method: UInt8, Sendable, Hashable {
        /// One scale, the biases are the log of the labels' shares (temperature scaling, Guo et al. 2017, ICML).
        case temperature = 1
        /// One scale and one bias for each label: with two labels Platt's sigmoid (Platt 1999), with more
        /// bias-corrected temperature scaling (Alexandari et al. 2020, ICML).
        case sigmoid = 2

        /// The name that reports use.
        public var name: String {
            switch self {
            case .temperature: "temperature"
            case .sigmoid: "sigmoid"
            }
        }
    }

    /// How the parameters were fitted.
    public let method: Method
    /// The factor of the scores.
    public let scale: Double
    /// One bias for each label.
    public let biases: [Double]

    /// Makes a calibrator with known parameters.
    public init(method: Method, scale: Double, biases: [Double]) {
        self.method = method
        self.scale = scale
        self.biases = biases
    }

    /// The calibrator with its parameters rounded to four decimals.
    ///
    /// The C library's `log` and `exp` may differ in the last bit from one processor to the next; what is fitted with them
    /// differs more, and what is rounded hardly ever does. In the default model it moved a confidence of 0.915152 to 0.915167.
    public var rounded: Calibrator {
        Calibrator(method: method, scale: Self.rounded(scale), biases: biases.map(Self.rounded))
    }

    /// A fitted parameter as a model holds it.
    static func rounded(_ parameter: Double) -> Double { (parameter * 10_000).rounded() / 10_000 }

    /// The calibrator of scores that lack something which is always the same: intercepts become part of the biases.
    func shifted(by intercepts: [Double]) -> Calibrator {
        guard intercepts.contains(where: { $0 != 0 }) else { return self }
        return Calibrator(
            method: method, scale: scale, biases: zip(biases, intercepts).map { $0 + scale * $1 }
        ).rounded
    }

    /// The calibrated logits of a score vector, *k* values.
    public func logits(_ scores: [Double]) -> [Double] {
        zip(scores, biases).map { scale * $0 + $1 }
    }

    /// The softmax of logits, *k* values that sum to 1.
    public static func softmax(_ logits: [Double]) -> [Double] {
        let highest = logits.max() ?? 0
        let powers = logits.map { exponential($0 - highest) }
        let total = powers.reduce(0, +)
        return powers.map { $0 / total }
    }
}
