internal import ArgumentParser
internal import Classification

/// The settings of a model that is trained without a search; what is not given is as in the default model.
struct GivenSettings: ParsableArguments {
    @Option(name: .long, help: "multinomial, weighted: how many features are kept.")
    var featureCount: Int?

    @Option(name: .long, help: "multinomial: what is added to each count.")
    var smoothing: Double?

    @Option(name: .long, help: "multinomial: the power of the length that a posting's sum is divided by, 0 to 2.")
    var lengthPower: Double?

    @Option(name: .long, help: "weighted: the power that log-odds are raised to before they are weighted, 0 to 1.")
    var ratioPower: Double?

    @Option(name: .long, help: "weighted, logistic: what an error costs beside the squares of the weights.")
    var errorCost: Double?

    /// Whether anything was given.
    var isAny: Bool {
        featureCount != nil || smoothing != nil || lengthPower != nil || ratioPower != nil || errorCost != nil
    }

    /// Puts what was given into the thresholds of training.
    func apply(to configuration: inout ClassificationConfiguration) {
        if let featureCount {
            configuration.givenMultinomial.featureCount = featureCount
            configuration.weightedFeatureCounts = [featureCount]
        }
        if let smoothing { configuration.givenMultinomial.smoothing = smoothing }
        if let lengthPower { configuration.givenMultinomial.lengthPower = lengthPower }
        if let ratioPower { configuration.ratioPowers = [ratioPower] }
        if let errorCost { configuration.errorCosts = [errorCost] }
    }

    func validate() throws {
        func check(_ name: String, _ value: Double?, _ range: ClosedRange<Double>) throws {
            guard let value, !range.contains(value) else { return }
            throw ValidationError("--\(name) must be from \(range.lowerBound) to \(range.upperBound), not \(value).")
        }
        try check("feature-count", featureCount.map(Double.init), 1...10_000_000)
        try check("smoothing", smoothing, 0.001...1_000)
        try check("length-power", lengthPower, 0...2)
        try check("ratio-power", ratioPower, 0...1)
        try check("error-cost", errorCost, 0.0001...10_000)
    }
}
