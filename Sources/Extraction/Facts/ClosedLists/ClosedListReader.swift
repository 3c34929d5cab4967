internal import Postings

/// Reads the two closed lists: challenges, and whom the role works with.
struct ClosedListReader: Sendable {
    private let challenges: CueValues<Mention>
    private let collaborators: CueValues<Mention>
    private let contexts: CueValues<Bool>
    private let dataWork: CueValues<Bool>
    private let configuration: ClosedListConfiguration

    private struct Mention: Sendable {
        /// The value's place among the cases of its list.
        var place: Int
        var weight: Int

        /// What a cue of a list says; nil for one that is no value.
        init?<Value: RawRepresentable & CaseIterable>(_ cue: Cue, _ values: Value.Type) where Value.RawValue == String {
            guard let place = values.allCases.enumerated().first(where: { $1.rawValue == cue.value })?.offset else {
                return nil
            }
            self.place = place
            weight = cue.weight
        }
    }

    /// Makes the reader of a cue table.
    init(_ cues: CueTable, configuration: ClosedListConfiguration = ClosedListConfiguration()) {
        self.configuration = configuration
        challenges = CueValues(cues, .challenge) { Mention($0, Challenge.self) }
        collaborators = CueValues(cues, .worksWith) { Mention($0, Collaborator.self) }
        dataWork = CueValues(cues, .dataWork) { $0.value == CueList.against ? nil : true }
        contexts = CueValues(cues, .worksWith) { $0.value == "context" ? true : nil }
    }

    /// The difficulties that the work must deal with.
    func challenges(_ input: FactInput) -> [Fact<Challenge>] {
        var tally = ClosedListTally<Challenge>()
        for unit in input.body.units where unit.mayHold(challenges) {
            let factor = configuration.factor(of: unit.section)
            guard factor > 0 else { continue }
            let isDataWork = input.body.hits[unit.hits].contains { dataWork[$0] != nil }
            for hit in input.body.hits[unit.hits] {
                // `Campaign performance`, `scale the team`: a faint word counts where the work is with data or models.
                guard let mention = challenges[hit],
                    isDataWork || mention.weight > configuration.faintChallenge[mention.place]
                else { continue }
                tally.add(mention.place, mention.weight, input.body.range(hit.tokens))
            }
            tally.endUnit(factor: factor)
        }
        return tally.facts(threshold: configuration.challengeThreshold)
    }

    /// Whom the role works with.
    ///
    /// A name of people counts fully after words of working together in its sentence (`partner with engineers`).
    func worksWith(_ input: FactInput) -> [Fact<Collaborator>] {
        var tally = ClosedListTally<Collaborator>()
        for unit in input.body.units where unit.mayHold(collaborators) {
            let factor = configuration.factor(of: unit.section)
            guard factor > 0 else { continue }
            var isTogether = false
            for hit in input.body.hits[unit.hits] {
                if contexts[hit] != nil { isTogether = true }
                guard let mention = collaborators[hit] else { continue }
                let isClear = mention.weight >= configuration.clearName
                guard isClear || isTogether else { continue }
                let weight = isClear && isTogether ? configuration.workingTogether : configuration.onlyNamed
                tally.add(mention.place, weight, input.body.range(hit.tokens))
            }
            tally.endUnit(factor: factor)
        }
        return tally.facts(threshold: configuration.collaboratorThreshold)
    }
}
