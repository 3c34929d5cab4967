internal import Postings

/// What a model said by content of postings that it had not seen, one of each cluster of near-duplicates: what every promise
/// is tested on.
///
/// One posting of each group, an employer with all that resembles its postings, votes: a bound on errors counts independent
/// draws. A mean over postings, such as coverage, is right without that, and takes them all. It holds probabilities and
/// labels, in an order that says nothing of the postings.
public struct HeldOutPredictions: Sendable, Hashable {
    /// The true labels, ascending; *n* indices.
    let labels: [Int]
    /// The calibrated probabilities in millionths, *n* × *k*, ascending within a label.
    let millionths: [UInt32]
    /// Whether a prediction is the vote of its group; *n* values.
    let isVote: [Bool]
    /// *k*.
    let labelCount: Int

    /// No predictions: every promise is refused.
    static func none(labelCount: Int) -> HeldOutPredictions {
        HeldOutPredictions(probabilities: [], labels: [], labelCount: labelCount, clusters: [])
    }

    /// Takes one posting of each cluster.
    ///
    /// - Parameters:
    ///   - probabilities: *n* × *k* out-of-fold probabilities, in canonical order.
    ///   - clusters: *n* clusters of near-duplicates.
    ///   - groups: *n* groups, of which each holds whole clusters; nil where each cluster is one.
    init(probabilities: [Double], labels: [Int], labelCount: Int, clusters: [UInt64], groups: [UInt64]? = nil) {
        self =
            Self.drawn(
                probabilities: probabilities, labels: labels, labelCount: labelCount, clusters: clusters,
                groups: groups ?? clusters
            ).predictions
    }

    /// The predictions of one posting of each cluster, and which posting each row is.
    static func drawn(
        probabilities: [Double], labels: [Int], labelCount: Int, clusters: [UInt64], groups: [UInt64]
    ) -> (predictions: HeldOutPredictions, postings: [Int]) {
        let drawn = ClusterVotes.drawn(from: clusters).sorted()
        var isVote = [Bool](repeating: false, count: labels.count)
        for place in ClusterVotes.drawn(from: drawn.map { groups[$0] }) { isVote[drawn[place]] = true }
        let rows = drawn.map { posting in
            (
                label: labels[posting],
                values: (0..<labelCount).map {
                    // Down, so that a threshold never lies above the probability that it comes from.
                    UInt32((probabilities[posting * labelCount + $0] * 1e6).rounded(.down))
                }, posting: posting
            )
        }.sorted {
            if $0.label != $1.label { return $0.label < $1.label }
            if $0.values != $1.values { return $0.values.lexicographicallyPrecedes($1.values) }
            return !isVote[$0.posting] && isVote[$1.posting]
        }
        let predictions = HeldOutPredictions(
            labels: rows.map(\.label), millionths: rows.flatMap(\.values), isVote: rows.map { isVote[$0.posting] },
            labelCount: labelCount)
        return (predictions, rows.map(\.posting))
    }

    /// Some of the predictions, in their order.
    ///
    /// - Parameter isChosen: *n* values.
    func chosen(_ isChosen: [Bool]) -> HeldOutPredictions {
        var labels: [Int] = []
        var millionths: [UInt32] = []
        var isVote: [Bool] = []
        labels.reserveCapacity(count)
        millionths.reserveCapacity(self.millionths.count)
        isVote.reserveCapacity(count)
        for row in isChosen.indices where isChosen[row] {
            labels.append(self.labels[row])
            isVote.append(self.isVote[row])
            for column in 0..<labelCount { millionths.append(self.millionths[row * labelCount + column]) }
        }
        return HeldOutPredictions(labels: labels, millionths: millionths, isVote: isVote, labelCount: labelCount)
    }

    /// One prediction of each group.
    var votes: HeldOutPredictions { chosen(isVote) }

    /// Takes what a model file holds.
    init(labels: [Int], millionths: [UInt32], isVote: [Bool], labelCount: Int) {
        self.labels = labels
        self.millionths = millionths
        self.isVote = isVote
        self.labelCount = labelCount
    }

    /// The number of predictions.
    var count: Int { labels.count }

    /// The probabilities, *n* × *k*.
    var probabilities: [Double] { millionths.map { Double($0) / 1e6 } }

    /// The predictions as they would be where labels have other shares: probabilities moved, and of each label so many kept
    /// that the labels' shares are those. Which are kept is spread evenly over their confidences.
    ///
    /// - Parameter keepsAll: whether none is left out, for what does not depend on the labels' shares.
    func moved(by shift: PriorShift?, to deployment: [Double], keepsAll: Bool) -> HeldOutPredictions {
        guard let shift else { return self }
        let own = (0..<labelCount).map { label in labels.count { $0 == label } }
        let shares = CalibratorFitting.shares(of: own)
        let ratios = keepsAll ? shares.map { _ in 1 } : zip(deployment, shares).map { $0 / $1 }
        let highest = ratios.max() ?? 1
        var kept: [(label: Int, values: [UInt32], isVote: Bool)] = []
        for label in 0..<labelCount {
            let own = labels.indices.filter { labels[$0] == label }
            let wanted = Int((Double(own.count) * ratios[label] / highest).rounded())
            for place in 0..<min(wanted, own.count) {
                let posting = own[place * own.count / wanted]
                let moved = shift.probabilities(
                    (0..<labelCount).map { Double(millionths[posting * labelCount + $0]) / 1e6 })
                kept.append((label, moved.map { UInt32(($0 * 1e6).rounded(.down)) }, isVote[posting]))
            }
        }
        return HeldOutPredictions(
            labels: kept.map(\.label), millionths: kept.flatMap(\.values), isVote: kept.map(\.isVote),
            labelCount: labelCount)
    }

    /// The confidence from which on at most a share of what is accepted is wrong, by one vote a group.
    ///
    /// - Throws: ``DecisionRefusal`` where that cannot be promised.
    func selectiveRisk(maximumError: Double, confidenceLevel: Double) throws(DecisionRefusal) -> SelectiveRisk {
        var confidences: [Double] = []
        var isWrong: [Bool] = []
        confidences.reserveCapacity(count)
        isWrong.reserveCapacity(count)
        for (posting, label) in labels.enumerated() where isVote[posting] {
            let best = best(posting)
            confidences.append(Double(millionths[posting * labelCount + best]) / 1e6)
            isWrong.append(best != label)
        }
        return try SelectiveRisk(
            RiskCurve(confidences: confidences, isWrong: isWrong), maximumError: maximumError,
            confidenceLevel: confidenceLevel)
    }

    /// The label that a row speaks for, the first among equals.
    @inline(__always)
    private func best(_ posting: Int) -> Int {
        let row = posting * labelCount
        var best = 0
        for label in 0..<labelCount where millionths[row + label] > millionths[row + best] { best = label }
        return best
    }

    /// How many votes are at least so confident, and how many of those are wrong.
    func accepted(from threshold: Double) -> (count: Int, wrong: Int) {
        var (count, wrong) = (0, 0)
        for (posting, label) in labels.enumerated() where isVote[posting] {
            let row = millionths[(posting * labelCount)..<((posting + 1) * labelCount)]
            guard let best = row.indices.max(by: { row[$0] < row[$1] }), Double(row[best]) / 1e6 >= threshold else {
                continue
            }
            count += 1
            if best - row.startIndex != label { wrong += 1 }
        }
        return (count, wrong)
    }

    /// The sets that hold the true label with a promised frequency.
    ///
    /// - Throws: ``DecisionRefusal`` where that cannot be promised.
    func conformalSets(coverage: Double, names: [Label]) throws(DecisionRefusal) -> ConformalSets {
        // The mean is over postings, but how far it may be off depends on how many groups there are.
        let needed = coverage > 0 && coverage < 1 ? ConformalTable.least(coverage: coverage) : 0
        for label in 0..<labelCount {
            let found = labels.indices.count { labels[$0] == label && isVote[$0] }
            guard found >= needed else {
                throw .tooFewOfLabel(label: names[label], found: found, needed: needed, coverage: coverage)
            }
        }
        return try ConformalTable(
            probabilities: probabilities, labels: labels, labelCount: labelCount
        ).sets(coverage: coverage, labels: names)
    }

    /// The intervals of the second label's probability; of two labels only.
    var vennAbers: VennAbers? {
        guard labelCount == 2, !labels.isEmpty else { return nil }
        // One vote a group: how wide an interval is says how many independent draws it rests on.
        let drawn = labels.indices.filter { isVote[$0] }
        let margins = drawn.map { Self.margin(Double(millionths[$0 * 2 + 1]) / 1e6) }
        return VennAbers(margins: margins, outcomes: drawn.map { labels[$0] == 1 })
    }

    /// The log-odds of a probability, kept finite at six decimals.
    static func margin(_ probability: Double) -> Double {
        let bounded = min(max(probability, 5e-7), 1 - 5e-7)
        return logarithm(bounded / (1 - bounded))
    }
}
