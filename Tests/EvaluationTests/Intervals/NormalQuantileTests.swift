import Testing

@testable import Evaluation

@Suite("Normal deviate")
struct NormalQuantileTests {
    /// scipy: `norm.ppf((1 + level) / 2)`
    @Test(
        "equals scipy's",
        arguments: [
            (0.5, 0.6744897501960817), (0.8, 1.2815515655446004), (0.9, 1.6448536269514722),
            (0.95, 1.959963984540054), (0.99, 2.5758293035489004), (0.999, 3.2905267314919255),
        ])
    func deviates(level: Double, deviate: Double) {
        #expect(abs(normalDeviate(level: level) - deviate) < 1e-12)
    }
}
