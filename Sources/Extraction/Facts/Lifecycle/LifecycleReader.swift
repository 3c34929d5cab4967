internal import Postings

/// Reads the stages of a model's life that the duties contain.
///
/// Each line of the cue table is one way to speak of a stage. How often a line's phrases occur counts by its square root
/// (a duty said four times is said twice as loudly, not four times), times the line's weight; the sum over a stage's
/// lines is how loudly the posting speaks of it. ``LifecycleWeights`` decides from those sums, and asks for more where
/// little of the text is about data: builders and nurses analyse, monitor and report too.
struct LifecycleReader: Sendable {
    /// The lines of the list, in the table's order: the stage's place in the stages' order, and the weight.
    private let lines: [(stage: Int, weight: Double)]
    /// For each cue, the place of its line; nil for those of other lists.
    private let places: CueValues<Int>
    private let dataWork: CueValues<Bool>
    private let weights: LifecycleWeights
    private let negation = Negation()
    /// Denial reaches so far: `we do not deploy models`, `you will not be building models`.
    private static let denialReach = 2

    /// Makes the reader of a cue table.
    init(_ cues: CueTable, weights: LifecycleWeights = LifecycleWeights()) {
        self.weights = weights
        dataWork = CueValues(cues, .dataWork) { $0.value == CueList.against ? nil : true }
        var lines: [(stage: Int, weight: Double)] = []
        places = CueValues(cues, .lifecycle) { cue in
            guard let stage = LifecycleStage(rawValue: cue.value),
                let place = LifecycleStage.allCases.firstIndex(of: stage)
            else { return nil }
            lines.append((place, Double(cue.weight)))
            return lines.count - 1
        }
        self.lines = lines
    }

    /// The stages in their order, and the one that is stressed most.
    ///
    /// - Complexity: linear in the cues of the text.
    func read(_ input: FactInput) -> ([Fact<LifecycleStage>], LifecycleStage?) {
        let (loudness, ranges) = listen(input.body)
        let scarcity = dataScarcity(input.body)
        let total = loudness.reduce(0, +)
        var facts: [Fact<LifecycleStage>] = []
        var main: (stage: LifecycleStage, stress: Double)?
        for (place, stage) in LifecycleStage.allCases.enumerated() {
            guard !ranges[place].isEmpty, weights.contains(place, loudness, scarcity: scarcity) else { continue }
            facts.append(Fact(stage, .text(ranges[place])))
            let stress = weights.stress(place, share: loudness[place] / total)
            if stress > main?.stress ?? -.infinity { main = (stage, stress) }
        }
        return (facts, main?.stage)
    }

    /// How far a text is from being about data, from 0 to 1: which part of its units that count names nothing of it.
    private func dataScarcity(_ body: TextReading) -> Double {
        var units = 0
        var dataUnits = 0
        for unit in body.units where weights.factor(of: unit.section, requirements: 1) > 0 {
            units += 1
            if unit.mayHold(dataWork), body.hits[unit.hits].contains(where: { dataWork[$0] != nil }) { dataUnits += 1 }
        }
        return weights.scarcity(dataUnits: dataUnits, units: units)
    }

    /// How loudly a text speaks of each stage, and where.
    private func listen(_ body: TextReading) -> (loudness: [Double], ranges: [[ByteRange]]) {
        let requirements = weights.requirementFactor(dutyUnits: body.units.count { $0.section.holdsDuties })
        var counts = [Double](repeating: 0, count: lines.count)
        // The unit, from 1, that last counted for a line: a sentence that repeats itself counts once.
        var lastUnit = [Int](repeating: 0, count: lines.count)
        var ranges = [[ByteRange]](repeating: [], count: LifecycleStage.allCases.count)
        for (number, unit) in body.units.enumerated() where unit.mayHold(places) {
            let factor = weights.factor(of: unit.section, requirements: requirements)
            guard factor > 0 else { continue }
            var deniedEnd = -Self.denialReach - 1
            for hit in body.hits[unit.hits] {
                guard let line = places[hit] else { continue }
                // `You do not deploy models to production` denies the production too.
                let isNextToDenied = Int(hit.first) <= deniedEnd + Self.denialReach
                if isNextToDenied || negation.precedes(Int(hit.first), in: unit, of: body, reach: Self.denialReach) {
                    deniedEnd = Int(hit.end)
                    continue
                }
                ranges[lines[line].stage].append(body.range(hit.tokens))
                guard lastUnit[line] != number + 1 else { continue }
                lastUnit[line] = number + 1
                counts[line] += factor
            }
        }
        var loudness = [Double](repeating: 0, count: LifecycleStage.allCases.count)
        for (line, count) in counts.enumerated() where count > 0 {
            loudness[lines[line].stage] += lines[line].weight * count.squareRoot()
        }
        return (loudness, ranges)
    }
}

extension SectionKind {
    /// Whether what stands there is what one will do: flat texts have no headings, and stand under none.
    fileprivate var holdsDuties: Bool { self == .duties || self == .other }
}
