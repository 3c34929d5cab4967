/// Draws bootstrap resamples: whole clusters, as many as there are, with replacement.
///
/// Without clusters each posting is one of its own, which is the plain bootstrap. With them, postings that resemble
/// each other are drawn together, and the intervals widen as they should (Davison and Hinkley 1997, Bootstrap Methods
/// and their Application, 3.8; Field and Welsh 2007, JRSS B 69).
struct Resampler {
    /// The cluster of each posting, n numbers in `0 ..< clusterCount`.
    private let clusterOfPosting: [Int32]

    /// The number of clusters.
    let clusterCount: Int

    private var generator: SplitMix64

    /// By resample and cluster: how often it was drawn. Kept between resamples so that none allocates.
    private var draws: [Int32]
    /// The same by cluster.
    private var drawn: [SIMD4<Int32>]

    /// - Parameters:
    ///   - count: The number of postings n.
    ///   - clusters: n ids, equal for postings of one cluster; nil for the plain bootstrap.
    init(count: Int, clusters: [Int]?, seed: UInt64) {
        if let clusters {
            precondition(
                clusters.count == count, "Resampler: \(count) postings need \(count) cluster ids, not \(clusters.count)"
            )
            // Numbered in the order of first appearance: the dictionary is only looked up, never walked.
            var numbers: [Int: Int32] = [:]
            clusterOfPosting = clusters.map { id in
                if let number = numbers[id] { return number }
                let number = Int32(numbers.count)
                numbers[id] = number
                return number
            }
            clusterCount = numbers.count
        } else {
            clusterOfPosting = (0..<Int32(count)).map(\.self)
            clusterCount = count
        }
        generator = SplitMix64(seed: seed)
        draws = [Int32](repeating: 0, count: clusterCount * WeighedOutcomes.width)
        drawn = [SIMD4<Int32>](repeating: .zero, count: clusterCount)
    }

    /// Writes into `weights`, n long, how often each posting counts in the next four resamples.
    mutating func draw(into weights: inout [SIMD4<Int32>]) {
        for cluster in draws.indices { draws[cluster] = 0 }
        for first in stride(from: 0, to: draws.count, by: clusterCount) {
            for _ in 0..<clusterCount { draws[first + generator.next(below: clusterCount)] += 1 }
        }
        let (second, third, fourth) = (clusterCount, 2 * clusterCount, 3 * clusterCount)
        for cluster in drawn.indices {
            drawn[cluster] = SIMD4(
                draws[cluster], draws[second + cluster], draws[third + cluster], draws[fourth + cluster])
        }
        for posting in weights.indices { weights[posting] = drawn[Int(clusterOfPosting[posting])] }
    }
}
