internal import Postings

/// Reads the rank that a title says.
struct TitleRank: Sendable {
    /// Of several ranks the one that says more of the position: a senior manager is a manager, a staff engineer who is
    /// senior too is staff.
    private static let order: [Seniority] = [.intern, .director, .manager, .principal, .lead]
    /// Between ranks that the position may have: `Senior / Lead`, `Junior to Mid`, `Senior or Staff`.
    private static let alternatives: Set<UInt64> = Set(["or", "to"].map(TokenHash.word))

    private let ranks: CueValues<Seniority>

    /// Makes the reader of a list of ranks.
    init(_ ranks: CueValues<Seniority>) { self.ranks = ranks }

    /// The rank; nil where the title says none.
    func read(_ title: TextReading) -> Fact<Seniority>? {
        var found: [(rank: Seniority, hit: CueHit)] = []
        for hit in title.hits {
            guard let rank = ranks[hit], !isPossessive(hit, title), !isPersonnel(hit, title) else { continue }
            // Of alternatives the first is the least that is wanted.
            if let last = found.last, isAlternative(last.hit, hit, title) { continue }
            found.append((rank, hit))
        }
        for rank in Self.order {
            if let hit = found.first(where: { $0.rank == rank })?.hit { return fact(rank, hit, title) }
        }
        return found.first.map { fact($0.rank, $0.hit, title) }
    }

    private func fact(_ rank: Seniority, _ hit: CueHit, _ title: TextReading) -> Fact<Seniority> {
        Fact(rank, .field(.title, title.range(hit.tokens)))
    }

    /// Whether something is the rank's: `Director's Office`.
    private func isPossessive(_ hit: CueHit, _ title: TextReading) -> Bool {
        let end = Int(title.tokens[Int(hit.end) - 1].end)
        guard end < title.text.count, Int(hit.end) < title.tokens.count else { return false }
        if title.text[end] == UInt8(ascii: "'") { return true }
        // U+2019.
        return end + 2 < title.text.count && title.text[end] == 0xE2 && title.text[end + 1] == 0x80
            && title.text[end + 2] == 0x99
    }

    /// Whether the title ends in `staff` as in `Office Management Staff`: the word for employees, not a rank.
    private func isPersonnel(_ hit: CueHit, _ title: TextReading) -> Bool {
        let word = title.tokens[Int(hit.first)]
        return word.hash == Self.staff && hit.tokens.count == 1 && Int(hit.end) == title.tokens.count
            && hit.first > 0 && word.gap == .space
    }

    private static let staff = TokenHash.word("staff")

    private func isAlternative(_ first: CueHit, _ second: CueHit, _ title: TextReading) -> Bool {
        if second.first == first.end { return title.tokens[Int(second.first)].gap == .slash }
        return second.first == first.end + 1 && Self.alternatives.contains(title.tokens[Int(first.end)].hash)
    }
}
