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

    private static let articles: Set<UInt64> = Set(["a", "this"].map(TokenHash.word))

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
            for place in unit.hits where unit.mayHold(types) {
                let hit = reading.hits[place]
                guard let type = types[hit], unit.section != .about || type == .fullTime else { continue }
                let points = points(hit, type, reading, index)
                guard points > 0 else { continue }
                let said = Said(type: type, points: points, unit: index, hit: hit)
                if let best, !beats(said, best, reading) { continue }
                best = said
            }
        }
        guard let best else { return nil }
        return Fact(best.type, .text([reading.range(best.hit.tokens)]))
    }

    /// A kind, how surely it is said, and where.
    private struct Said {
        var type: EmploymentType
        var points: Int
        var unit: Int
        var hit: CueHit
    }

    private func beats(_ new: Said, _ old: Said, _ reading: TextReading) -> Bool {
        // `Job Types: Full-time, Contract`: who offers contracts at all ticks the other boxes too.
        if new.type == .contract, new.unit == old.unit, old.points == Self.labelled, new.points >= Self.sure,
            new.hit.first >= old.hit.end, Int(new.hit.first - old.hit.end) <= Self.listWords
        {
            return true
        }
        if new.points != old.points { return new.points > old.points }
        guard rank(new.type) < rank(old.type) else { return false }
        guard new.unit == old.unit else { return true }
        // Of alternatives the first, and so in a field; else `this full-time role is offered as a 12-month contract`.
        guard new.points < Self.labelled, new.hit.first >= old.hit.end else { return false }
        if reading.tokens[Int(new.hit.first)].gap == .slash { return false }
        return !reading.tokens[Int(old.hit.end)..<Int(new.hit.first)].contains { Self.alternatives.contains($0) }
    }

    private func rank(_ type: EmploymentType) -> Int { Self.order.firstIndex(of: type) ?? Self.order.count }

    private func points(_ hit: CueHit, _ type: EmploymentType, _ reading: TextReading, _ unit: Int) -> Int {
        let weight = weights[hit] ?? 1
        if weight > 1 { return weight }
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
            reading.units[unit].tokens.contains(Int(hit.first) - 1),
            Self.articles.contains(reading.tokens[Int(hit.first) - 1].hash)
        else { return 0 }
        return Self.sure - 1
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
