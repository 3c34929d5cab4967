import Foundation
import Testing

@testable import Classification

@Suite("Beta calibration")
struct BetaCalibrationTests {
    private static let margins = [-4, -3, -2.5, -2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 5]

    /// Goldens of scipy: the cross-entropy against Platt's targets with the columns that are left, minimised by Nelder-Mead
    /// (`minimize(f, x, method="Nelder-Mead", options=dict(xatol=1e-13, fatol=1e-15))`, five restarts).
    struct Golden: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let labels: [Int]
        let a: Double
        let b: Double
        let c: Double
        init(_ meaning: String, _ labels: [Int], _ a: Double, _ b: Double, _ c: Double) {
            (testDescription, self.labels, self.a, self.b, self.c) = (meaning, labels, a, b, c)
        }
    }

    @Test(
        "finds the minimum that scipy finds, and leaves out a term of the wrong sign",
        arguments: [
            Golden(
                "both slopes", [0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1], 0.339390659480175, 0.4858799825468775,
                0.06660987291979911),
            Golden(
                "a would be −0.48", [1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1], 0, 0.5379917279565407,
                -0.0965035400110149),
            Golden(
                "b would be −0.17", [0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1], 0.8221969074968103, 0,
                0.5339831848509514),
            Golden("both would be negative", [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0], 0, 0, -0.27311364740133304),
        ])
    func golden(_ test: Golden) {
        let found = BetaCalibration.fit(margins: Self.margins, labels: test.labels)
        expectClose([found.a, found.b, found.c], [test.a, test.b, test.c], within: 1e-6)
    }

    @Test("is the paper's formula on probabilities")
    func formula() {
        let beta = BetaCalibration(a: 0.7, b: 1.9, c: -0.3)
        for margin in stride(from: -20.0, through: 20, by: 0.37) {
            let probability = 1 / (1 + exp(-margin))
            let expected = 0.7 * log(probability) - 1.9 * log(1 / (1 + exp(margin))) - 0.3
            expectClose([beta.logOdds(margin)], [expected], within: 1e-9)
        }
        // Equal slopes are affine.
        expectClose([BetaCalibration(a: 2, b: 2, c: 1).logOdds(3)], [7])
        #expect([-1e6, 1e6].allSatisfy { beta.logOdds($0).isFinite })
    }

    @Test("degenerate samples give finite, non-decreasing calibrations without certainty")
    func degenerate() {
        let samples: [(margins: [Double], labels: [Int])] = [
            ([], []), ([2], [1]), ([2], [0]), ([1, 1, 1, 1], [0, 1, 0, 1]), ([-3, 0, 4], [1, 1, 1]),
            ((0..<40).map { $0 < 20 ? -5 : 5 }, (0..<40).map { $0 < 20 ? 0 : 1 }), ([-1e6, 1e6], [0, 1]),
        ]
        for (margins, labels) in samples {
            let found = BetaCalibration.fit(margins: margins, labels: labels)
            #expect([found.a, found.b, found.c].allSatisfy(\.isFinite) && found.a >= 0 && found.b >= 0)
            for margin in margins {
                let probability = LogisticFitting.probability(found.logOdds(margin))
                #expect(probability > 0.02 && probability < 0.98, "\(margins) \(labels): \(probability)")
            }
        }
    }

    @Test("recovers the slopes that labels were drawn with")
    func recovers() {
        var random = SeededGenerator(5)
        let truth = BetaCalibration(a: 0.5, b: 1.5, c: 0.4)
        let margins = (0..<5_000).map { _ in Double.random(in: -5...5, using: &random) }
        let labels = margins.map { random.chance(LogisticFitting.probability(truth.logOdds($0))) ? 1 : 0 }
        let found = BetaCalibration.fit(margins: margins, labels: labels)
        expectClose([found.a, found.b, found.c], [0.5, 1.5, 0.4], within: 0.15)
    }
}
