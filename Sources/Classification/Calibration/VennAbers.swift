/// An interval for the probability of the positive label that holds without assumptions on the scores: the inductive
/// Venn-Abers predictor (Vovk & Petej 2014, UAI).
///
/// The posting is added to the calibration postings twice, as a negative and as a positive, and isotonic regression is
/// fitted each time; its two values are the ends. One of the two is perfectly calibrated, if postings are exchangeable;
/// how far the ends are apart says how much the calibration postings leave open at this margin.
///
/// Both ends are step functions of the margin, so a model holds steps, not postings: the upper end at *m* is the value of
/// the first step at or behind *m*, and 1 behind the last; the lower end that of the last step at or before *m*, and 0
/// before the first.
struct VennAbers: Sendable, Hashable {
    /// The most steps of each end: 512 numbers for places and 512 for values.
    static let maximumSteps = 512

    /// Where each end steps, strictly ascending.
    let lowerPlaces: [Double]
    let upperPlaces: [Double]
    /// The probability at each step, non-decreasing in 0 ... 1.
    let lowerValues: [Double]
    let upperValues: [Double]

    /// Computes the steps from calibration postings.
    ///
    /// Where an end has more steps than may be kept, probabilities are cut into levels, one fewer than steps may be kept, and of
    /// each level stays the step that is furthest out: the interval gets wider by a level at most, and nowhere narrower.
    ///
    /// - Parameters:
    ///   - margins: *n* finite margins, of postings that the model has not seen.
    ///   - outcomes: *n*, true for the positive label.
    init(margins: [Double], outcomes: [Bool], maximumSteps: Int = Self.maximumSteps) {
        let upper = Self.upperSteps(margins, outcomes, maximumSteps)
        // With margins and outcomes turned round, the lower end is the upper one. `0 - x`, and `x + 0` below, give no −0,
        // whose bits are not those of 0.
        let lower = Self.upperSteps(margins.map { 0 - $0 }, outcomes.map { !$0 }, maximumSteps)
        upperPlaces = upper.places
        upperValues = upper.values
        lowerPlaces = lower.places.reversed().map { 0 - $0 }
        lowerValues = lower.values.reversed().map { 1 - $0 }
    }

    /// The interval for a posting with this margin; 0 ... 1 where there were no calibration postings.
    func interval(for margin: Double) -> (lower: Double, upper: Double) {
        let before = lowerPlaces.partitioned { $0 <= margin }
        let lower = before > 0 ? lowerValues[before - 1] : 0
        let behind = upperPlaces.partitioned { $0 < margin }
        let upper = behind < upperPlaces.count ? upperValues[behind] : 1
        return (lower, upper)
    }

    private static func upperSteps(
        _ margins: [Double], _ outcomes: [Bool], _ maximum: Int
    ) -> (places: [Double], values: [Double]) {
        var places: [Double] = []
        var ties: [VennAbersSteps.Tie] = []
        for index in margins.indices.sorted(by: { margins[$0] < margins[$1] }) {
            if places.last != margins[index] {
                places.append(margins[index])
                ties.append(VennAbersSteps.Tie(count: 0, positives: 0))
            }
            ties[ties.count - 1].count += 1
            ties[ties.count - 1].positives += outcomes[index] ? 1 : 0
        }
        let values = VennAbersSteps.upperValues(ties)
        func thinned(_ isSame: (Double, Double) -> Bool) -> [Int] {
            values.indices.filter { $0 + 1 == values.count || !isSame(values[$0], values[$0 + 1]) }
        }
        var kept = thinned { $0 == $1 }
        if kept.count > maximum {
            let levels = Double(maximum - 1)
            kept = thinned { ($0 * levels).rounded(.up) == ($1 * levels).rounded(.up) }
        }
        return (kept.map { places[$0] + 0 }, kept.map { values[$0] })
    }
}

extension [Double] {
    /// The number of leading elements that fulfil what those behind them do not, by halving.
    fileprivate func partitioned(_ isBefore: (Double) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
