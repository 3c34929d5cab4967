/// The outcomes of some postings summed up, each posting as often as it counts in each of four resamples.
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
    private var confidences = [CompensatedSums](repeating: CompensatedSums(), count: CalibrationTally.binCount)
    private var hits = [SIMD4<Int32>](repeating: .zero, count: CalibrationTally.binCount)
    private var brier = CompensatedSums()
    private var logLoss = CompensatedSums()
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
        for posting in terms.indices {
            let weight = SIMD4<Double>(weighed[posting])
            brier.add(weight * terms[posting][0])
            logLoss.add(weight * terms[posting][1])
        }
        var place = 0
        for cell in outcomes.cells {
            let (pair, bin) = cell.number.quotientAndRemainder(dividingBy: CalibrationTally.binCount)
            var (count, sum) = (SIMD4<Int32>.zero, confidences[bin])
            while place < cell.end {
                let weight = weighed[Int(celled[place].posting)]
                count &+= weight
                sum.add(SIMD4<Double>(weight) * celled[place].confidence)
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
        for bin in hits.indices { gaps += abs(confidences[bin].value[lane] - Double(hits[bin][lane])) }
        return ClassificationMetrics(
            ConfusionMatrix(labelCount: labelCount, counts: confusions.map { Int($0[lane]) }), calibrationGaps: gaps,
            brierSum: brier.value[lane], logLossSum: logLoss.value[lane],
            area: areas[lane].isNaN ? nil : areas[lane], keepsConfusion: keepsConfusion)
    }
}
