import Testing

@testable import Classification

@Suite("Piecewise linear function")
struct PiecewiseLinearTests {
    @Test("straight between knots, constant outside")
    func byHand() throws {
        let function = try #require(PiecewiseLinear(places: [-1, 0, 2], values: [-2, 0, 1]))
        let places: [Double] = [-.infinity, -5, -1, -0.5, 0, 1, 2, 3, .infinity]
        #expect(places.map { function.value(at: $0) } == [-2, -2, -2, -1, 0, 0.5, 1, 1, 1])
        let single = try #require(PiecewiseLinear(places: [3], values: [7]))
        #expect([-9, 3, 9].map { single.value(at: $0) } == [7, 7, 7])
    }

    struct Forged: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let places: [Double]
        let values: [Double]
        init(_ meaning: String, _ places: [Double], _ values: [Double]) {
            (testDescription, self.places, self.values) = (meaning, places, values)
        }
    }

    @Test(
        "refuses what is no function",
        arguments: [
            Forged("no knot", [], []), Forged("a value too few", [1, 2], [1]),
            Forged("a place twice", [1, 1], [0, 1]),
            Forged("places fall", [2, 1], [0, 1]), Forged("values fall", [1, 2], [1, 0]),
            Forged("place NaN", [.nan, 2], [0, 1]), Forged("value NaN", [1, 2], [0, .nan]),
            Forged("only a NaN", [.nan], [.nan]), Forged("infinite", [1, .infinity], [0, 1]),
            Forged("beyond all margins", [1, 2], [0, 1e7]),
            Forged("too many", (0...512).map { Double($0) }, (0...512).map { Double($0) }),
        ])
    func forged(_ test: Forged) {
        #expect(PiecewiseLinear(places: test.places, values: test.values) == nil)
    }

    @Test("rounds, keeps the first of places that become one, and thins evenly with both ends")
    func thinning() throws {
        let near = try #require(PiecewiseLinear(thinning: [(0.00001, 1), (0.00002, 2), (0.5, 3.33333)]))
        #expect(near.places == [0, 0.5] && near.values == [1, 3.3333])
        let many = try #require(PiecewiseLinear(thinning: (0..<5000).map { (Double($0), Double($0)) }))
        #expect(many.places.count == 512 && many.places.first == 0 && many.places.last == 4999)
        #expect(PiecewiseLinear(thinning: []) == nil)
        #expect(PiecewiseLinear(thinning: [(.nan, 0)]) == nil)
    }

    @Test("never falls, also between places a rounding apart")
    func monotone() throws {
        var random = SeededGenerator(1)
        for _ in 0..<200 {
            let knots = (0..<20).map { _ in Double.random(in: -3...3, using: &random) }.sorted()
            let values = (0..<20).map { _ in Double.random(in: -3...3, using: &random) }.sorted()
            let function = try #require(PiecewiseLinear(places: knots, values: values))
            var last = -Double.infinity
            for place in (knots.flatMap { [$0.nextDown, $0, $0.nextUp] } + stride(from: -4, through: 4, by: 0.01))
                .sorted()
            {
                let value = function.value(at: place)
                #expect(value >= last)
                last = value
            }
        }
    }
}
