internal import Postings

/// Reads the two closed lists: challenges, and whom the role works with.
struct ClosedListReader: Sendable {
    private let challenges: CueValues<Mention<Challenge>>
    private let collaborators: CueValues<Mention<Collaborator>>
    private let contexts: CueValues<Bool>
    private let configuration: ClosedListConfiguration

    private struct Mention<Value: Sendable>: Sendable {
        var value: Value
        var weight: Int
    }

    /// Makes the reader of a cue table.
    init(_ cues: CueTable, configuration: ClosedListConfiguration = ClosedListConfiguration()) {
        self.configuration = configuration
        challenges = CueValues(cues, .challenge) { cue in
            Challenge(rawValue: cue.value).map { Mention(value: $0, weight: cue.weight) }
        }
        collaborators = CueValues(cues, .worksWith) { cue in
            Collaborator(rawValue: cue.value).map { Mention(value: $0, weight: cue.weight) }
        }
        contexts = CueValues(cues, .worksWith) { $0.value == "context" ? true : nil }
    }

    /// The difficulties that the work must deal with.
    func challenges(_ input: FactInput) -> [Fact<Challenge>] {
        var tally = ClosedListTally<Challenge>()
        for unit in input.body.units {
            let factor = configuration.factor(of: unit.section)
            guard factor > 0 else { continue }
            for hit in input.body.hits[unit.hits] {
                guard let mention = challenges[hit] else { continue }
                tally.add(mention.value, mention.weight, input.body.range(hit.tokens))
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
        for unit in input.body.units {
            let factor = configuration.factor(of: unit.section)
            guard factor > 0 else { continue }
            var isTogether = false
            for hit in input.body.hits[unit.hits] {
                if contexts[hit] != nil { isTogether = true }
                guard let mention = collaborators[hit] else { continue }
                let isClear = mention.weight >= configuration.clearName
                guard isClear || isTogether else { continue }
                let weight = isClear && isTogether ? configuration.workingTogether : configuration.onlyNamed
                tally.add(mention.value, weight, input.body.range(hit.tokens))
            }
            tally.endUnit(factor: factor)
        }
        return tally.facts(threshold: configuration.collaboratorThreshold)
    }
}
