import Testing

@testable import Classification

@Suite("Margin calibration")
struct MarginCalibrationTests {
    private static let knots = PiecewiseLinear(places: [-2, 0, 3], values: [-1, -0.5, 2])
    private static let all: [MarginCalibration] =
        [.identity, .beta(BetaCalibration(a: 0.5, b: 2, c: -1))] + (knots.map { [.isotonic($0)] } ?? [])

    @Test("what a model holds comes back", arguments: all)
    func roundTrip(calibration: MarginCalibration) {
        #expect(MarginCalibration(kind: calibration.kind, parameters: calibration.parameters) == calibration)
    }

    @Test("kinds and parameters are what a model file has")
    func encoding() {
        #expect(Self.all.map(\.kind) == [0, 1, 2])
        #expect(Self.all.map(\.parameters) == [[], [0.5, 2, -1], [-2, 0, 3, -1, -0.5, 2]])
    }

    @Test("never falls, and is finite on every finite margin", arguments: all)
    func monotone(calibration: MarginCalibration) {
        var last = -Double.infinity
        for margin in [-Double.greatestFiniteMagnitude, -1e9] + stride(from: -9, through: 9, by: 0.01) + [1e9, 1e300] {
            let value = calibration.logOdds(margin)
            #expect(value.isFinite && value >= last)
            last = value
        }
    }

    @Test("rounds to four decimals, and bounds slopes as a file does")
    func rounded() {
        let rounded = MarginCalibration.beta(BetaCalibration(a: 0.123449, b: 5e6, c: -0.00005)).rounded
        #expect(rounded.parameters == [0.1234, 1000, -0.0001])
        #expect(MarginCalibration(kind: 1, parameters: rounded.parameters) == rounded)
        #expect(MarginCalibration.identity.rounded == .identity)
    }

    struct Forged: Sendable {
        let kind: UInt8
        let parameters: [Double]
    }

    @Test(
        "refuses forged parameters",
        arguments: [
            Forged(kind: 0, parameters: [1]), Forged(kind: 1, parameters: []), Forged(kind: 1, parameters: [1, 1]),
            Forged(kind: 1, parameters: [-0.1, 1, 0]), Forged(kind: 1, parameters: [1, -0.1, 0]),
            Forged(kind: 1, parameters: [.nan, 1, 0]), Forged(kind: 1, parameters: [1, .infinity, 0]),
            Forged(kind: 1, parameters: [1, 1, .nan]), Forged(kind: 1, parameters: [1001, 1, 0]),
            Forged(kind: 2, parameters: []), Forged(kind: 2, parameters: [1, 2, 3]),
            Forged(kind: 2, parameters: [1, 2, 4, 3]), Forged(kind: 2, parameters: [2, 1, 3, 4]),
            Forged(kind: 2, parameters: [.nan, 1, 0, 0]), Forged(kind: 3, parameters: []),
        ])
    func forged(_ test: Forged) {
        #expect(MarginCalibration(kind: test.kind, parameters: test.parameters) == nil)
    }
}
