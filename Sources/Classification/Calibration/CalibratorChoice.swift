/// Chooses between the affine calibrations.
enum CalibratorChoice {
    /// The calibration with the smaller log loss when it is fitted on four folds and judged on the fifth.
    static func best(
        _ scores: [Double], _ labels: [Int], _ labelCount: Int, _ folds: GroupedFolds
    ) -> Calibrator {
        func subset(_ isChosen: (Int) -> Bool) -> (scores: [Double], labels: [Int]) {
            let chosen = labels.indices.filter(isChosen)
            return (
                chosen.flatMap { scores[($0 * labelCount)..<(($0 + 1) * labelCount)] }, chosen.map { labels[$0] }
            )
        }
        func loss(_ method: Calibrator.Method) -> Double {
            (0..<folds.count).reduce(0.0) { total, fold in
                let known = subset { folds.folds[$0] != fold }
                let held = subset { folds.folds[$0] == fold }
                let calibrator = CalibratorFitting.fit(
                    method, scores: known.scores, labels: known.labels, labelCount: labelCount)
                return total + CalibratorFitting.logLoss(
                    calibrator, scores: held.scores, labels: held.labels, labelCount: labelCount)
                    * Double(held.labels.count)
            }
        }
        let method: Calibrator.Method = loss(.temperature) < loss(.sigmoid) ? .temperature : .sigmoid
        return CalibratorFitting.fit(method, scores: scores, labels: labels, labelCount: labelCount).rounded
    }
}
