/// Returns the expected calibration error that a perfectly calibrated model would show, on average, at these
/// confidences.
///
/// A calibration error is never 0 on finite data: each bin's accuracy misses its confidence by chance. So the truth of
/// each posting is drawn from its own stated probabilities, the error is measured, and the mean over many draws is the
/// floor that an observed error is to be compared with; a model near it cannot be shown to be badly calibrated. A drawn
/// truth is the predicted label with a probability equal to the confidence, so one draw a posting is enough for any
/// number of labels.
///
/// Source: Bröcker and Smith 2007, "Increasing the reliability of reliability diagrams", Weather and Forecasting 22
/// (consistency resampling); Vaicenavicius et al. 2019, "Evaluating model calibration in classification", AISTATS.
///
/// - Parameters:
///   - predictions: n ≥ 1 postings, K labels. The truths are not looked at.
///   - resamples: How many times to draw, at least 1.
///   - seed: Where the pseudo-random numbers start.
/// - Returns: A mean calibration error, 0...1.
/// - Complexity: O(n · (K + resamples)).
public func simulatedCalibrationError(
    of predictions: ScoredPredictions, resamples: Int = MetricIntervals.defaultResamples,
    seed: UInt64 = MetricIntervals.defaultSeed
) -> Double {
    precondition(predictions.count > 0, "simulatedCalibrationError: no postings, so nothing to simulate")
    precondition(resamples > 0, "simulatedCalibrationError: at least 1 resample is needed, not \(resamples)")
    let confidences = (0..<predictions.count).map { predictions.confidence(at: $0) }
    let bins = confidences.map { CalibrationTally.bin(of: $0) }
    var generator = SplitMix64(seed: seed)
    var errors = CompensatedSum()
    // Confidences and their bins are the same in every draw: hits alone change.
    var tally = CalibrationTally()
    for posting in confidences.indices {
        tally.add(confidence: confidences[posting], bin: bins[posting], isHit: false, weight: 1)
    }
    // Bin by bin, so that hits are counted in a register; a draw of 53 bits is compared as the whole number that it is.
    let limits = (0..<CalibrationTally.binCount).map { bin in
        confidences.indices.filter { bins[$0] == bin }.map { UInt64((confidences[$0] * 0x1p53).rounded(.up)) }
    }
    var hits = [Int](repeating: 0, count: CalibrationTally.binCount)
    for _ in 0..<resamples {
        for bin in hits.indices {
            var count = 0
            for limit in limits[bin] { count &+= generator.next() >> 11 < limit ? 1 : 0 }
            hits[bin] = count
        }
        errors.add(tally.expectedCalibrationError(hits: hits))
    }
    return errors.value / Double(resamples)
}
