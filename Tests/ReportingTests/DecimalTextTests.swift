import Foundation
import Testing

@testable import Evaluation
@testable import Reporting

struct DecimalTextTests {
    static let rounded: [(Double, Int, String)] = [
        (0.0, 0, "0"), (0.0, 6, "0.000000"), (1.0, 6, "1.000000"), (0.5, 0, "1"), (-0.5, 0, "-1"), (1.5, 0, "2"),
        (0.25, 1, "0.3"), (-0.25, 1, "-0.3"), (0.125, 2, "0.13"), (0.9999995, 6, "1.000000"),
        (0.9999994, 6, "0.999999"),
        (0.05, 2, "0.05"), (12.05, 3, "12.050"), (-0.004, 2, "0.00"), (-0.0, 3, "0.000"), (-0.006, 2, "-0.01"),
        (1e-300, 6, "0.000000"), (999_999_999_999.0, 0, "999999999999"), (123_456.789, 3, "123456.789"),
        // The doubles nearest to these lie below them: no tie, so down.
        (1.115, 2, "1.11"), (0.285, 2, "0.28"), (1.005, 2, "1.00"),
    ]

    @Test(arguments: rounded)
    func `Rounds to nearest, true ties away from zero`(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(DecimalText.fixed(value, decimals: decimals) == text)
    }

    @Test(arguments: 0...6)
    func `Agrees with printf wherever there is no tie`(_ decimals: Int) {
        var generator = SplitMix64(seed: UInt64(decimals))
        let factor = pow(10, Double(decimals))
        var compared = 0
        for round in 0..<20_000 {
            let magnitude = pow(10, Double(round % 8) - 4)
            var value = (generator.nextUnit() - 0.5) * magnitude
            // Every other value is the double next to a decimal tie, where a product that is rounded goes wrong.
            if round % 2 == 1 { value = ((value * factor).rounded(.down) + 0.5) / factor }
            // A double that is a tie exactly: printf rounds it to even, we away from zero.
            let product = value * factor
            let isTie = product - product.rounded(.down) == 0.5 && (-product).addingProduct(value, factor) == 0
            if isTie { continue }
            compared += 1
            let printed = String(format: "%.\(decimals)f", value)
            // Minus nothing is nothing.
            let isZero = !printed.contains { ("1"..."9").contains($0) }
            let expected = isZero ? printed.replacingOccurrences(of: "-", with: "") : printed
            #expect(DecimalText.fixed(value, decimals: decimals) == expected, "\(value)")
        }
        #expect(compared > 9_000)
    }

    @Test(arguments: [
        (0.0, "+0.00"), (-0.001, "+0.00"), (0.314, "+0.31"), (-0.316, "-0.32"), (-12.0, "-12.00"), (7.0, "+7.00"),
    ])
    func `A sign is always there`(_ value: Double, _ text: String) {
        #expect(DecimalText.signed(value, decimals: 2) == text)
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (-999, "-999"), (-1_000, "-1,000"),
        (123_456, "123,456"), (1_234_567, "1,234,567"), (1_000_000_000, "1,000,000,000"),
    ])
    func `Thousands are grouped`(_ value: Int, _ text: String) {
        #expect(DecimalText.grouped(value) == text)
    }
}
