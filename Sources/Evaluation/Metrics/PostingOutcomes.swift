/// Lays out, posting by posting, all that the metrics sum up, so that each resample of a bootstrap only weighs and
/// adds.
///
/// Arrays are by posting, n long.
struct PostingOutcomes: Sendable {
    let labelCount: Int
    /// The number of postings n.
    let count: Int

    /// A truth, a prediction and a bin of confidence, as one number (truth · K + prediction) · bins + bin.
    struct Cell: Sendable {
        let number: Int
        /// Where its postings end in ``celled``.
        let end: Int
    }

    /// The postings by cell, each cell's in their order, with their confidences; and the cells that have any. So a cell's
    /// weights are summed up in a register: most postings are in a few cells.
    let celled: [(posting: Int32, confidence: Double)]
    let cells: [Cell]

    /// The posting's terms of the Brier score and of the log loss.
    let terms: [SIMD2<Double>]

    /// With two labels one ranking, by label 1; with more one for each label.
    let rankings: [Ranking]

    init(_ predictions: ScoredPredictions) {
        let postings = 0..<predictions.count
        labelCount = predictions.labelCount
        count = predictions.count
        let cellOfPosting = postings.map { posting in
            let pair = predictions.truths[posting] * predictions.labelCount + predictions.predictedLabel(at: posting)
            return pair * CalibrationTally.binCount + CalibrationTally.bin(of: predictions.confidence(at: posting))
        }
        let byCell = postings.sorted { (cellOfPosting[$0], $0) < (cellOfPosting[$1], $1) }
        celled = byCell.map { (Int32($0), predictions.confidence(at: $0)) }
        cells = byCell.indices.compactMap { place in
            let cell = cellOfPosting[byCell[place]]
            let isLast = place + 1 == byCell.count || cellOfPosting[byCell[place + 1]] != cell
            return isLast ? Cell(number: cell, end: place + 1) : nil
        }
        terms = postings.map {
            SIMD2(ProperScores.brierTerm(of: predictions, at: $0), ProperScores.logLossTerm(of: predictions, at: $0))
        }
        let ranked = labelCount == 2 ? 1..<2 : 0..<labelCount
        rankings = ranked.map { Ranking(of: predictions, label: $0) }
    }

    /// Returns the means of the rankings' areas, not numbers where one of them has none.
    func areasUnderCurve(weights: [SIMD4<Int32>]) -> SIMD4<Double> {
        var sum = SIMD4<Double>.zero
        for ranking in rankings { sum += ranking.areas(weights: weights) }
        return sum / Double(rankings.count)
    }
}
