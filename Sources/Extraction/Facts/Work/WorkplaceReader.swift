internal import Postings

/// Reads where the work is done: structured data first, then title and location, then the text.
struct WorkplaceReader: Sendable {
    /// A phrase of this weight says it beyond doubt: `fully remote`, `no remote`.
    private static let certain = 4
    /// A phrase of this weight is said of the position.
    private static let sure = 3
    /// From here on it is said at all.
    private static let enough = 2

    private let places: CueValues<Workplace>
    private let weights: CueValues<Int>
    private let days: OfficeDays
    private let negation = Negation()
    /// Denial reaches so far: `no option to work remotely`, `we cannot offer remote work`.
    private static let denialReach = 3
    /// What is said of how one applies says nothing of the work: `interviews are conducted remotely`.
    private static let hiringReach = 4
    private static let hiring: WordSet = [
        "interview", "interviews", "interviewing", "assessment", "assessments", "recruitment", "recruiting",
        "screening",
        "onboarding",
    ]

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        places = CueValues(cues, .workplace)
        weights = CueValues(cues, .workplace) { $0.weight }
        days = OfficeDays(cues)
    }

    /// Where the work is done; nil where nothing says it.
    func read(_ input: FactInput) -> Fact<Workplace>? {
        if let field = input.posting.fields[.workplace]?.text, let fact = named(field, .workplace) { return fact }
        var title = Evidence()
        for hit in input.title.hits {
            // Hybrid and remote may both be said: `Remote (hybrid possible)`.
            if let place = places[hit] { title.note(place, Self.sure, input.title.range(hit.tokens)) }
        }
        if let (place, range) = title.decide() { return Fact(place, .field(.title, range)) }
        let said = text(input.body).decide()
        if let field = input.posting.fields[.location]?.text, let fact = named(field, .location) {
            // The place of the job board is a filter, and the text more exact: `Remote` above, `hybrid` below.
            guard let said, fact.value == .remote, said.place == .hybrid else { return fact }
        }
        return said.map { Fact($0.place, .text([$0.range])) }
    }

    private func text(_ reading: TextReading) -> Evidence {
        var evidence = Evidence()
        for (index, unit) in reading.units.enumerated() {
            // Equal opportunities speak of places only in words like `remote applicants`; what stands below them may
            // be the list of benefits.
            let isEqualOpportunity = unit.section == .equalOpportunity
            for place in unit.hits where unit.mayHold(places) {
                let hit = reading.hits[place]
                guard let value = places[hit], !isDenied(hit, value, index, reading), !isOfHiring(hit, unit, reading)
                else { continue }
                var weight = weights[hit] ?? 1
                if isEqualOpportunity, weight < Self.sure { continue }
                if weight == 1, StandingWord.describes(hit, in: reading, unit: index) || isHeading(hit, unit, reading),
                    !isAdjective(hit, value, reading) || StandingWord.isAlone(hit, in: reading, unit: index)
                {
                    weight = Self.sure
                }
                // `The possibility to work from home` beside an office; not where the position is said to be remote.
                if value == .hybrid, weight == Self.enough {
                    evidence.noteOffer(reading.range(hit.tokens))
                } else {
                    evidence.note(value, weight, reading.range(hit.tokens))
                }
            }
            if isEqualOpportunity { continue }
            if unit.hasInnerCapital, let range = glued(unit, reading) { evidence.note(.hybrid, Self.sure, range) }
            if let found = days.find(in: unit, of: reading) {
                evidence.note(
                    found.place, found.isCounted ? Self.sure : Self.enough, reading.range(found.hit.tokens))
            }
        }
        return evidence
    }

    /// Whether the word is as often said of other things: `on-site gym`, `virtual wellness events`.
    private func isAdjective(_ hit: CueHit, _ value: Workplace, _ reading: TextReading) -> Bool {
        value == .onsite || reading.tokens[Int(hit.first)].hash == Self.virtual
    }

    private static let virtual = TokenHash.word("virtual")

    /// Whether remote or hybrid work is said not to be had; what is denied of the office is left to phrases.
    private func isDenied(_ hit: CueHit, _ value: Workplace, _ index: Int, _ reading: TextReading) -> Bool {
        guard value != .onsite else { return false }
        let unit = reading.units[index]
        return negation.precedes(Int(hit.first), in: unit, of: reading, reach: Self.denialReach)
            || negation.follows(Int(hit.end), in: unit, of: reading) || isAnswered(hit, index, reading)
    }

    /// Whether the line is a field whose value stands below it, and is no: `Remote job` above `No`.
    private func isAnswered(_ hit: CueHit, _ index: Int, _ reading: TextReading) -> Bool {
        guard Int(hit.end) == reading.units[index].tokens.upperBound, index + 1 < reading.units.count else {
            return false
        }
        let below = reading.units[index + 1].tokens
        return below.count == 1 && reading.tokens[below.lowerBound].hash == Self.no
    }

    private static let no = TokenHash.word("no")

    /// Whether the word opens its unit and a sign sets it apart from what explains it: `Hybrid - on Tuesdays in the office`.
    private func isHeading(_ hit: CueHit, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        guard Int(hit.first) == unit.tokens.lowerBound, Int(hit.end) < unit.tokens.upperBound else { return false }
        let first = reading.text[Int(reading.tokens[Int(hit.first)].start)]
        guard (0x41...0x5A).contains(first) else { return false }
        let end = Int(reading.tokens[Int(hit.end) - 1].end)
        let next = Int(reading.tokens[Int(hit.end)].start)
        // A colon, or a dash between spaces.
        return reading.text[end..<next].contains(0x3A) || next - end >= 3 && reading.tokens[Int(hit.end)].gap == .hyphen
    }

    private func isOfHiring(_ hit: CueHit, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let near =
            max(
                unit.tokens.lowerBound, Int(hit.first) - Self.hiringReach)..<min(
                unit.tokens.upperBound, Int(hit.end) + Self.hiringReach)
        return reading.tokens[near].contains { Self.hiring.contains($0) }
    }

    /// `Hybrid` glued to the word before, where its follower says that work is meant: `BenefitsHybrid position`.
    private func glued(_ unit: TextUnit, _ reading: TextReading) -> ByteRange? {
        for index in unit.tokens {
            let token = reading.tokens[index]
            guard let part = GluedWord.lastPart(of: token, in: reading.text.span), part.hash == Self.hybrid else {
                continue
            }
            let next = index + 1
            let isWork =
                next >= unit.tokens.upperBound || reading.tokens[next].gap > .slash
                || Self.works.contains(reading.tokens[next])
            if isWork { return ByteRange(part.start, Int(token.end)) }
        }
        return nil
    }

    private static let hybrid = TokenHash.word("hybrid")
    private static let works: WordSet = [
        "position", "role", "job", "work", "working", "model", "schedule", "remote", "office", "workplace", "setup",
    ]

    /// How surely each workplace is said, and where.
    private struct Evidence {
        private var weights: [Workplace: (weight: Int, range: ByteRange)] = [:]
        /// Where it is said that one may work at home too.
        private var offer: ByteRange?

        mutating func note(_ place: Workplace, _ weight: Int, _ range: ByteRange) {
            guard weight > weights[place]?.weight ?? 0 else { return }
            weights[place] = (weight, range)
        }

        mutating func noteOffer(_ range: ByteRange) { offer = offer ?? range }

        /// The workplace that follows from all that is said.
        func decide() -> (place: Workplace, range: ByteRange)? {
            let remote = weights[.remote]
            let hybrid = weights[.hybrid]
            let onsite = weights[.onsite]
            if let onsite, onsite.weight >= WorkplaceReader.certain, onsite.weight > hybrid?.weight ?? 0,
                remote?.weight ?? 0 < WorkplaceReader.certain
            {
                return (.onsite, onsite.range)
            }
            // Who may work remotely altogether need not come to the office, whatever else is offered.
            if let remote, remote.weight >= WorkplaceReader.certain { return (.remote, remote.range) }
            // `On site, from home if needed`.
            if let onsite, onsite.weight >= WorkplaceReader.sure, hybrid?.weight == WorkplaceReader.enough {
                return (.onsite, onsite.range)
            }
            if let hybrid, hybrid.weight >= WorkplaceReader.enough { return (.hybrid, hybrid.range) }
            if let offer, max(remote?.weight ?? 0, onsite?.weight ?? 0) < WorkplaceReader.sure {
                return (.hybrid, offer)
            }
            if let remote, remote.weight >= WorkplaceReader.enough, remote.weight >= onsite?.weight ?? 0 {
                return (.remote, remote.range)
            }
            if let onsite, onsite.weight >= WorkplaceReader.enough { return (.onsite, onsite.range) }
            return nil
        }
    }

    // MARK: - Fields

    private static let words: [UInt64: Workplace] = {
        let words: [(Workplace, [String])] = [
            (.remote, ["remote", "telecommute", "telecommuting", "telework", "anywhere"]), (.hybrid, ["hybrid"]),
            (.onsite, ["onsite", "on-site"]),
        ]
        var table: [UInt64: Workplace] = [:]
        for (place, names) in words {
            for name in names { table[TokenHash.word(name)] = place }
        }
        return table
    }()

    /// Behind these, `remote` says what a place is for.
    private static let nouns: WordSet = [
        "sensing", "monitoring", "control", "area", "areas", "site", "sites", "operations", "support", "learning",
    ]

    /// What the words of a field say; hybrid beats remote, as in `Hybrid remote in Austin, TX`.
    private func named(_ field: UTF8Text, _ name: FieldName) -> Fact<Workplace>? {
        var tokens: [Token] = []
        Tokenizer().tokenize(field.bytes.span, into: &tokens)
        var evidence = Evidence()
        for (index, token) in tokens.enumerated() {
            var place = Self.words[token.hash]
            var first = token
            // `Remote Sensing Centre` is a place.
            if place == .remote, index + 1 < tokens.count, Self.nouns.contains(tokens[index + 1]) { place = nil }
            // `on-site`, `on_site` are two words.
            if token.hash == TokenHash.word("site"), index > 0, tokens[index - 1].hash == TokenHash.word("on") {
                place = .onsite
                first = tokens[index - 1]
            }
            if let place { evidence.note(place, WorkplaceReader.sure, ByteRange(Int(first.start), Int(token.end))) }
        }
        guard let (place, range) = evidence.decide() else { return nil }
        return Fact(place, .field(name, range))
    }
}
