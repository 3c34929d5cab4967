/// Lays out, posting by posting, all that the metrics sum up, so that each resample of a bootstrap only weighs and
/// adds.
///
/// Arrays are by posting, n long.
struct PostingOutcomes: Sendable {
    let labelCount: Int
    /// The number of postings n.
    let count: Int

    /// The postings by cell: truth, prediction and bin of confidence as one number, (truth · K + prediction) · bins + bin;
    /// and where each cell ends. So a cell's weights are summed up in a register: most postings are in a few cells, and a sum
    /// in memory waits for the one before it.
    let celled: [Int32]
    let cellEnds: [Int]

    /// The posting's terms of the Brier score and of the log loss.
    let terms: [SIMD2<Double>]

    /// The postings by bin of confidence, each bin's in their order, with their confidences; and where each bin ends.
    let binned: [(posting: Int, confidence: Double)]
    let binEnds: [Int]

    /// With two labels one ranking, by label 1; with more one for each label.
    let rankings: [Ranking]

    init(_ predictions: ScoredPredictions) {
        let postings = 0..<predictions.count
        labelCount = predictions.labelCount
        count = predictions.count
        let confidences = postings.map { predictions.confidence(at: $0) }
        let bins = confidences.map { CalibrationTally.bin(of: $0) }
        let cellCount = predictions.labelCount * predictions.labelCount * CalibrationTally.binCount
        var byCell = [[Int32]](repeating: [], count: cellCount)
        for posting in postings {
            let pair = predictions.truths[posting] * predictions.labelCount + predictions.predictedLabel(at: posting)
            byCell[pair * CalibrationTally.binCount + bins[posting]].append(Int32(posting))
        }
        celled = byCell.flatMap(\.self)
        var cellEnd = 0
        cellEnds = byCell.map { cell in
            cellEnd += cell.count
            return cellEnd
        }
        terms = postings.map {
            SIMD2(ProperScores.brierTerm(of: predictions, at: $0), ProperScores.logLossTerm(of: predictions, at: $0))
        }
        var byBin = [[(posting: Int, confidence: Double)]](repeating: [], count: CalibrationTally.binCount)
        for posting in postings { byBin[bins[posting]].append((posting, confidences[posting])) }
        binned = byBin.flatMap(\.self)
        var end = 0
        binEnds = byBin.map { bin in
            end += bin.count
            return end
        }
        let ranked = labelCount == 2 ? 1..<2 : 0..<labelCount
        rankings = ranked.map { Ranking(of: predictions, label: $0) }
    }

    /// Returns the mean of the rankings' areas, or nil where one of them has none.
    func areaUnderCurve(weights: [Int]) -> Double? {
        var sum = 0.0
        for ranking in rankings {
            guard let area = ranking.area(weights: weights) else { return nil }
            sum += area
        }
        return sum / Double(rankings.count)
    }
}
