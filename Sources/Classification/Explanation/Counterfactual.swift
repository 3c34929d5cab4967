/// The fewest mentions without which a posting would get the other label.
///
/// A *mention* is what can be taken out at once: a feature, or a word with all features that hold it. Only mentions that
/// speak for the label count: that a posting would change its label if it said less against it is no reason.
///
/// Why the largest first is right: let the total be a baseline plus, for each room (content, title), the sum of what remains
/// there times a positive factor that depends only on how many remain, as after length normalisation. Of all ways to take
/// out *c* mentions of one room and *t* of the other, the *c* and *t* largest leave the smallest total, because the factors
/// are the same for all of them. So the fewest are found by trying *m* = 1, 2 … and each division of *m* between the rooms.
/// With one room it is the plain greedy order.
///
/// The total is asked of the caller each time, so that a result flips the label whatever the score's form; where it has
/// another form than that, as where words and skills have a factor each, mentions that turn out to be needless are put back,
/// and fewer might exist.
struct Counterfactual: Sendable, Hashable {
    /// The mentions to take out, as indices, the strongest first.
    let removed: [Int]
    /// The log-odds of the label against its rival without them, below 0.
    let total: Double

    /// Searches.
    ///
    /// - Parameters:
    ///   - contributions: what each mention adds to the log-odds of the label against its rival.
    ///   - rooms: the room of each, 0 content or 1 title.
    ///   - limit: the most mentions to take out.
    ///   - total: the log-odds after removal of some mentions, given by ascending index.
    /// - Returns: nil where the total is not above 0 to begin with, or nothing within the limit flips it.
    /// - Complexity: at most (*limit* + 1)² / 2 + *limit* calls of `total`, after a sort.
    static func find(
        contributions: [Double], rooms: [Int], limit: Int, total: ([Int]) -> Double
    ) -> Counterfactual? {
        precondition(contributions.count == rooms.count, "a mention is in one room")
        guard limit > 0, total([]) > 0 else { return nil }
        // A total order: of equal contributions the one that comes first.
        func strongest(in room: Int) -> [Int] {
            let own = contributions.indices.filter { (rooms[$0] == 0) == (room == 0) && contributions[$0] > 0 }
            return Array(own.sorted { (contributions[$1], $0) < (contributions[$0], $1) }.prefix(limit))
        }
        let content = strongest(in: 0)
        let title = strongest(in: 1)
        let most = min(limit, content.count + title.count)
        guard most > 0 else { return nil }
        for size in 1...most {
            var best: Counterfactual?
            for ofTitle in max(0, size - content.count)...min(size, title.count) {
                let removed = (content.prefix(size - ofTitle) + title.prefix(ofTitle)).sorted()
                let rest = total(removed)
                if rest < (best?.total ?? 0) { best = Counterfactual(removed: removed, total: rest) }
            }
            if let best { return best.pruned(contributions, total) }
        }
        return nil
    }

    /// Puts back what is needless, the weakest first, and orders the rest by strength.
    private func pruned(_ contributions: [Double], _ total: ([Int]) -> Double) -> Counterfactual {
        var kept = removed.sorted { (contributions[$1], $0) < (contributions[$0], $1) }
        var lowest = self.total
        for mention in kept.reversed() where kept.count > 1 {
            let fewer = kept.filter { $0 != mention }
            let rest = total(fewer.sorted())
            guard rest < 0 else { continue }
            kept = fewer
            lowest = rest
        }
        return Counterfactual(removed: kept, total: lowest)
    }
}
