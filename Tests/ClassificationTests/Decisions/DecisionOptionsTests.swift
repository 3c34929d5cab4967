import Testing

@testable import Classification

@Suite("Decision options")
struct DecisionOptionsTests {
    /// 1200 held-out predictions: confident ones are right, the rest by chance.
    private static let model: ClassificationModel = {
        var random = SeededGenerator(12)
        let second = (0..<1200).map { _ in Double.random(in: 0...1, using: &random) }
        return HandModel.make(
            heldOut: HeldOutPredictionsTests.make(second.map { random.chance($0) ? 1 : 0 }, second))
    }()

    private static func rules(
        _ model: ClassificationModel = model, _ change: (inout DecisionOptions) -> Void = { _ in }
    ) throws(DecisionRefusal) -> DecisionRules {
        var options = DecisionOptions()
        change(&options)
        return try DecisionRules(model, options, ClassificationConfiguration())
    }

    @Test("nothing asked for is the model as it was trained")
    func plain() throws {
        for rules in [DecisionRules(Self.model), try Self.rules()] {
            #expect(rules.threshold == Self.model.acceptanceThreshold && rules.sets == nil)
            #expect(rules.shift == nil && rules.vennAbers == nil)
        }
    }

    @Test("a maximum error has the threshold that keeps it on the held-out predictions")
    func maximumError() throws {
        var last = 1.0
        for allowed in [0.1, 0.2, 0.3] {
            let threshold = try Self.rules { $0.maximumError = allowed }.threshold
            let accepted = Self.model.heldOut.accepted(from: threshold)
            #expect(accepted.count > 0 && Double(accepted.wrong) < allowed * Double(accepted.count))
            #expect(threshold < last)
            last = threshold
        }
    }

    @Test("a promise that was asked for is refused aloud, the default one silently")
    func refused() throws {
        #expect(throws: DecisionRefusal.self) { try Self.rules { $0.maximumError = 0.0001 } }
        #expect(throws: DecisionRefusal.self) { try Self.rules { $0.coverage = 0.9999 } }
        let poor = HandModel.make(heldOut: HeldOutPredictionsTests.make([0, 1], [0.1, 0.9]))
        #expect(throws: DecisionRefusal.self) { try Self.rules(poor) { $0.maximumError = 0.05 } }
        // With another prior the model's own threshold does not hold, and there is none to put in its place.
        #expect(try Self.rules(poor) { $0.prior = [0.5, 0.5] }.threshold == 2)
        #expect(try Self.rules(poor).threshold == poor.acceptanceThreshold)
    }

    @Test("a coverage alone decides by sets; with a maximum error, by both")
    func coverage() throws {
        let sets = try Self.rules { $0.coverage = 0.9 }
        #expect(sets.threshold == 0 && sets.sets?.thresholds.count == 2)
        let both = try Self.rules {
            $0.coverage = 0.9
            $0.maximumError = 0.1
        }
        #expect(both.sets == sets.sets)
        #expect(both.threshold == (try Self.rules { $0.maximumError = 0.1 }).threshold)
    }

    @Test("with another prior, probabilities move, and thresholds are found where they have moved")
    func prior() throws {
        let rules = try Self.rules {
            $0.prior = [0.9, 0.1]
            $0.maximumError = 0.1
            $0.coverage = 0.9
        }
        let shift = try #require(rules.shift)
        // The model was trained on 9 and 8 postings: shares 10/19 and 9/19, each label counted once more.
        #expect(shift == PriorShift(from: [10.0 / 19, 9.0 / 19], to: [0.9, 0.1]))
        let moved = Self.model.heldOut.moved(by: shift, to: [0.9, 0.1], keepsAll: false)
        let accepted = moved.accepted(from: rules.threshold)
        #expect(accepted.count > 0 && Double(accepted.wrong) < 0.1 * Double(accepted.count))
        let plain = try Self.rules { $0.coverage = 0.9 }
        // What is rare needs less to be in a set, once all probabilities of it have fallen.
        #expect(try #require(rules.sets).thresholds[1] < (try #require(plain.sets)).thresholds[1])
    }

    @Test("an interval is there where one is wanted")
    func interval() throws {
        #expect(try Self.rules { $0.wantsInterval = true }.vennAbers == Self.model.heldOut.vennAbers)
        #expect(Self.model.heldOut.vennAbers != nil)
    }
}
