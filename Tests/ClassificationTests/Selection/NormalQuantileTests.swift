import Foundation
import Testing

@testable import Classification

@Suite("Normal quantile")
struct NormalQuantileTests {
    /// Values of `scipy.stats.norm.ppf(p)`; 0.02425 is where the approximation changes its formula.
    @Test(
        "values of scipy",
        arguments: [
            (1e-9, -5.9978070150076865), (0.001, -3.090232306167813), (0.01, -2.3263478740408408),
            (0.02425, -1.972961051311885), (0.1, -1.2815515655446004), (0.25, -0.6744897501960817), (0.5, 0),
            (0.6, 0.2533471031357997), (0.75, 0.6744897501960817), (0.9, 1.2815515655446004),
            (0.97575, 1.972961051311885), (0.99, 2.3263478740408408), (0.999999, 4.753424308817087),
        ] as [(Double, Double)])
    func golden(probability: Double, expected: Double) {
        #expect(abs(NormalQuantile.value(probability) - expected) <= 1.2e-9 * max(1, abs(expected)))
    }

    @Test("inverts the distribution function, rises, and is odd")
    func inverse() {
        var last = -Double.infinity
        for step in 1..<2000 {
            let probability = Double(step) / 2000
            let value = NormalQuantile.value(probability)
            #expect(abs(erfc(-value / 2.0.squareRoot()) / 2 - probability) < 1e-8)
            #expect(abs(value + NormalQuantile.value(1 - probability)) < 1e-8)
            #expect(value > last)
            last = value
        }
    }
}
