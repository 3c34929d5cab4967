internal import Postings

/// Reads the kind of employment: structured data first, then the title, then the text.
struct EmploymentReader: Sendable {
    /// A phrase of this weight is said of the position.
    private static let sure = 3
    /// A field of a job board: `Job Type: Full-time`.
    private static let labelled = 4

    /// How many words may lie between the first and another value of a field: `Temporary, Full-time, Contract`.
    private static let listWords = 4

    /// The fields of a posting stand above this line.
    private static let topLines = 8

    private let types: CueValues<EmploymentType>
    private let weights: CueValues<Int>

    /// Of two kinds that are said as surely the more special one holds: full time is said of most contracts too.
    private static let order: [EmploymentType] = [.internship, .temporary, .contract, .partTime, .fullTime]

    /// Between kinds of which the first is the usual one: `full-time permanent or 3 to 6 months contract`.
    private static let alternatives: WordSet = ["or"]

    private static let articles: WordSet = ["a", "this"]

    /// Denial reaches so far: `this is not a full-time role`.
    private static let denialReach = 3
    private let negation = Negation()

    /// Words before `a full-time analyst` that say that the position is meant: `we seek`, `to work as`. Without one it may
    /// be a colleague: `next to two developers and a part-time analyst`.
    private static let openings: WordSet = [
        "seeking", "seek", "seeks", "looking", "look", "looks", "hiring", "hire", "hires", "for", "as", "is", "offer",
        "offers", "offering", "need", "needs", "want", "wants", "require", "requires", "opening", "recruit",
        "recruiting", "search", "searching", "be", "join", "on", "in", "this", "has", "have",
    ]
    private static let openingReach = 2

    /// Words of hiring: an employer who speaks of itself with one of them speaks of the position.
    private static let hiring: WordSet = [
        "seeking", "seek", "seeks", "looking", "hiring", "searching", "search", "recruiting", "need", "needs",
    ]

    /// What runs a programme of interns is no intern: `manage the internship program`.
    private static let managing: WordSet = [
        "manage", "manages", "managing", "run", "running", "lead", "leading", "mentor", "mentoring", "supervise",
        "supervising", "support", "supporting", "coordinate", "coordinating", "organize", "organise",
    ]

    private static let staff: WordSet = ["employees", "associates", "workers", "colleagues", "positions", "roles"]

    /// Values behind a label that is itself a kind: `Contract: permanent`, `Contract: part time`.
    private static let values: WordSet = [
        "permanent", "perm", "full", "part", "fulltime", "employee", "employment", "unlimited", "indefinite", "open",
        "undefined", "fixed", "temporary", "unbefristet", "cdi", "regular", "standard", "n/a", "none", "ft", "fte",
    ]

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        types = CueValues(cues, .employmentType)
        weights = CueValues(cues, .employmentType) { $0.weight }
    }

    /// The kind of employment; nil where nothing says it.
    func read(_ input: FactInput) -> Fact<EmploymentType>? {
        if let field = input.posting.fields[.employmentType]?.text, let fact = structured(field) { return fact }
        for type in Self.order {
            for hit in input.title.hits where types[hit] == type {
                return Fact(type, .field(.title, input.title.range(hit.tokens)))
            }
        }
        return text(input.body)
    }

    private func text(_ reading: TextReading) -> Fact<EmploymentType>? {
        var best: Said?
        for (index, unit) in reading.units.enumerated() where unit.section != .equalOpportunity {
            if best == nil || best?.points ?? 0 < Self.sure - 1, unit.section != .about,
                let words = ContractDuration.find(in: unit, of: reading)
            {
                best = Said(type: .contract, points: Self.sure - 1, unit: index, words: words)
            }
            for place in unit.hits where unit.mayHold(types) {
                let hit = reading.hits[place]
                guard let type = types[hit] else { continue }
                let points = points(hit, type, reading, index)
                guard points > 0, !isDenied(hit, unit, reading) else { continue }
                // An agency says of itself that it has contracts.
                guard unit.section != .about || type == .fullTime || points >= Self.sure && isHiring(unit, reading)
                else { continue }
                let said = Said(type: type, points: points, unit: index, words: hit.tokens)
                if let best, !beats(said, best, reading) { continue }
                best = said
            }
        }
        guard let best else { return nil }
        return Fact(best.type, .text([reading.range(best.words)]))
    }

    /// A kind, how surely it is said, and where.
    private struct Said {
        var type: EmploymentType
        var points: Int
        var unit: Int
        var words: Range<Int>
    }

    private func beats(_ new: Said, _ old: Said, _ reading: TextReading) -> Bool {
        // `Job Types: Full-time, Contract`: who offers contracts at all ticks the other boxes too.
        if new.type == .contract, new.unit == old.unit, old.points == Self.labelled, new.points >= Self.sure,
            new.words.lowerBound >= old.words.upperBound,
            new.words.lowerBound - old.words.upperBound <= Self.listWords
        {
            return true
        }
        // The same, with the box of temporary work behind it.
        if old.type == .contract, new.type == .temporary, new.unit == old.unit, new.points == old.points,
            new.words.lowerBound >= old.words.upperBound,
            new.words.lowerBound - old.words.upperBound <= Self.listWords
        {
            return false
        }
        if new.points != old.points { return new.points > old.points }
        guard rank(new.type) < rank(old.type) else { return false }
        guard new.unit == old.unit else { return true }
        // Of alternatives the first, and so in a field; else `this full-time role is offered as a 12-month contract`.
        guard new.points < Self.labelled, new.words.lowerBound >= old.words.upperBound else { return false }
        if reading.tokens[new.words.lowerBound].gap == .slash { return false }
        return !reading.tokens[old.words.upperBound..<new.words.lowerBound].contains { Self.alternatives.contains($0) }
    }

    /// Whether the kind is said not to be the position's: `not a full-time role`, `C2C is not accepted`.
    private func isDenied(_ hit: CueHit, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        negation.precedes(Int(hit.first), in: unit, of: reading, reach: Self.denialReach)
            || negation.follows(Int(hit.end), in: unit, of: reading)
    }

    private func isHiring(_ unit: TextUnit, _ reading: TextReading) -> Bool {
        reading.tokens[unit.tokens].contains { Self.hiring.contains($0) }
    }

    private func rank(_ type: EmploymentType) -> Int { Self.order.firstIndex(of: type) ?? Self.order.count }

    private func points(_ hit: CueHit, _ type: EmploymentType, _ reading: TextReading, _ unit: Int) -> Int {
        let weight = weights[hit] ?? 1
        let words = reading.units[unit].tokens
        if type == .internship {
            let before = max(words.lowerBound, Int(hit.first) - Self.denialReach)..<Int(hit.first)
            if reading.tokens[before].contains(where: { Self.managing.contains($0) }) { return 0 }
        }
        // `Full-time, regular employees earn vacation`: people of the firm.
        let next = Int(hit.end)
        if next < words.upperBound, reading.tokens[next].gap == .space, Self.staff.contains(reading.tokens[next]) {
            return 0
        }
        if weight > 1 { return weight }
        if type == .contract, isLabel(hit, reading, words) { return 0 }
        if StandingWord.describes(hit, in: reading, unit: unit) {
            // A line that is the one word `Contract` is a heading as often as a value.
            let isHeading = type == .contract && reading.units[unit].tokens.count == 1
            if isHeading, reading.units[unit].line > Self.topLines { return 0 }
            // `Collective contract`, `Salary and contract based on seniority`: a value begins with a capital.
            let first = reading.text[Int(reading.tokens[Int(hit.first)].start)]
            return type == .contract && first >= 0x61 ? 0 : Self.sure
        }
        // `seeking a full-time Data Analyst`, `this contract`; a bare word elsewhere says nothing of the position.
        guard type == .fullTime || type == .partTime || type == .temporary, hit.first > 0,
            words.contains(Int(hit.first) - 1), Self.articles.contains(reading.tokens[Int(hit.first) - 1])
        else { return 0 }
        let article = Int(hit.first) - 1
        let before = max(words.lowerBound, article - Self.openingReach)..<article
        let isOpened =
            before.isEmpty || Self.openings.contains(reading.tokens[article])
            || reading.tokens[before].contains { Self.openings.contains($0) }
        return isOpened ? Self.sure - 1 : 0
    }

    /// Whether the word `contract` names a field whose value is another kind: `Contract: permanent`.
    private func isLabel(_ hit: CueHit, _ reading: TextReading, _ words: Range<Int>) -> Bool {
        let next = Int(hit.end)
        guard next < reading.tokens.count, Self.values.contains(reading.tokens[next]) else { return false }
        return reading.text[Int(reading.tokens[next - 1].end)..<Int(reading.tokens[next].start)].contains {
            $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == 0x0A
        }
    }

    // MARK: - Structured data

    private static let words: [UInt64: EmploymentType] = {
        let words: [(EmploymentType, [String])] = [
            (.fullTime, ["full", "fulltime", "vollzeit", "fte"]), (.partTime, ["part", "parttime", "teilzeit"]),
            (.contract, ["contract", "contractor", "contracts", "freelance", "freelancer", "c2h", "consultant"]),
            (.temporary, ["temporary", "temp", "fixed", "seasonal", "interim"]),
            (.internship, ["intern", "internship", "coop", "co-op", "werkstudent"]),
        ]
        var table: [UInt64: EmploymentType] = [:]
        for (type, names) in words {
            for name in names { table[TokenHash.word(name)] = type }
        }
        return table
    }()

    private func structured(_ field: UTF8Text) -> Fact<EmploymentType>? {
        var tokens: [Token] = []
        Tokenizer().tokenize(field.bytes.span, into: &tokens)
        var found: (type: EmploymentType, token: Token)?
        for token in tokens {
            guard let type = Self.words[token.hash] else { continue }
            // `FULL_TIME; CONTRACTOR`: what is more special, as in the text.
            if let found, rank(found.type) <= rank(type) { continue }
            found = (type, token)
        }
        guard let found else { return nil }
        return Fact(found.type, .field(.employmentType, ByteRange(Int(found.token.start), Int(found.token.end))))
    }
}
