internal import Postings

/// How probable the models that had not seen a posting found its true label, label by label: all that conformal sets of any
/// coverage need, so that a model can hold it.
struct ConformalTable: Sendable, Hashable {
    /// The number of the lowest ranks that are all kept; beyond them each rank is further by a part of this.
    ///
    /// At 32 a coverage of 95 % becomes 95.15 % at most, and a label with 6 thousand postings takes about 200 numbers.
    private static let resolution = 32

    /// The postings of each label, duplicates counted once; *k* values.
    let counts: [Int]
    /// For each label, the probability of the true label at each of ``ranks(of:)``: non-decreasing, multiples of one in a
    /// million.
    let values: [[Double]]

    /// Sorts and thins.
    ///
    /// - Parameters:
    ///   - probabilities: *n* × *k* out-of-fold probabilities, row-major, in canonical order.
    ///   - labels: *n* label indices.
    ///   - labelCount: *k*.
    init(probabilities: [Double], labels: [Int], labelCount: Int) {
        let own = (0..<labelCount).map { label in
            // Rounded down as a threshold will be: sets only grow.
            labels.indices.filter { labels[$0] == label }.map {
                (probabilities[$0 * labelCount + label] * 1e6).rounded(.down) / 1e6
            }.sorted()
        }
        counts = own.map(\.count)
        values = own.map { own in Self.ranks(of: own.count).map { own[$0 - 1] } }
    }

    /// The ranks from below, counted from 1, at which values are kept: 1, 2 ... 32, then in steps of a 32nd.
    static func ranks(of count: Int) -> [Int] {
        var ranks: [Int] = []
        var rank = 1
        while rank <= count {
            ranks.append(rank)
            rank += max(1, rank / resolution)
        }
        return ranks
    }

    /// Class-conditional sets of a coverage.
    ///
    /// - Parameters:
    ///   - coverage: the share of the postings of each label whose set holds it, between 0 and 1.
    ///   - labels: *k* labels, for the message.
    /// - Throws: ``DecisionRefusal/tooFewOfLabel(label:found:needed:coverage:)`` where a label has fewer than
    ///   `⌈1 / (1 − coverage)⌉ − 1` postings: the rank would be beyond the last.
    func sets(coverage: Double, labels: [Label]) throws(DecisionRefusal) -> ConformalSets {
        guard coverage > 0, coverage < 1 else { throw .outOfRange(promise: "a coverage", value: coverage) }
        var thresholds: [Double] = []
        for label in counts.indices {
            // The r-th largest of n is the (n + 1 − r)-th smallest, and the next rank below that is kept stands for it.
            let rank = counts[label] + 1 - Self.rank(count: counts[label], coverage: coverage)
            guard rank > 0, let kept = Self.ranks(of: counts[label]).lastIndex(where: { $0 <= rank }) else {
                throw .tooFewOfLabel(
                    label: labels[label], found: counts[label], needed: Self.least(coverage: coverage),
                    coverage: coverage)
            }
            thresholds.append(values[label][kept])
        }
        return ConformalSets(thresholds: thresholds)
    }

    /// `⌈(n + 1) · coverage⌉`; a product that should be whole is not lifted by its rounding.
    static func rank(count: Int, coverage: Double) -> Int {
        max(1, Int((Double(count + 1) * coverage - 1e-9).rounded(.up)))
    }

    /// The smallest number of postings for which the rank exists.
    static func least(coverage: Double) -> Int {
        max(1, Int((1 / (1 - coverage) - 1e-9).rounded(.up)) - 1)
    }
}
