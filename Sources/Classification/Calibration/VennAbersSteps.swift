/// The upper function of a Venn-Abers predictor, for every place where it steps.
///
/// For each distinct calibration score: what isotonic regression says of a posting with that score when the posting itself
/// is added as a positive. In the cumulative diagram (postings across, positives up) isotonic regression is the greatest
/// convex minorant, and one more positive is a segment (1, 1) at the score's place. The segment starts left of all and
/// moves right step by step; only one corner of the minorant changes each time (Vovk, Petej & Fedorova 2015, NIPS,
/// algorithms 1 and 2). All corners are whole numbers, so nothing is rounded before the last division.
///
/// - Complexity: O(*n*) after sorting, for all scores together.
enum VennAbersSteps {
    /// Postings of one score.
    struct Tie: Sendable, Hashable {
        var count: Int
        var positives: Int
    }

    private struct Corner {
        var across: Int
        var up: Int
    }

    /// The upper value at each score.
    ///
    /// - Parameter ties: postings and positives of each distinct score, by ascending score.
    /// - Returns: as many values, non-decreasing, in (0, 1].
    static func upperValues(_ ties: [Tie]) -> [Double] {
        // corners[i + 1] is the end of score i − 1; the virtual segment ends at the origin.
        var corners = [Corner(across: -1, up: -1), Corner(across: 0, up: 0)]
        for tie in ties {
            let last = corners[corners.count - 1]
            corners.append(Corner(across: last.across + tie.count, up: last.up + tie.positives))
        }
        var hull: [Corner] = []
        for corner in corners {
            while hull.count > 1, turn(hull[hull.count - 2], hull[hull.count - 1], corner) <= 0 { hull.removeLast() }
            hull.append(corner)
        }
        // From here on the leftmost corner is the last, where it is cheap to replace.
        hull.reverse()
        var values: [Double] = []
        values.reserveCapacity(ties.count)
        for index in ties.indices {
            let left = hull[hull.count - 1]
            let right = hull[hull.count - 2]
            values.append(Double(right.up - left.up) / Double(right.across - left.across))
            // The virtual segment changes places with this score's: the corner between them moves.
            let moved = Corner(
                across: corners[index].across + ties[index].count, up: corners[index].up + ties[index].positives)
            corners[index + 1] = moved
            guard turn(left, right, moved) < 0 else { continue }
            hull.removeLast()
            while hull.count > 1, turn(moved, hull[hull.count - 1], hull[hull.count - 2]) <= 0 { hull.removeLast() }
            hull.append(moved)
        }
        return values
    }

    /// Positive where the way from the first over the second to the third turns left, and where the third is above the
    /// line through the first two.
    private static func turn(_ first: Corner, _ second: Corner, _ third: Corner) -> Int {
        (second.across - first.across) * (third.up - first.up) - (second.up - first.up) * (third.across - first.across)
    }
}
