import Postings
import Testing

@testable import Classification

@Suite("Check of promises")
struct PromiseCheckTests {
    private static let names = [Label("a"), Label("b")]

    private static func check(
        _ labels: [Int], _ second: [Double], groups: [UInt64]? = nil, divisions: Int = 40, maximumError: Double = 0.1
    ) -> PromiseCheck {
        var configuration = ClassificationConfiguration()
        configuration.acceptedErrorRate = maximumError
        return PromiseCheck(
            probabilities: second.flatMap { [1 - $0, $0] }, labels: labels, names: names,
            clusters: groups ?? labels.indices.map { UInt64($0) &* 0x9e37_79b9_7f4a_7c15 }, divisions: divisions,
            configuration: configuration)
    }

    /// Postings whose label is drawn from the probability that is stated.
    private static func draw(_ count: Int, seed: UInt64) -> (labels: [Int], second: [Double]) {
        var random = SeededGenerator(seed)
        let second = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
        return (second.map { random.chance($0) ? 1 : 0 }, second)
    }

    @Test("honest probabilities keep both promises, and many are accepted", arguments: [1, 2] as [UInt64])
    func kept(seed: UInt64) throws {
        let drawn = Self.draw(2000, seed: seed)
        let found = Self.check(drawn.labels, drawn.second)
        #expect(found.divisions == 40 && found.maximumError == 0.1)
        #expect(found.coverages.map(\.promised) == [0.9, 0.95])
        for coverage in found.coverages {
            // A half holds some 500 postings of each label: the mean over divisions is within two points.
            for kept in coverage.kept { #expect(abs(kept - coverage.promised) < 0.02, "\(coverage)") }
        }
        let error = try #require(found.error)
        let accepted = try #require(found.accepted)
        // Of those above a confidence c, (1 − c)/2 are wrong: 10 % at c = .8, which 40 % have.
        #expect(error < 0.1 && error > 0.05 && accepted > 0.25 && accepted < 0.45, "\(error) \(accepted)")
    }

    @Test("probabilities that claim too much keep the promises too, and less is accepted")
    func overconfident() throws {
        let drawn = Self.draw(2000, seed: 3)
        let bold = drawn.second.map { $0 * $0 / ($0 * $0 + (1 - $0) * (1 - $0)) }
        let found = Self.check(drawn.labels, bold)
        #expect(try #require(found.error) < 0.1)
        // The order of the confidences is the same, and so is what may be accepted.
        let accepted = try #require(Self.check(drawn.labels, drawn.second).accepted)
        #expect(abs(try #require(found.accepted) - accepted) < 0.02)
        for coverage in found.coverages {
            for kept in coverage.kept { #expect(abs(kept - coverage.promised) < 0.02) }
        }
    }

    @Test("too few postings promise nothing")
    func few() {
        let found = Self.check([0, 1, 0, 1, 0, 1, 0, 1], [0.1, 0.9, 0.2, 0.8, 0.1, 0.9, 0.2, 0.8])
        #expect(found.coverages.isEmpty && found.error == nil && found.accepted == nil)
    }

    @Test("where all is wrong, no threshold keeps the promise")
    func wrong() {
        let labels = (0..<400).map { $0 % 2 }
        let found = Self.check(labels, labels.map { $0 == 0 ? 0.875 : 0.125 })
        #expect(found.error == nil && found.accepted == nil)
        // Sets keep theirs all the same: they take the label in that the model finds improbable.
        #expect(found.coverages.count == 2)
        for coverage in found.coverages { #expect(coverage.kept.allSatisfy { $0 >= coverage.promised }) }
    }

    @Test("a group is in one half: of one group there is nothing to judge on")
    func oneGroup() {
        let drawn = Self.draw(300, seed: 4)
        let found = Self.check(drawn.labels, drawn.second, groups: drawn.labels.map { _ in 7 })
        #expect(found.coverages.isEmpty && found.error == nil)
    }

    /// Each text stands there twenty times. Dealt out posting by posting, what was learned would be judged on itself.
    @Test("copies in a group count once where thresholds are found")
    func copies() throws {
        let drawn = Self.draw(40, seed: 6)
        let order = (0..<800).map { $0 / 20 }
        let found = Self.check(
            order.map { drawn.labels[$0] }, order.map { drawn.second[$0] }, groups: order.map { UInt64($0) },
            maximumError: 0.05)
        // Forty texts are twenty a half: none of 59 that a promise of 5 % would need.
        #expect(found.error == nil)
    }
}
