import Testing

@testable import Classification

@Suite("Selective risk")
struct SelectiveRiskTests {
    private static func risk(
        _ confidences: [Double], _ isWrong: [Bool], _ maximumError: Double, level: Double = 0.9
    ) throws(DecisionRefusal) -> SelectiveRisk {
        try SelectiveRisk(
            RiskCurve(confidences: confidences, isWrong: isWrong),
            maximumError: maximumError, confidenceLevel: level)
    }

    /// (1 − .05)⁴⁵ = .0994 and (1 − .05)⁴⁴ = .105: at 90 %, 45 postings without an error are the least that keep 5 %.
    @Test("45 right postings are enough for 5 %, 44 are not")
    func least() throws {
        let found = try Self.risk([Double](repeating: 0.8, count: 45), [Bool](repeating: false, count: 45), 0.05)
        #expect(found.threshold == 0.8 && found.accepted == 45 && found.votes == 45 && found.errors == 0)
        expectClose([found.upperBound], [0.049881492681856286], within: 1e-9)
        #expect(throws: DecisionRefusal.tooFewPostings(found: 44, needed: 45, maximumError: 0.05)) {
            try Self.risk([Double](repeating: 0.8, count: 44), [Bool](repeating: false, count: 44), 0.05)
        }
    }

    /// 400 postings, the surest 200 right, then every other one wrong: of *m* accepted, (m − 200) / 2 are wrong.
    @Test("ends at the first step that fails")
    func byHand() throws {
        let confidences = (0..<400).map { 1 - Double($0) / 1000 }
        let isWrong = (0..<400).map { $0 >= 200 && $0 % 2 == 0 }
        let found = try Self.risk(confidences, isWrong, 0.05)
        // Steps of four, tails by scipy's binom.cdf: of 212, 6 are wrong (.0914), of 216, 8 (.2435).
        #expect(found.accepted == 212 && found.errors == 6)
        #expect(found.threshold <= confidences[211] && found.threshold > confidences[212])
        #expect(found.upperBound <= 0.05)
        // What lies below would pass again, were the rest right; but the order was broken.
        let mended = (0..<40_000).map { $0 >= 20_000 && $0 < 23_000 && $0 % 2 == 0 }
        let broken = try Self.risk((0..<40_000).map { 1 - Double($0) / 100_000 }, mended, 0.05)
        #expect(broken.accepted < 23_000)
    }

    /// Six of 50 is a tail of .770 at 10 % (scipy's binom.cdf), which a level of 20 % would let pass; but more than
    /// 50 · .1 − 1 errors are no evidence at any level.
    @Test("what errs more often than promised is refused at any level")
    func level() {
        let isWrong = (0..<50).map { $0 < 6 }
        #expect(throws: DecisionRefusal.self) {
            try Self.risk([Double](repeating: 0.9, count: 50), isWrong, 0.1, level: 0.2)
        }
    }

    @Test("all wrong, all ties, nothing, no share")
    func degenerate() {
        let level = [Double](repeating: 0.9, count: 100)
        #expect(throws: DecisionRefusal.tooManyErrors(among: 100, errors: 100, upperBound: 1, maximumError: 0.05)) {
            try Self.risk(level, level.map { _ in true }, 0.05)
        }
        #expect(throws: DecisionRefusal.tooFewPostings(found: 0, needed: 45, maximumError: 0.05)) {
            try Self.risk([], [], 0.05)
        }
        for share in [0, 1, -0.1, 2, .nan, .infinity] {
            #expect(throws: DecisionRefusal.self) { try Self.risk(level, level.map { _ in false }, share) }
        }
        // A share so small that no sample suffices is refused, not counted up to.
        #expect(throws: DecisionRefusal.self) { try Self.risk(level, level.map { _ in false }, 1e-300) }
    }

    /// Draws postings whose error rises as confidence falls, and asks how often what is accepted is wrong more often than
    /// promised: at most one draw in ten, and two thirds of what could be accepted is.
    @Test("keeps the promise in nine draws of ten", arguments: [0.05, 0.1])
    func promise(maximumError: Double) {
        var random = SeededGenerator(UInt64(maximumError * 100))
        // The chance of an error at confidence c is (1 − c) · .6. With c uniform in .5 … 1, the mean above t is
        // .3 · (1 − t), so the promise allows t = 1 − e / .3.
        let draws = 100
        var broken = 0
        var share = 0.0
        for _ in 0..<draws {
            let confidences = (0..<3000).map { _ in Double.random(in: 0.5..<1, using: &random) }
            let isWrong = confidences.map { random.chance((1 - $0) * 0.6) }
            // Bad luck among the surest is a refusal, which breaks no promise.
            guard let found = try? Self.risk(confidences, isWrong, maximumError) else { continue }
            if 0.3 * (1 - found.threshold) > maximumError { broken += 1 }
            share += (1 - found.threshold) / (maximumError / 0.3)
        }
        // Ten are expected at most, with a standard deviation of 3.
        #expect(broken <= 16, "\(broken)")
        #expect(share / Double(draws) > 0.65, "\(share / Double(draws))")
    }
}
