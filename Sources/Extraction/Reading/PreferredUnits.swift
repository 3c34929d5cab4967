internal import Postings

/// Tells which units stand under a heading that says "nice to have".
enum PreferredUnits {
    /// A run of units that reads as preferred is believed without a heading when it is at least so long: single units are
    /// taken for preferred because of their own wording, which says more when it is read word by word.
    private static let shortestRun = 3

    /// A heading's words: "What would make you stand out from others".
    private static let longestHeading = 8

    /// For each unit, whether what it asks for is only preferred unless it says otherwise.
    ///
    /// - Complexity: linear in the units and hits.
    static func find(in reading: TextReading, _ stances: StanceReader) -> [Bool] {
        var marks = [Bool](repeating: false, count: reading.units.count)
        let hasRequirements = reading.units.contains { $0.section == .requirements }
        var start = 0
        while start < marks.count {
            guard reading.units[start].section == .preferred else {
                start += 1
                continue
            }
            var end = start + 1
            while end < marks.count, reading.units[end].section == .preferred { end += 1 }
            var isPreferred = end - start >= shortestRun
            if (start..<end).contains(where: { heading(reading.units[$0], in: reading, stances) == .preferred }) {
                isPreferred = false
            }
            for unit in start..<end {
                let words = reading.units[unit]
                guard let stance = heading(words, in: reading, stances) else {
                    marks[unit] = isPreferred
                    continue
                }
                isPreferred = stance == .preferred
                if !hasRequirements, reading.tokens[words.tokens].contains(where: desired) { isPreferred = false }
            }
            start = end
        }
        return marks
    }

    /// "Desired skills and experience" is the one heading of postings that tell nothing apart: there it means all that is
    /// asked for.
    private static func desired(_ token: Token) -> Bool { token.hash == TokenHash.word("desired") }

    /// What a heading says; nil for a unit that is none.
    private static func heading(_ unit: TextUnit, in reading: TextReading, _ stances: StanceReader) -> Stance? {
        guard let (hit, stance) = stances.first(unit, in: reading) else { return nil }
        if hit.tokens.lowerBound == unit.tokens.lowerBound { return stance }
        // "Bachelor's degree required" is short, and no heading.
        return stance == .preferred && unit.tokens.count <= longestHeading ? stance : nil
    }
}
