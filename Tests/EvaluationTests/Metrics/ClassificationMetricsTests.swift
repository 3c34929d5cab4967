import Testing

@testable import Evaluation

@Suite("Classification metrics")
struct ClassificationMetricsTests {
    /// Six postings, by hand. p₁ > .5 predicts 1:
    ///
    ///     y   0    0    0    1    1    1
    ///     p₁  .1   .4   .8   .35  .9   .7     predicted 0 0 1 0 1 1
    @Test("equals figures worked out by hand")
    func byHand() throws {
        let metrics = ClassificationMetrics(.binary([0, 0, 0, 1, 1, 1], [0.1, 0.4, 0.8, 0.35, 0.9, 0.7]))
        #expect(metrics.count == 6)
        #expect(metrics.confusion == [2, 1, 1, 2])
        #expect(metrics.accuracy == 4.0 / 6)
        #expect(abs(metrics.balancedAccuracy - 2.0 / 3) < 1e-15)
        #expect(abs(metrics.macroF1 - 2.0 / 3) < 1e-15)
        // Of nine pairs .35 wins against .1; .9 against all three; .7 against .1 and .4.
        #expect(metrics.areaUnderCurve == 6.0 / 9)
        #expect(abs(metrics.brierScore - (0.01 + 0.16 + 0.64 + 0.4225 + 0.01 + 0.09) / 6) < 1e-15)
        // Bins of 15ths: .6 in 9 (hit); .65 in 9 (miss); .7 in 10 (hit); .8 in 12 (miss); .9 and .9 in 13 (hits).
        #expect(abs(metrics.expectedCalibrationError - (abs(1.25 - 1) + 0.3 + 0.8 + 0.2) / 6) < 1e-15)
        // −(ln .9 + ln .6 + ln .2 + ln .35 + ln .9 + ln .7), by Python's math.log.
        #expect(abs(metrics.logLoss - 3.737481635953154 / 6) < 1e-12)
    }

    /// `score(p, y)` of the measuring scripts (scikit-learn 1.9.1, numpy 2.4.6), on the set made in Python by
    ///
    ///     g = splitmix(7); unit = lambda: (next(g) >> 11) * 2.0**-53
    ///     for _ in range(500):
    ///         s = int(unit() * 201) / 200; p.append(s); y.append(1 if unit() < 0.2 + 0.6 * s else 0)
    @Test("equals the referee on two labels")
    func goldenTwoLabels() throws {
        let metrics = ClassificationMetrics(.golden2)
        #expect(metrics.count == 500)
        #expect(metrics.confusion == [156, 90, 100, 154])
        #expect(abs(metrics.accuracy - 0.62) < 1e-12)
        #expect(abs(metrics.balancedAccuracy - 0.6202227770309199) < 1e-12)
        #expect(abs(metrics.macroF1 - 0.6199939199027185) < 1e-12)
        #expect(abs(try #require(metrics.areaUnderCurve) - 0.6819665834453619) < 1e-12)
        #expect(abs(metrics.expectedCalibrationError - 0.13067) < 1e-12)
        #expect(abs(metrics.brierScore - 0.24296524999999997) < 1e-12)
        #expect(abs(metrics.logLoss - 0.8157526476120104) < 1e-12)
    }

    /// scikit-learn 1.9.1 on the set made in Python by
    ///
    ///     g = splitmix(8)
    ///     for _ in range(300):
    ///         w = [unit() for _ in range(3)]; t = w[0] + w[1] + w[2]; r = [v / t for v in w]; P.append(r)
    ///         u = unit(); Y.append(0 if u < r[0] else 1 if u < r[0] + r[1] else 2)
    ///     h = P.argmax(1); c = P.max(1); b = np.clip((c * 15).astype(int), 0, 14)
    ///     accuracy_score(Y, h), balanced_accuracy_score(Y, h), f1_score(Y, h, average='macro')
    ///     roc_auc_score(Y, P, multi_class='ovr', average='macro'), brier_score_loss(Y, P), log_loss(Y, P)
    ///     sum((b == i).mean() * abs(c[b == i].mean() - (h == Y)[b == i].mean()) for i in range(15) if (b == i).any())
    @Test("equals scikit-learn on three labels")
    func goldenThreeLabels() throws {
        let metrics = ClassificationMetrics(.golden3)
        #expect(metrics.confusion == [58, 28, 19, 13, 48, 24, 28, 25, 57])
        #expect(abs(metrics.accuracy - 0.5433333333333333) < 1e-12)
        #expect(abs(metrics.balancedAccuracy - 0.5450895509719039) < 1e-12)
        #expect(abs(metrics.macroF1 - 0.5425378753651998) < 1e-12)
        #expect(abs(try #require(metrics.areaUnderCurve) - 0.7323428374943964) < 1e-12)
        #expect(abs(metrics.expectedCalibrationError - 0.050128096617060185) < 1e-12)
        #expect(abs(metrics.brierScore - 0.5677310407715042) < 1e-12)
        #expect(abs(metrics.logLoss - 0.9391988798046566) < 1e-12)
    }

    @Test("has no area where a label is absent, and leaves that label out of the means")
    func absentLabel() {
        let metrics = ClassificationMetrics(.binary([1, 1, 1], [0.9, 0.8, 0.7]))
        #expect(metrics.areaUnderCurve == nil)
        #expect(metrics.balancedAccuracy == 1)
        #expect(metrics.macroF1 == 1)

        // scikit-learn: balanced_accuracy 2/3, macro F1 = (0.8 + 0) / 2.
        let mixed = ClassificationMetrics(.binary([1, 1, 1], [0.9, 0.8, 0.3]))
        #expect(mixed.balancedAccuracy == 2.0 / 3)
        #expect(mixed.macroF1 == 0.4)

        let threeLabels = ScoredPredictions(labelCount: 3, truths: [0, 1], probabilities: [0.8, 0.1, 0.1, 0, 1, 0])
        #expect(ClassificationMetrics(threeLabels).areaUnderCurve == nil)
        #expect(ClassificationMetrics(threeLabels).macroF1 == 1)
    }
}
