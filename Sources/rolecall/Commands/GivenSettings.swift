internal import ArgumentParser
internal import Classification

/// What a multinomial model can count.
enum Counting: String, CaseIterable, ExpressibleByArgument {
    case presence
    case occurrences

    /// The same as training speaks of it.
    var counting: FeatureCounting {
        switch self {
        case .presence: .presence
        case .occurrences: .occurrences
        }
    }
}

/// The settings of a model that is trained without a search; what is not given is as in the default model.
struct GivenSettings: ParsableArguments {
    @Option(name: .long, help: "multinomial, weighted: how many features are kept.")
    var featureCount: Int?

    @Option(
        name: .long, help: "multinomial: what is counted of a feature, its presence in a posting or its occurrences.")
    var counting: Counting?

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
        featureCount != nil || counting != nil || smoothing != nil || lengthPower != nil || ratioPower != nil
            || errorCost != nil
    }

    /// The first option that was given and says nothing to a kind.
    func option(notFor kind: NaiveBayesKind) -> String? {
        let others: [(name: String, isGiven: Bool, kinds: [NaiveBayesKind])] = [
            ("feature-count", featureCount != nil, [.multinomial, .weighted]),
            ("counting", counting != nil, [.multinomial]), ("smoothing", smoothing != nil, [.multinomial]),
            ("length-power", lengthPower != nil, [.multinomial]), ("ratio-power", ratioPower != nil, [.weighted]),
            ("error-cost", errorCost != nil, [.weighted, .logistic]),
        ]
        return others.first { $0.isGiven && !$0.kinds.contains(kind) }?.name
    }

    /// Puts what was given into the thresholds of training.
    func apply(to configuration: inout ClassificationConfiguration) {
        if let featureCount {
            configuration.givenMultinomial.featureCount = featureCount
            configuration.weightedFeatureCounts = [featureCount]
        }
        if let counting { configuration.givenMultinomial.counting = counting.counting }
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
        let fewest = ClassificationConfiguration().minimumFeatures
        if let featureCount, !(fewest...10_000_000).contains(featureCount) {
            throw ValidationError(
                "--feature-count must be from \(fewest) to 10000000, not \(featureCount): a posting with fewer than "
                    + "\(fewest) known features is too short to be judged, and no posting would have more.")
        }
        try check("smoothing", smoothing, 0.001...1_000)
        try check("length-power", lengthPower, 0...2)
        try check("ratio-power", ratioPower, 0...1)
        try check("error-cost", errorCost, 0.0001...10_000)
    }
}
