/// The outcomes of some postings summed up, each posting as often as it counts in each of four resamples.
///
/// Sums are taken in the order of the postings, plainly: of *n* postings they are off by *n* · 10⁻¹⁶ of themselves at most,
/// and an interval far more.
///
/// Four at a time because a sum waits for the one before it: side by side they take little longer than one, and a posting's
/// outcome is fetched once for all.
struct WeighedOutcomes: Sendable {
    /// How many resamples are summed up at a time.
    static let width = 4

    private let labelCount: Int
    /// By truth · K + prediction: how often it occurs.
    private var confusions: [SIMD4<Int32>]
    /// By bin of confidence: the confidences, and how many were right.
    private var confidences = [SIMD4<Double>](repeating: .zero, count: CalibrationTally.binCount)
    private var hits = [SIMD4<Int32>](repeating: .zero, count: CalibrationTally.binCount)
    private let brier: SIMD4<Double>
    private let logLoss: SIMD4<Double>
    private let areas: SIMD4<Double>

    /// Sums up.
    ///
    /// - Parameter weights: n times four counts; at least one of each resample that is asked for is above 0. They add up to
    ///   less than two billion, as many as there are places for postings.
    /// - Complexity: O(n K).
    init(_ outcomes: PostingOutcomes, weights: [SIMD4<Int32>]) {
        labelCount = outcomes.labelCount
        confusions = [SIMD4<Int32>](repeating: .zero, count: labelCount * labelCount)
        areas = outcomes.areasUnderCurve(weights: weights)
        let (terms, celled, weighed) = (outcomes.terms.span, outcomes.celled.span, weights.span)
        // A posting that counts 0 times adds 0, which is cheaper than to ask.
        var (brier, logLoss) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        for posting in terms.indices {
            let weight = SIMD4<Double>(weighed[posting])
            brier += weight * terms[posting][0]
            logLoss += weight * terms[posting][1]
        }
        (self.brier, self.logLoss) = (brier, logLoss)
        var place = 0
        for cell in outcomes.cells {
            let (pair, bin) = cell.number.quotientAndRemainder(dividingBy: CalibrationTally.binCount)
            var (count, sum) = (SIMD4<Int32>.zero, confidences[bin])
            while place < cell.end {
                let weight = weighed[Int(celled[place].posting)]
                count &+= weight
                sum += SIMD4<Double>(weight) * celled[place].confidence
                place += 1
            }
            confidences[bin] = sum
            confusions[pair] &+= count
            if pair % (labelCount + 1) == 0 { hits[bin] &+= count }
        }
    }

    /// The metrics of one of the four.
    func metrics(_ lane: Int, keepsConfusion: Bool = true) -> ClassificationMetrics {
        var gaps = 0.0
        for bin in hits.indices { gaps += abs(confidences[bin][lane] - Double(hits[bin][lane])) }
        return ClassificationMetrics(
            ConfusionMatrix(labelCount: labelCount, counts: confusions.map { Int($0[lane]) }), calibrationGaps: gaps,
            brierSum: brier[lane], logLossSum: logLoss[lane],
            area: areas[lane].isNaN ? nil : areas[lane], keepsConfusion: keepsConfusion)
    }
}
