/// One vote for each cluster of near-duplicates.
///
/// A posting that stands forty times in the sample is one draw, not forty: the promises count independent draws.
enum ClusterVotes {
    /// The first posting of each cluster, in the order given.
    ///
    /// The caller gives postings in canonical order (ascending content hash), so that the choice does not depend on the order
    /// of arrival.
    static func first(of clusters: [UInt64]) -> [Int] {
        var seen: Set<UInt64> = []
        return clusters.indices.filter { seen.insert(clusters[$0]).inserted }
    }
}
