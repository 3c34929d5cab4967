/// Lays out, posting by posting, all that the metrics sum up, so that each resample of a bootstrap only weighs and
/// adds.
///
/// Arrays are by posting, n long.
struct PostingOutcomes: Sendable {
    let labelCount: Int
    let truths: [Int]
    let predicted: [Int]
    let confidences: [Double]
    let bins: [Int]
    let brierTerms: [Double]
    let logLossTerms: [Double]

    /// With two labels one ranking, by label 1; with more one for each label.
    let rankings: [Ranking]

    init(_ predictions: ScoredPredictions) {
        let postings = 0..<predictions.count
        labelCount = predictions.labelCount
        truths = predictions.truths
        predicted = postings.map { predictions.predictedLabel(at: $0) }
        confidences = postings.map { predictions.confidence(at: $0) }
        bins = confidences.map { CalibrationTally.bin(of: $0) }
        brierTerms = postings.map { ProperScores.brierTerm(of: predictions, at: $0) }
        logLossTerms = postings.map { ProperScores.logLossTerm(of: predictions, at: $0) }
        let ranked = labelCount == 2 ? 1..<2 : 0..<labelCount
        rankings = ranked.map { Ranking(of: predictions, label: $0) }
    }

    var count: Int { truths.count }

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
