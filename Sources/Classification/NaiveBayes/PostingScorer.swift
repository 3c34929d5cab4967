internal import Extraction

/// Adds up what the features of a posting say, by content and by title.
struct PostingScorer: Sendable {
    /// What each feature adds to the score of each label, *v* × *k*: content, then title.
    let weights: [Double]
    /// For each feature of the content, the square of the length of its ratios; empty for pure counts.
    private let squares: [Double]
    private let labelCount: Int
    private let lengthPower: Double

    init(_ model: ClassificationModel) {
        let labelCount = model.labels.count
        self.labelCount = labelCount
        lengthPower = model.settings.lengthPower
        let split = ClassificationModel.contentCount(model.vocabulary.names)
        let counts = Array(model.counts[..<(split * labelCount)])
        let title = NaiveBayesTable(
            counts: Array(model.counts[(split * labelCount)...]), labelCount: labelCount,
            smoothing: model.titleSmoothing)
        if model.settings.kind.isWeighted {
            let ratios = FeatureRatios(counts: counts, labelCounts: model.labelCounts, settings: model.settings)
            squares = ratios.lengths.map { $0 * $0 }
            var content: [Double] = []
            content.reserveCapacity(counts.count)
            for feature in 0..<split {
                let weight = Double(model.weights[feature]) / WeightedFit.stepsPerUnit
                if ratios.columnCount == 1 {
                    // Half of the log-odds to either label.
                    content.append(-weight * ratios.values[feature] / 2)
                    content.append(weight * ratios.values[feature] / 2)
                } else {
                    for column in 0..<labelCount { content.append(weight * ratios.values[feature * labelCount + column]) }
                }
            }
            weights = content + title.weights
        } else {
            squares = []
            weights =
                NaiveBayesTable(counts: counts, labelCount: labelCount, smoothing: model.settings.smoothing).weights
                + title.weights
        }
    }

    /// What a count of a feature of the content is worth: 1, or damped where weights are learned.
    @inline(__always)
    func value(_ count: Int32) -> Double { squares.isEmpty ? 1 : TermFrequency.value(count) }

    /// What the sum of a content is multiplied by.
    func lengthFactor(_ content: FeatureVector) -> Double {
        guard !squares.isEmpty else { return NaiveBayesTable.lengthFactor(content.count, power: lengthPower) }
        var sum = 0.0
        for index in content.ids.indices {
            let value = TermFrequency.value(content.counts[index])
            sum += value * value * squares[Int(content.ids[index])]
        }
        return sum > 0 ? 1 / sum.squareRoot() : 0
    }

    /// The scores of a content, *k* values.
    func contentScores(_ content: FeatureVector) -> [Double] {
        let factor = lengthFactor(content)
        var sums = [Double](repeating: 0, count: labelCount)
        for index in content.ids.indices {
            let row = Int(content.ids[index]) * labelCount
            let value = value(content.counts[index])
            for label in 0..<labelCount { sums[label] += value * weights[row + label] }
        }
        for label in 0..<labelCount { sums[label] *= factor }
        return sums
    }

    /// The sums of a title, *k* values.
    func titleSums(_ title: FeatureVector) -> [Double] {
        var sums = [Double](repeating: 0, count: labelCount)
        for id in title.ids {
            let row = Int(id) * labelCount
            for label in 0..<labelCount { sums[label] += weights[row + label] }
        }
        return sums
    }
}
