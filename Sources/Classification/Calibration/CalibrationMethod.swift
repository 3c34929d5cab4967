/// A way of turning scores into probabilities, the simpler first.
public enum CalibrationMethod: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// One scale; the biases are the log of the labels' shares.
    case temperature = 1
    /// One scale and one bias for each label.
    case sigmoid = 2
    /// A sigmoid with two slopes, for two labels.
    case beta = 3
    /// A sigmoid, bent by an isotonic regression, for two labels.
    case isotonic = 4

    /// The name that reports use.
    public var name: String {
        switch self {
        case .temperature: "temperature"
        case .sigmoid: "sigmoid"
        case .beta: "beta"
        case .isotonic: "isotonic"
        }
    }

    /// Whether the calibrated log-odds are affine in the scores.
    public var isAffine: Bool { self <= .sigmoid }

    /// Whether the first is simpler.
    public static func < (left: CalibrationMethod, right: CalibrationMethod) -> Bool { left.rawValue < right.rawValue }
}
