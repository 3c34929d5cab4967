internal import Extraction

/// Adds up what the features of a posting say, by content and by title.
struct PostingScorer: Sendable {
    /// What each feature adds to the score of each label, *v* × *k*: content, then title.
    let weights: [Double]
    /// For each feature of the content, the square of the length of its ratios; empty for pure counts.
    private let squares: [Double]
    /// With two labels and learned weights, both of a feature of the content side by side, to be fetched once: there are some
    /// fifty thousand features, and those of a posting lie anywhere among them.
    private let cells: [Cell]
    /// By ``TermFrequency/place(_:)``: what a count of a feature of the content is worth.
    private let values: [Double]
    private let labelCount: Int
    private let lengthPower: Double

    private struct Cell {
        /// What the feature adds to the score of the second label; to that of the first it adds as much less.
        let weight: Double
        let square: Double
    }

    /// The scorer of a model's roles.
    init(_ model: ClassificationModel) {
        self.init(
            contentCount: ClassificationModel.contentCount(model.vocabulary.names), counts: model.counts,
            occurrences: model.occurrences, labelCounts: model.labelCounts, settings: model.settings,
            learned: model.weights,
            titleSmoothing: model.titleSmoothing)
    }

    /// The scorer of a model's scope: background against the roles together.
    init(_ scope: ScopeModel, of model: ClassificationModel) {
        let labelCount = model.labels.count
        let counts = scope.counts.indices.flatMap { feature in
            [scope.counts[feature], model.counts[(feature * labelCount)..<((feature + 1) * labelCount)].reduce(0, +)]
        }
        self.init(
            contentCount: ClassificationModel.contentCount(model.vocabulary.names), counts: counts,
            occurrences: [], labelCounts: [scope.backgroundCount, model.labelCounts.reduce(0, +)],
            settings: scope.settings,
            learned: scope.weights, titleSmoothing: model.titleSmoothing)
    }

    /// - Parameters:
    ///   - contentCount: how many of the features are of the content; they come first.
    ///   - counts: postings with each feature and label, *v* × *k*.
    ///   - occurrences: those of the content's features, where they are what counts; else empty.
    ///   - learned: the learned weights of the content's features in steps; empty for pure counts.
    private init(
        contentCount: Int, counts: [UInt32], occurrences: [UInt32], labelCounts: [Int], settings: NaiveBayesSettings,
        learned: [Int32], titleSmoothing: Double
    ) {
        let labelCount = labelCounts.count
        self.labelCount = labelCount
        lengthPower = settings.lengthPower
        let content = Array(counts[..<(contentCount * labelCount)])
        let title = NaiveBayesTable(
            counts: Array(counts[(contentCount * labelCount)...]), labelCount: labelCount, smoothing: titleSmoothing)
        guard settings.kind.isWeighted else {
            squares = []
            cells = []
            values = settings.counting.values
            weights =
                NaiveBayesTable(
                    counts: settings.counting == .presence ? content : occurrences, labelCount: labelCount,
                    smoothing: settings.smoothing
                ).weights + title.weights
            return
        }
        values = TermFrequency.table
        let ratios = FeatureRatios(counts: content, labelCounts: labelCounts, settings: settings)
        squares = ratios.lengths.map { $0 * $0 }
        var products: [Double] = []
        products.reserveCapacity(counts.count)
        for feature in 0..<contentCount {
            let weight = Double(learned[feature]) / WeightedFit.stepsPerUnit
            if ratios.columnCount == 1 {
                // Half of the log-odds to either label.
                products.append(-weight * ratios.values[feature] / 2)
                products.append(weight * ratios.values[feature] / 2)
            } else {
                for column in 0..<labelCount { products.append(weight * ratios.values[feature * labelCount + column]) }
            }
        }
        weights = products + title.weights
        let squares = squares
        cells =
            ratios.columnCount == 1
            ? squares.indices.map { Cell(weight: products[2 * $0 + 1], square: squares[$0]) } : []
    }

    /// What a count of a feature of the content is worth: damped where weights are learned, else as it is counted.
    @inline(__always)
    func value(_ count: Int32) -> Double { values[TermFrequency.place(count)] }

    /// How much more a feature of the content adds to the score of a label than to that of a rival.
    @inline(__always)
    func difference(_ id: Int32, label: Int, rival: Int) -> Double {
        if cells.isEmpty {
            let row = Int(id) * labelCount
            return weights[row + label] - weights[row + rival]
        }
        let weight = cells[Int(id)].weight
        return label == rival ? 0 : label == 1 ? weight - -weight : -weight - weight
    }

    /// What the sum of a content is multiplied by.
    func lengthFactor(_ content: FeatureVector) -> Double {
        guard !squares.isEmpty else {
            return NaiveBayesTable.lengthFactor(content.counts.reduce(0) { $0 + value($1) }, power: lengthPower)
        }
        let (ids, counts) = (content.ids.span, content.counts.span)
        let table = TermFrequency.table
        let (squares, cells, frequencies) = (squares.span, cells.span, table.span)
        let hasCells = !cells.isEmpty
        var sum = 0.0
        for index in ids.indices {
            let value = frequencies[TermFrequency.place(counts[index])]
            let id = Int(ids[index])
            sum += value * value * (hasCells ? cells[id].square : squares[id])
        }
        return sum > 0 ? 1 / sum.squareRoot() : 0
    }

    /// The scores of a content, *k* values.
    func contentScores(_ content: FeatureVector) -> [Double] {
        if !cells.isEmpty { return contentScoresOfTwo(content) }
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

    /// The same with two labels and learned weights: the same sums in the same order, in one pass.
    private func contentScoresOfTwo(_ content: FeatureVector) -> [Double] {
        let (ids, counts) = (content.ids.span, content.counts.span)
        let table = TermFrequency.table
        let (cells, frequencies) = (cells.span, table.span)
        var (first, second, square) = (0.0, 0.0, 0.0)
        for index in ids.indices {
            let value = frequencies[TermFrequency.place(counts[index])]
            let cell = cells[Int(ids[index])]
            first += value * -cell.weight
            second += value * cell.weight
            square += value * value * cell.square
        }
        let factor = square > 0 ? 1 / square.squareRoot() : 0
        return [first * factor, second * factor]
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
