/// Draws bootstrap resamples: whole clusters, as many as there are, with replacement.
///
/// Without clusters each posting is one of its own, which is the plain bootstrap. With them, postings that resemble
/// each other are drawn together, and the intervals widen as they should (Davison and Hinkley 1997, Bootstrap Methods
/// and their Application, 3.8; Field and Welsh 2007, JRSS B 69).
struct Resampler {
    /// The cluster of each posting, n numbers in `0 ..< clusterCount`.
    private let clusterOfPosting: [Int]

    /// The number of clusters.
    let clusterCount: Int

    private var generator: SplitMix64

    /// By cluster: how often it was drawn. Kept between resamples so that none allocates.
    private var draws: [Int]

    /// - Parameters:
    ///   - count: The number of postings n.
    ///   - clusters: n ids, equal for postings of one cluster; nil for the plain bootstrap.
    init(count: Int, clusters: [Int]?, seed: UInt64) {
        if let clusters {
            precondition(
                clusters.count == count, "Resampler: \(count) postings need \(count) cluster ids, not \(clusters.count)"
            )
            // Numbered in the order of first appearance: the dictionary is only looked up, never walked.
            var numbers: [Int: Int] = [:]
            clusterOfPosting = clusters.map { id in
                if let number = numbers[id] { return number }
                let number = numbers.count
                numbers[id] = number
                return number
            }
            clusterCount = numbers.count
        } else {
            clusterOfPosting = Array(0..<count)
            clusterCount = count
        }
        generator = SplitMix64(seed: seed)
        draws = [Int](repeating: 0, count: clusterCount)
    }

    /// Writes into `weights`, n long, how often each posting counts in the next resample.
    mutating func draw(into weights: inout [Int]) {
        for cluster in draws.indices { draws[cluster] = 0 }
        for _ in draws.indices { draws[generator.next(below: clusterCount)] += 1 }
        for posting in weights.indices { weights[posting] = draws[clusterOfPosting[posting]] }
    }
}
