import Testing

@testable import Extraction
@testable import Postings

@Suite("The weights of the stages")
struct LifecycleWeightsTests {
    let weights = LifecycleWeights()

    @Test("have one row, one column and one threshold a stage")
    func haveTheirShape() {
        let count = LifecycleStage.allCases.count
        #expect(weights.thresholds.count == count)
        #expect(weights.stressFactors.count == count)
        #expect(weights.stressOffsets.count == count)
        #expect(weights.interactions.count == count)
        for (row, values) in weights.interactions.enumerated() {
            #expect(values.count == count)
            #expect(values[row] == 1)
        }
    }

    static let requirements: [(dutyUnits: Int, factor: Double)] = [
        (0, 1), (2, 1), (4, 0.8), (6, 0.6), (8, 0.4), (12, 0.3), (500, 0.3),
    ]

    @Test("let requirements count less the more duties there are", arguments: requirements)
    func fallWithDuties(dutyUnits: Int, factor: Double) {
        #expect(abs(weights.requirementFactor(dutyUnits: dutyUnits) - factor) < 1e-9)
    }

    static let scarcities: [(dataUnits: Int, units: Int, scarcity: Double)] = [
        (0, 0, 1), (0, 20, 1), (3, 20, 0.5), (6, 20, 0), (20, 20, 0),
    ]

    @Test("know how far a text is from being about data", arguments: scarcities)
    func knowScarcity(dataUnits: Int, units: Int, scarcity: Double) {
        #expect(abs(weights.scarcity(dataUnits: dataUnits, units: units) - scarcity) < 1e-9)
    }

    @Test("ask for more where data is scarce")
    func askForMore() {
        var loudness = [Double](repeating: 0, count: LifecycleStage.allCases.count)
        loudness[2] = 5
        #expect(weights.contains(2, loudness))
        #expect(!weights.contains(2, loudness, scarcity: 1))
    }

    @Test("leave out what is no duty", arguments: [SectionKind.about, .benefits, .equalOpportunity, .application])
    func leaveOut(section: SectionKind) {
        #expect(weights.factor(of: section, requirements: 1) == 0)
    }

    @Test("need a stage to be spoken of")
    func needSomething() {
        let silence = [Double](repeating: 0, count: LifecycleStage.allCases.count)
        for stage in silence.indices { #expect(!weights.contains(stage, silence)) }
    }
}
