internal import Postings

/// Reads the rank that clear words of the text say: `we are looking for a Senior Data Scientist`, `Level: Mid-Senior`.
///
/// Most such words in a text speak of others: of those whom one mentors, reports to or works with. A rank counts where the
/// name of the work follows it and words before it say that it is the position's.
struct TextRank: Sendable {
    /// The name of the work follows within so many words: `Senior Full-Stack Data Scientist`.
    private static let nameReach = 5
    /// What says that the position is meant stands so near before: `looking for a highly motivated Senior`.
    private static let openingReach = 7
    /// Above the first lines a posting repeats its title.
    private static let titleLines = 3
    /// A line that begins with a rank names the position here; further down it may be a step of a career.
    private static let topLines = 8
    /// A requirement names past work so far before: `experience on data or analytics related projects as a technical`.
    private static let pastReach = 16
    /// A label stands so near: `Experience level: Senior`.
    private static let labelReach = 3

    private static let works: Set<UInt64> = hashed([
        "scientist", "engineer", "analyst", "developer", "architect", "consultant", "researcher", "statistician", "mle",
        "specialist", "modeler", "modeller", "ds", "programmer", "mathematician", "economist", "biostatistician",
        "role", "member", "contributor", "individual", "professional", "candidate", "expert", "practitioner",
        "chemist", "biologist", "physicist", "strategist", "technologist", "designer", "tester",
        "position", "opportunity", "hire", "associate",
    ])
    private static let people: Set<UInt64> = hashed([
        "scientists", "engineers", "analysts", "developers", "architects", "consultants", "researchers",
        "statisticians", "specialists", "programmers", "colleagues", "members", "talents",
    ])
    private static let openings: Set<UInt64> = hashed([
        "seeking", "seeks", "seek", "looking", "hiring", "hire", "hires", "recruit", "recruiting", "searching",
        "search",
        "as", "join", "need", "needs", "title", "position", "role", "opening", "opportunity", "require", "requires",
        "want",
        "become", "vacancy", "is", "job", "our", "this", "look", "looks", "lookout",
    ])
    /// Several of a rank are the others, unless they are looked for: `we are hiring senior engineers`.
    private static let seeking: Set<UInt64> = hashed([
        "seeking", "seeks", "seek", "looking", "hiring", "recruiting", "search", "searching",
    ])
    private static let others: Set<UInt64> = hashed([
        "mentor", "mentoring", "mentors", "report", "reports", "reporting", "reportable", "under", "with", "alongside",
        "other", "support", "supporting", "supports", "guide", "guiding", "coach", "coaching", "train", "training",
        "assist",
        "assisting", "not", "by", "from", "guidance", "more", "between", "supervise", "supervision", "teams", "team",
        "help",
        "lead", "leading", "per", "certified", "council", "certification", "director", "managers", "progress",
        "progression",
        "towards", "toward", "grow", "promotion", "promoted", "experience", "years", "previous", "former", "manage",
    ])
    private static let persons: Set<UInt64> = hashed([
        "intern", "grads", "graduate", "graduates", "trainee", "apprentice",
    ])
    /// What may follow a person: `an intern to further progress`.
    private static let links: Set<UInt64> = hashed([
        "to", "with", "who", "that", "for", "in", "or", "and", "at", "from", "as",
    ])
    private static let labels: Set<UInt64> = hashed(["level", "seniority", "grade"])
    private static let levels: Set<UInt64> = hashed(["level", "position", "role"])

    /// A phrase of this weight names the position by itself: `this is a senior-level role`.
    private static let sure = 3

    private let ranks: CueValues<Seniority>
    private let weights: CueValues<Int>
    private let negation = Negation()

    /// Makes the reader of a list of ranks, and of how surely each of its phrases speaks of the position.
    init(_ ranks: CueValues<Seniority>, weights: CueValues<Int>) {
        self.ranks = ranks
        self.weights = weights
    }

    /// The rank; nil where nothing says it.
    func read(_ reading: TextReading) -> Fact<Seniority>? {
        for (index, unit) in reading.units.enumerated() {
            switch unit.section {
            case .benefits, .equalOpportunity, .application, .preferred, .education: continue
            default: break
            }
            for place in unit.hits where unit.mayHold(ranks) {
                let hit = reading.hits[place]
                guard let rank = ranks[hit] else { continue }
                let isLabelled = isLabelled(hit, reading, unit)
                // Managers are named in texts as those that one works with.
                guard isLabelled || rank != .manager && rank != .director else { continue }
                guard
                    isLabelled || isSure(hit, reading, unit) || isAlone(hit, reading, index)
                        || isPosition(hit, reading, unit, index) || isPerson(hit, reading, unit)
                else { continue }
                return higher(hit, rank, reading, unit)
            }
        }
        return nil
    }

    /// The rank, or the one right behind it that says more, as in titles: `a Senior Staff Engineer`.
    private func higher(_ hit: CueHit, _ rank: Seniority, _ reading: TextReading, _ unit: TextUnit) -> Fact<Seniority> {
        if rank == .senior,
            let next = reading.hits[unit.hits].first(where: { $0.first == hit.end && ranks[$0] != nil }),
            reading.tokens[Int(next.first)].gap == .space, let more = ranks[next], more == .lead || more == .principal
        {
            return Fact(more, .text([reading.range(next.tokens)]))
        }
        return Fact(rank, .text([reading.range(hit.tokens)]))
    }

    private func isSure(_ hit: CueHit, _ reading: TextReading, _ unit: TextUnit) -> Bool {
        (weights[hit] ?? 1) >= Self.sure
            && !negation.precedes(Int(hit.first), in: unit, of: reading, reach: Self.labelReach)
            && !(unit.section == .requirements && isPast(Int(hit.first), unit, reading))
    }

    /// Whether the rank is itself what is looked for: `we are looking for an intern`, `seeking talented new graduates`.
    private func isPerson(_ hit: CueHit, _ reading: TextReading, _ unit: TextUnit) -> Bool {
        let end = Int(hit.end)
        guard Self.persons.contains(reading.tokens[end - 1].hash) else { return false }
        // `Looking for a graduate programme`: the person is not what is named.
        guard
            end >= unit.tokens.upperBound || reading.tokens[end].gap > .hyphen
                || Self.links.contains(reading.tokens[end].hash)
        else { return false }
        let first = Int(hit.first)
        let before = max(unit.tokens.lowerBound, first - Self.nameReach)..<first
        return reading.tokens[before].contains { Self.seeking.contains($0.hash) }
            && !reading.tokens[before].contains { Self.others.contains($0.hash) }
    }

    private func isLabelled(_ hit: CueHit, _ reading: TextReading, _ unit: TextUnit) -> Bool {
        let first = Int(hit.first)
        let before = max(unit.tokens.lowerBound, first - Self.labelReach)..<first
        guard before.contains(where: { Self.labels.contains(reading.tokens[$0].hash) }) else { return false }
        // `Experience level: Senior`, `Level of experience: Mid`.
        return before.contains {
            let end = Int(reading.tokens[$0].end)
            return end < reading.text.count && reading.text[end] == UInt8(ascii: ":")
        }
    }

    /// Whether the rank is all that its unit says, near the top or under a label: `Full-time | Mid-level`, `Seniority`
    /// above `Senior`.
    private func isAlone(_ hit: CueHit, _ reading: TextReading, _ index: Int) -> Bool {
        let unit = reading.units[index]
        guard index > 0, Int(hit.first) == unit.tokens.lowerBound else { return false }
        let rest = Int(hit.end)..<max(Int(hit.end), unit.tokens.upperBound)
        let above = reading.units[index - 1].tokens
        // `Job Level` above `Mid to Senior (at least 5 years of experience)`.
        if above.count <= Self.labelReach, Self.labels.contains(reading.tokens[above.upperBound - 1].hash),
            rest.isEmpty || reading.tokens[rest.lowerBound].gap > .hyphen
                || Self.levels.contains(reading.tokens[rest.lowerBound].hash)
        {
            return true
        }
        guard rest.count <= 1, rest.allSatisfy({ Self.levels.contains(reading.tokens[$0].hash) }) else { return false }
        return unit.line < Self.topLines && (unit.line == reading.units[index - 1].line || hit.tokens.count > 1)
    }

    private func isPosition(_ hit: CueHit, _ reading: TextReading, _ unit: TextUnit, _ index: Int) -> Bool {
        let first = Int(hit.first)
        let end = Int(hit.end)
        // A phrase may reach beyond its sentence.
        let behind = end..<max(end, min(end + Self.nameReach, unit.tokens.upperBound))
        let before = max(unit.tokens.lowerBound, first - Self.openingReach)..<first
        let isSought = reading.tokens[before].contains { Self.seeking.contains($0.hash) }
        guard
            let name = behind.first(where: {
                Self.works.contains(reading.tokens[$0].hash) || Self.people.contains(reading.tokens[$0].hash)
            }), isSought || !Self.people.contains(reading.tokens[name].hash)
        else { return false }
        // A rank and its work are one name: no comma and no sentence between.
        guard reading.tokens[end...name].allSatisfy({ $0.gap < .comma && $0.gap != .line }) else { return false }
        if unit.section == .requirements, isPast(first, unit, reading) { return false }
        // `Expanding its team and looking for a talented Senior Data Scientist`: what stands before the search is past.
        let sought = before.last { Self.seeking.contains(reading.tokens[$0].hash) }
        let between = (sought ?? before.lowerBound)..<before.upperBound
        if reading.tokens[between].contains(where: { Self.others.contains($0.hash) }) {
            // `Join our team as a Senior Engineer`: the word right before the name decides.
            let near = max(unit.tokens.lowerBound, first - 2)..<first
            return reading.tokens[near].contains { $0.hash == Self.asWord }
        }
        if reading.tokens[before].contains(where: { Self.openings.contains($0.hash) }) { return true }
        if isJoining(name + 1, reading, unit) { return true }
        if before.isEmpty, unit.line < Self.topLines { return true }
        if unit.line < Self.titleLines, first - unit.tokens.lowerBound <= 2 { return true }
        // `The Senior Data Analyst will be`.
        return first == unit.tokens.lowerBound + 1 && reading.tokens[first - 1].hash == Self.theWord
    }

    /// Whether who is named is to join: `a project for an ambitious junior Data Scientist to join the team`.
    private func isJoining(_ end: Int, _ reading: TextReading, _ unit: TextUnit) -> Bool {
        end + 1 < unit.tokens.upperBound && reading.tokens[end].gap == .space
            && reading.tokens[end].hash == Self.toWord && reading.tokens[end + 1].hash == Self.joinWord
    }

    /// Whether a requirement speaks of what the person has been: `5 years of experience in projects as a technical lead`.
    private func isPast(_ first: Int, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let before = max(unit.tokens.lowerBound, first - Self.pastReach)..<first
        return reading.tokens[before].contains { Self.past.contains($0.hash) }
    }

    private static let past: Set<UInt64> = hashed(["experience", "experienced", "years", "background", "worked"])
    private static let asWord = TokenHash.word("as")
    private static let toWord = TokenHash.word("to")
    private static let joinWord = TokenHash.word("join")
    private static let theWord = TokenHash.word("the")

    private static func hashed(_ words: [String]) -> Set<UInt64> { Set(words.map(TokenHash.word)) }
}
