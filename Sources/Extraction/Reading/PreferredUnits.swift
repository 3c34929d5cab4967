internal import Postings

/// Tells which units stand under a heading that says "nice to have".
enum PreferredUnits {
    /// A run of units that reads as preferred is believed without a heading when it is at least so long: single units are
    /// taken for preferred because of their own wording, which says more when it is read word by word.
    private static let shortestRun = 3

    /// For each unit, whether what it asks for is only preferred unless it says otherwise.
    ///
    /// - Complexity: linear in the units and hits.
    static func find(in reading: TextReading, _ stances: StanceReader) -> [Bool] {
        var marks = [Bool](repeating: false, count: reading.units.count)
        var start = 0
        while start < marks.count {
            guard reading.units[start].section == .preferred else {
                start += 1
                continue
            }
            var end = start + 1
            while end < marks.count, reading.units[end].section == .preferred { end += 1 }
            let hasHeading = end - start > 1 && stances.saysPreferred(reading.units[start], in: reading)
            if hasHeading || end - start >= shortestRun {
                for unit in (hasHeading ? start + 1 : start)..<end { marks[unit] = true }
            }
            start = end
        }
        return marks
    }
}
