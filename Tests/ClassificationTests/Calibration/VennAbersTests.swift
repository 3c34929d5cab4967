import Testing

@testable import Classification

@Suite("Venn-Abers interval")
struct VennAbersTests {
    /// The definition: isotonic regression of the calibration postings and the posting itself, once as a negative, once as
    /// a positive, by the min-max formula.
    static func naive(_ margins: [Double], _ outcomes: [Bool], _ margin: Double) -> [Double] {
        [false, true].map { label in
            let scores = margins + [margin]
            let labels = outcomes + [label]
            let distinct = Set(scores).sorted()
            let groups = distinct.map { score in
                let own = scores.indices.filter { scores[$0] == score }
                return (weight: Double(own.count), positives: Double(own.count { labels[$0] }))
            }
            return IsotonicRegressionTests.naive(groups, at: distinct.firstIndex(of: margin) ?? 0)
        }
    }

    private static func check(_ margins: [Double], _ outcomes: [Bool]) {
        let predictor = VennAbers(margins: margins, outcomes: outcomes)
        let places = Set(margins).sorted()
        for margin in places + places.map({ $0 - 0.5 }) + [(places.last ?? 0) + 0.5] {
            let found = predictor.interval(for: margin)
            expectClose([found.lower, found.upper], naive(margins, outcomes, margin))
        }
    }

    @Test("is the definition, on all outcomes of up to seven scores", arguments: 0...7)
    func exhaustive(count: Int) {
        for pattern in 0..<(1 << count) {
            Self.check((0..<count).map { Double($0) }, (0..<count).map { pattern >> $0 & 1 == 1 })
        }
    }

    @Test("is the definition with ties", arguments: 1...12)
    func ties(count: Int) {
        var random = SeededGenerator(UInt64(count))
        for _ in 0..<60 {
            let margins = (0..<count).map { _ in Double(Int.random(in: -2...2, using: &random)) }
            Self.check(margins, margins.map { random.chance(0.5 + 0.2 * $0) })
        }
    }

    private static func draw(_ size: Int, _ random: inout SeededGenerator) -> (margins: [Double], outcomes: [Bool]) {
        let margins = (0..<size).map { _ in Double.random(in: -4...4, using: &random) }
        return (margins, margins.map { random.chance(LogisticFitting.probability($0)) })
    }

    @Test("thinned it is nowhere narrower, and hardly wider", arguments: [20, 100, 400])
    func widens(steps: Int) {
        var random = SeededGenerator(UInt64(steps))
        let sample = Self.draw(1500, &random)
        let exact = VennAbers(margins: sample.margins, outcomes: sample.outcomes, maximumSteps: 100_000)
        let thinned = VennAbers(margins: sample.margins, outcomes: sample.outcomes, maximumSteps: steps)
        #expect(thinned.upperPlaces.count <= steps && thinned.lowerPlaces.count <= steps)
        let slack = 1 / Double(steps - 1)
        for margin in stride(from: -4.5, through: 4.5, by: 0.01) {
            let inner = exact.interval(for: margin)
            let outer = thinned.interval(for: margin)
            #expect(outer.lower <= inner.lower && outer.lower >= inner.lower - slack - 1e-12)
            #expect(outer.upper >= inner.upper && outer.upper <= inner.upper + slack + 1e-12)
            #expect(outer.lower < outer.upper)
        }
    }

    @Test("does not depend on the order, nor on the sign of a zero")
    func order() {
        var random = SeededGenerator(4)
        let margins = (0..<200).map { _ in
            Double(Int.random(in: -3...3, using: &random)) * (random.chance(0.5) ? 1 : -1)
        }
        let outcomes = margins.map { _ in random.chance(0.5) }
        let order = margins.indices.shuffled(using: &random)
        let first = VennAbers(margins: margins, outcomes: outcomes)
        let second = VennAbers(margins: order.map { margins[$0] }, outcomes: order.map { outcomes[$0] })
        func bits(_ predictor: VennAbers) -> [UInt64] {
            (predictor.lowerPlaces + predictor.lowerValues + predictor.upperPlaces + predictor.upperValues).map(
                \.bitPattern)
        }
        #expect(bits(first) == bits(second))
    }

    /// The theorem: one of the two probabilities is calibrated. So the share of positives lies between the mean ends.
    @Test("the share of positives lies within the mean interval")
    func valid() {
        var random = SeededGenerator(6)
        var lower = 0.0
        var upper = 0.0
        var positives = 0.0
        for _ in 0..<60 {
            let known = Self.draw(200, &random)
            let predictor = VennAbers(margins: known.margins, outcomes: known.outcomes)
            let held = Self.draw(100, &random)
            for (margin, outcome) in zip(held.margins, held.outcomes) where margin > 0.5 && margin < 2 {
                let interval = predictor.interval(for: margin)
                lower += interval.lower
                upper += interval.upper
                positives += outcome ? 1 : 0
            }
        }
        #expect(lower < positives && positives < upper)
    }

    @Test("degenerate samples")
    func degenerate() {
        let nothing = VennAbers(margins: [], outcomes: [])
        #expect(nothing.interval(for: 3) == (0, 1))
        // One positive at 1: as a negative, a posting at or behind it makes one of two, as a positive all are positive.
        let one = VennAbers(margins: [1], outcomes: [true])
        #expect(one.interval(for: 1) == (0.5, 1) && one.interval(for: 0) == (0, 1) && one.interval(for: 2) == (0.5, 1))
        let far = VennAbers(margins: [-1e9, 1e9], outcomes: [false, true])
        #expect(far.interval(for: .infinity).upper == 1 && far.interval(for: -.infinity).lower == 0)
    }
}
