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
    /// The first feature that is a skill …
    private let skillStart: Int
    /// … and the length that those of a posting are normalised to.
    private let skillLength: Double

    private struct Cell {
        /// What the feature adds to the score of the second label; to that of the first it adds as much less.
        let weight: Double
        let square: Double
    }

    /// The scorer of a model's roles.
    init(_ model: ClassificationModel) {
        self.init(
            skillStart: FeatureNamespace.skill.start(in: model.vocabulary.names),
            contentCount: ClassificationModel.contentCount(model.vocabulary.names), counts: model.counts,
            occurrences: model.occurrences, labelCounts: model.labelCounts, settings: model.settings,
            learned: model.weights, titleSmoothing: model.titleSmoothing)
    }

    /// The scorer of a model's scope: background against the roles together.
    init(_ scope: ScopeModel, of model: ClassificationModel) {
        let labelCount = model.labels.count
        let counts = scope.counts.indices.flatMap { feature in
            [scope.counts[feature], model.counts[(feature * labelCount)..<((feature + 1) * labelCount)].reduce(0, +)]
        }
        self.init(
            skillStart: FeatureNamespace.skill.start(in: model.vocabulary.names),
            contentCount: ClassificationModel.contentCount(model.vocabulary.names), counts: counts,
            occurrences: [], labelCounts: [scope.backgroundCount, model.labelCounts.reduce(0, +)],
            settings: scope.settings, learned: scope.weights, titleSmoothing: model.titleSmoothing)
    }

    /// - Parameters:
    ///   - skillStart: the first feature that is a skill.
    ///   - contentCount: how many of the features are of the content; they come first, skills last among them.
    ///   - counts: postings with each feature and label, *v* × *k*.
    ///   - occurrences: those of the content's features, where they are what counts; else empty.
    ///   - learned: the learned weights of the content's features in steps; empty for pure counts.
    private init(
        skillStart: Int, contentCount: Int, counts: [UInt32], occurrences: [UInt32], labelCounts: [Int],
        settings: NaiveBayesSettings,
        learned: [Int32], titleSmoothing: Double
    ) {
        let labelCount = labelCounts.count
        self.labelCount = labelCount
        lengthPower = settings.lengthPower
        self.skillStart = skillStart
        skillLength = settings.skillLength
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

    /// What a content's features are multiplied by: its words by one factor, its skills by another.
    struct LengthFactors {
        let words: Double
        let skills: Double
        fileprivate let skillStart: Int

        /// The factor of a feature.
        @inline(__always)
        subscript(id: Int32) -> Double { Int(id) < skillStart ? words : skills }
    }

    /// The factors that normalise a content.
    func lengthFactors(_ content: FeatureVector) -> LengthFactors {
        guard !squares.isEmpty else {
            let length = content.counts.reduce(0) { $0 + value($1) }
            let factor = NaiveBayesTable.lengthFactor(length, power: lengthPower)
            return LengthFactors(words: factor, skills: factor, skillStart: skillStart)
        }
        let skills = firstSkill(content.ids)
        let (ids, counts) = (content.ids.span, content.counts.span)
        let table = TermFrequency.table
        let (squares, cells, frequencies) = (squares.span, cells.span, table.span)
        let hasCells = !cells.isEmpty
        func square(_ part: Range<Int>) -> Double {
            var sum = 0.0
            for index in part {
                let value = frequencies[TermFrequency.place(counts[index])]
                let id = Int(ids[index])
                sum += value * value * (hasCells ? cells[id].square : squares[id])
            }
            return sum
        }
        return LengthFactors(
            words: Self.factor(square(0..<skills), length: 1),
            skills: Self.factor(square(skills..<ids.count), length: skillLength), skillStart: skillStart)
    }

    /// What takes something of a squared length to a length.
    private static func factor(_ square: Double, length: Double) -> Double {
        square > 0 ? length / square.squareRoot() : 0
    }

    /// Where skills begin among the ids of a content, which ascend: few of them, looked for from the end.
    private func firstSkill(_ ids: [Int32]) -> Int {
        var first = ids.count
        while first > 0, Int(ids[first - 1]) >= skillStart { first -= 1 }
        return first
    }

    /// How many words and pairs of words a content has.
    func wordCount(_ content: FeatureVector) -> Int { firstSkill(content.ids) }

    /// The scores of a content, *k* values.
    func contentScores(_ content: FeatureVector) -> [Double] {
        if !cells.isEmpty { return contentScoresOfTwo(content) }
        let factors = lengthFactors(content)
        let skills = firstSkill(content.ids)
        var scores = [Double](repeating: 0, count: labelCount)
        for (part, factor) in [(0..<skills, factors.words), (skills..<content.ids.count, factors.skills)] {
            var sums = [Double](repeating: 0, count: labelCount)
            for index in part {
                let row = Int(content.ids[index]) * labelCount
                let value = value(content.counts[index])
                for label in 0..<labelCount { sums[label] += value * weights[row + label] }
            }
            for label in 0..<labelCount { scores[label] += sums[label] * factor }
        }
        return scores
    }

    /// The same with two labels and learned weights: the same sums in the same order, in one pass.
    private func contentScoresOfTwo(_ content: FeatureVector) -> [Double] {
        let (ids, counts) = (content.ids.span, content.counts.span)
        let table = TermFrequency.table
        let (cells, frequencies) = (cells.span, table.span)
        let skills = firstSkill(content.ids)
        var scores = (0.0, 0.0)
        for (part, length) in [(0..<skills, 1), (skills..<ids.count, skillLength)] {
            var (first, second, square) = (0.0, 0.0, 0.0)
            for index in part {
                let value = frequencies[TermFrequency.place(counts[index])]
                let cell = cells[Int(ids[index])]
                first += value * -cell.weight
                second += value * cell.weight
                square += value * value * cell.square
            }
            let factor = Self.factor(square, length: length)
            scores.0 += first * factor
            scores.1 += second * factor
        }
        return [scores.0, scores.1]
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
