import Foundation
import Testing

@testable import Classification

@Suite("Logarithm and exponential")
struct MathematicsTests {
    @Test("are within two units in the last place of the C library's")
    func accuracy() {
        var random = SeededGenerator(17)
        for _ in 0..<20_000 {
            let power = Double.random(in: -700...700, using: &random)
            #expect(abs(exponential(power) - exp(power)) <= 2 * exp(power).ulp)
            let value = exp(Double.random(in: -300...300, using: &random))
            #expect(abs(logarithm(value) - log(value)) <= 2 * max(log(value).ulp, 1e-17))
        }
    }

    @Test(
        "of special numbers",
        arguments: [0, 1, -1, .infinity, -.infinity, .nan, 5e-324, 800, -800, -745.1, 709.78] as [Double])
    func special(value: Double) {
        func same(_ left: Double, _ right: Double) -> Bool {
            left == right || left.isNaN && right.isNaN || abs(left - right) <= 4 * right.ulp
        }
        #expect(same(logarithm(value), log(value)))
        #expect(same(exponential(value), exp(value)))
    }

    @Test(
        "a power of a base",
        arguments: [(2, 0.5), (100, -0.5), (0, 2), (0, 0), (7, 0), (0.3, 1.7)] as [(Double, Double)])
    func power(base: Double, exponent: Double) {
        #expect(abs(raised(base, to: exponent) - pow(base, exponent)) < 1e-12)
    }
}
