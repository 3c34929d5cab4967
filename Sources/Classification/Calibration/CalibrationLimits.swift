/// How many postings the methods of calibration ask for, in all, and a tenth of it of the rarest label.
///
/// A tenth, because a curve that is fitted to 1000 postings of which 10 are positive knows little more than the 10.
public struct CalibrationLimits: Sendable, Hashable {
    /// Below this no calibration can be judged, and nothing that a model says should be called calibrated.
    ///
    /// Five folds of ten: a sigmoid has two parameters, and five postings of each label is the least that moves them.
    public var samples = 50
    /// Below this no beta calibration is tried: it has a parameter more than a sigmoid, and the ends, which it bends, hold
    /// a tenth of the postings or so.
    public var betaSamples = 200
    /// Below this no isotonic regression is tried: it overfits smaller sets (Niculescu-Mizil & Caruana 2005, ICML).
    public var isotonicSamples = 1000
    /// Above this many labels calibration is by temperature alone.
    ///
    /// A sigmoid has a bias for each label: a Newton step takes the square of their number for every posting, a search fits
    /// one to every setting, and each bias is moved by the few postings of its label. A temperature is one number for any
    /// number of labels.
    public var sigmoidLabels = 30

    /// The limits that the default model was trained with.
    public init() {}

    /// The affine method that settings are compared by.
    func affineMethod(labelCount: Int) -> Calibrator.Method { labelCount > sigmoidLabels ? .temperature : .sigmoid }

    /// What a method asks for, or nil where the sample suffices.
    func shortfall(of method: CalibrationMethod, labelCounts: [Int]) -> (found: Int, needed: Int)? {
        let needed =
            switch method {
            case .temperature, .sigmoid: samples
            case .beta: max(samples, betaSamples)
            case .isotonic: max(samples, isotonicSamples)
            }
        let found = labelCounts.reduce(0, +)
        guard found >= needed else { return (found, needed) }
        let rarest = labelCounts.min() ?? 0
        return rarest * 10 >= needed ? nil : (rarest, (needed + 9) / 10)
    }
}
