import Foundation
import Postings
import Testing

@testable import Classification

@Suite("Held-out predictions")
struct HeldOutPredictionsTests {
    /// Two-label predictions by the probability of label 1, each posting a group of its own unless groups are given.
    static func make(_ labels: [Int], _ second: [Double], groups: [UInt64]? = nil) -> HeldOutPredictions {
        HeldOutPredictions(
            probabilities: second.flatMap { [1 - $0, $0] }, labels: labels, labelCount: 2,
            clusters: groups ?? labels.indices.map { UInt64($0) })
    }

    @Test("what is accepted, and what of it is wrong, by hand")
    func accepted() {
        // Confidences .9, .6, .7 and .8; the second and the last are wrong.
        let held = Self.make([0, 1, 1, 0], [0.1, 0.4, 0.7, 0.8])
        for (threshold, count, wrong) in [
            (0, 4, 2), (0.6, 4, 2), (0.61, 3, 1), (0.7, 3, 1), (0.75, 2, 1), (0.8, 2, 1), (0.85, 1, 0), (0.9, 1, 0),
            (0.91, 0, 0), (2, 0, 0),
        ] {
            let found = held.accepted(from: threshold)
            #expect(found.count == count && found.wrong == wrong, "\(threshold)")
        }
        let none = HeldOutPredictions.none(labelCount: 2).accepted(from: 0)
        #expect(none.count == 0 && none.wrong == 0)
    }

    @Test("a group has one vote, however many postings it has", arguments: [1, 2, 40])
    func groups(copies: Int) {
        // Twenty groups that are right, and one that is wrong as often as it has postings.
        let held = Self.make(
            [Int](repeating: 1, count: 20 + copies),
            [Double](repeating: 0.9, count: 20) + [Double](repeating: 0.2, count: copies),
            groups: (0..<20).map { UInt64($0) } + [UInt64](repeating: 99, count: copies))
        let found = held.accepted(from: 0)
        #expect(found.count == 21 && found.wrong == 1)
    }

    /// A bound on errors counts draws that are independent; a mean over postings is right without that.
    @Test("of a group's clusters one votes on errors, and all count for coverage")
    func clusters() throws {
        // Nineteen postings of their own, and an employer with 21 that are less sure, two of them one text.
        let second = [Double](repeating: 0.9, count: 19) + [Double](repeating: 0.6, count: 22)
        let held = HeldOutPredictions(
            probabilities: second.flatMap { [1 - $0, $0] } + [0.9, 0.1], labels: [Int](repeating: 1, count: 41) + [0],
            labelCount: 2, clusters: (0..<42).map { UInt64($0 == 40 ? 39 : $0) },
            groups: (0..<42).map { UInt64((19..<41).contains($0) ? 19 : $0) })
        #expect(held.count == 41 && held.votes.count == 21)
        #expect(held.accepted(from: 0.85).count == 20 && held.accepted(from: 0).count == 21)
        // The label has 40 postings: the rank of 60 % coverage lies among those that are less sure.
        let sets = try? held.chosen(held.labels.map { $0 == 1 }).conformalSets(
            coverage: 0.6, names: [Label("a"), Label("b")])
        #expect(sets == nil, "a label without postings is refused")
        let both = HeldOutPredictions(
            probabilities: second.flatMap { [1 - $0, $0] } + second.flatMap { [$0, 1 - $0] },
            labels: [Int](repeating: 1, count: 41) + [Int](repeating: 0, count: 41), labelCount: 2,
            clusters: (0..<82).map { UInt64($0) },
            groups: (0..<82).map { UInt64((19..<41).contains($0) ? 19 : (60..<82).contains($0) ? 60 : $0) })
        let covering = try both.conformalSets(coverage: 0.6, names: [Label("a"), Label("b")])
        #expect(covering.holds(1, 0.6) && !covering.holds(1, 0.59))
        // Of 41 postings 22 are of one group: a coverage that needs more draws than there are groups is refused.
        #expect(throws: DecisionRefusal.self) {
            try both.conformalSets(coverage: 0.96, names: [Label("a"), Label("b")])
        }
        let voting = try both.votes.conformalSets(coverage: 0.6, names: [Label("a"), Label("b")])
        #expect(!voting.holds(1, 0.6) && voting.holds(1, 0.9))
    }

    @Test("neither the order of the postings nor the numbers of their groups are in it")
    func order() {
        var random = SeededGenerator(3)
        let second = (0..<60).map { _ in Double.random(in: 0...1, using: &random) }
        let labels = second.map { random.chance($0) ? 1 : 0 }
        let order = labels.indices.shuffled(using: &random)
        let other = Self.make(
            order.map { labels[$0] }, order.map { second[$0] }, groups: order.map { UInt64($0) &* 977 })
        #expect(other == Self.make(labels, second))
    }

    @Test("without another prior, nothing moves")
    func still() {
        let held = Self.make([0, 1, 1], [0.2, 0.6, 0.9])
        #expect(held.moved(by: nil, to: [0.5, 0.5], keepsAll: false) == held)
    }

    @Test("moved to other shares, all kept: each probability is moved as a prediction's is")
    func movedAll() {
        let second = [0.05, 0.3, 0.5, 0.55, 0.8, 0.99]
        let labels = [0, 1, 0, 1, 0, 1]
        let shift = PriorShift(from: [0.5, 0.5], to: [0.2, 0.8])
        let moved = Self.make(labels, second).moved(by: shift, to: [0.2, 0.8], keepsAll: true)
        // p' = .8 p / (.8 p + .2 (1 − p)).
        let expected = second.map { 0.8 * $0 / (0.8 * $0 + 0.2 * (1 - $0)) }
        for threshold in stride(from: 0.5, through: 1, by: 0.01) {
            let sure = expected.indices.filter { max(expected[$0], 1 - expected[$0]) >= threshold }
            let found = moved.accepted(from: threshold)
            #expect(found.count == sure.count)
            #expect(found.wrong == sure.count { (expected[$0] > 0.5 ? 1 : 0) != labels[$0] })
        }
    }

    /// Those of label 0 are right, those of label 1 wrong, and all so sure that no prior turns them: the share of errors is
    /// the share of label 1.
    @Test(
        "moved to other shares, so many of each label are left that they have these shares",
        arguments: [
            [0.5, 0.5], [0.2, 0.8], [0.9, 0.1], [0.6, 0.4],
        ])
    func movedShares(deployment: [Double]) {
        let labels = [Int](repeating: 0, count: 600) + [Int](repeating: 1, count: 400)
        let held = Self.make(labels, labels.map { _ in 0.000_01 })
        let shift = PriorShift(from: [0.6, 0.4], to: deployment)
        let found = held.moved(by: shift, to: deployment, keepsAll: false).accepted(from: 0)
        #expect(abs(Double(found.wrong) / Double(found.count) - deployment[1]) < 0.005)
        // None is made up, and the label that is rarer than asked for keeps all of its own.
        #expect(found.wrong == 400 || found.count - found.wrong == 600)
        let all = held.moved(by: shift, to: deployment, keepsAll: true).accepted(from: 0)
        #expect(all.count == 1000 && all.wrong == 400)
    }

    @Test("those that are left are spread over the confidences", arguments: [25, 50, 75])
    func movedSpread(place: Int) {
        let second = (1...100).map { 0.003 * Double($0) }
        let held = Self.make(second.map { _ in 0 } + [1], second + [0.5001])
        let shift = PriorShift(from: [0.98, 0.02], to: [0.97, 0.03])
        let moved = held.moved(by: shift, to: [0.97, 0.03], keepsAll: false)
        let total = moved.accepted(from: 0).count
        #expect(total > 50 && total < 80)
        // As large a part of those that are left is surer than the posting at this place as was of all.
        let confidence = shift.probabilities([1 - second[place - 1], second[place - 1]])[0] - 1e-6
        let surer = moved.accepted(from: confidence).count
        #expect(abs(Double(surer) - Double(total * place) / 100) <= 1.5, "\(surer) of \(total)")
    }

    @Test("sets of a coverage hold the right label that often, and are refused where there are too few")
    func sets() throws {
        var random = SeededGenerator(5)
        // In 64ths, which millionths hold exactly.
        let second = (0..<400).map { _ in Double(Int.random(in: 0...64, using: &random)) / 64 }
        let labels = second.map { random.chance($0) ? 1 : 0 }
        let names = [Label("a"), Label("b")]
        for coverage in [0.8, 0.9, 0.95] {
            let sets = try Self.make(labels, second).conformalSets(coverage: coverage, names: names)
            for label in 0...1 {
                let own = labels.indices.filter { labels[$0] == label }
                let held = own.count { sets.labels(of: [1 - second[$0], second[$0]]).contains(label) }
                #expect(Double(held) >= coverage * Double(own.count))
            }
        }
        #expect(throws: DecisionRefusal.self) {
            try Self.make([0, 1], [0.1, 0.9]).conformalSets(coverage: 0.9, names: names)
        }
    }

    @Test("an interval is for two labels, and for some predictions")
    func interval() throws {
        let three = HeldOutPredictions(
            probabilities: [0.5, 0.3, 0.2], labels: [0], labelCount: 3, clusters: [1])
        #expect(three.vennAbers == nil && HeldOutPredictions.none(labelCount: 2).vennAbers == nil)
        let held = try #require(Self.make([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9]).vennAbers)
        let low = held.interval(for: HeldOutPredictions.margin(0.1))
        let high = held.interval(for: HeldOutPredictions.margin(0.9))
        #expect(low.lower == 0 && high.upper == 1 && low.upper < high.lower + 0.5)
    }

    @Test("the margin of a probability is its log-odds, and finite at the ends")
    func margin() {
        expectClose(
            [0.5, 0.25, 0.9].map(HeldOutPredictions.margin), [0, -log(3), log(9)], within: 1e-9)
        let end = HeldOutPredictions.margin(1)
        #expect(end.isFinite && end > 14 && end == HeldOutPredictions.margin(1.5))
        expectClose([HeldOutPredictions.margin(0)], [-end], within: 1e-6)
    }
}
