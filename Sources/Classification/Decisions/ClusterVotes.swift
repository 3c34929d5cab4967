/// One vote for each cluster of near-duplicates.
///
/// A posting that stands forty times in the sample is one draw, not forty: the promises count independent draws.
enum ClusterVotes {
    /// One posting of each cluster, drawn by the cluster's number alone.
    ///
    /// Not the first: of one text under two labels the order puts one label in front, and it would vote every time.
    static func drawn(from clusters: [UInt64]) -> [Int] {
        let order = clusters.indices.sorted { (clusters[$0], $0) < (clusters[$1], $1) }
        var votes: [Int] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, clusters[order[end]] == clusters[order[start]] { end += 1 }
            // A multiplier with high bits that depend on all of the number's.
            let mixed = (clusters[order[start]] &* 0x9e37_79b9_7f4a_7c15) >> 33
            votes.append(order[start + Int(mixed) % (end - start)])
            start = end
        }
        return votes
    }
}
