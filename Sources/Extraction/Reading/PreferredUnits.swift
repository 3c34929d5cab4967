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
            let heading = (start..<end).first { isHeading(reading.units[$0], in: reading, stances) }
            if let heading {
                let isAll = !hasRequirements && reading.tokens[reading.units[heading].tokens].contains(where: desired)
                for unit in (heading + 1)..<max(end, heading + 1) { marks[unit] = !isAll }
            } else if end - start >= shortestRun {
                for unit in start..<end { marks[unit] = true }
            }
            start = end
        }
        return marks
    }

    /// "Desired skills and experience" is the one heading of postings that tell nothing apart: there it means all that is
    /// asked for.
    private static func desired(_ token: Token) -> Bool { token.hash == TokenHash.word("desired") }

    private static func isHeading(_ unit: TextUnit, in reading: TextReading, _ stances: StanceReader) -> Bool {
        guard let hit = stances.firstPreferred(unit, in: reading) else { return false }
        return hit.tokens.lowerBound == unit.tokens.lowerBound || unit.tokens.count <= longestHeading
    }
}
