internal import Postings

/// Whether promises are kept: thresholds from one half of the groups, judged on the other, over many divisions.
public struct PromiseCheck: Sendable, Hashable {
    /// A coverage that was promised, and how often sets held the true label, for each label.
    public struct Coverage: Sendable, Hashable {
        /// What was promised.
        public let promised: Double
        /// The mean share of each label's postings whose set held it, *k* values.
        public let kept: [Double]
    }

    /// The coverages that were tried; without those that the sample is too small for.
    public let coverages: [Coverage]
    /// The share of errors that was allowed among what is accepted.
    public let maximumError: Double
    /// The mean share of errors among what was accepted; nil where the promise was refused in every division.
    public let error: Double?
    /// The mean share that was accepted.
    public let accepted: Double?
    /// How many divisions there were.
    public let divisions: Int

    /// Checks out-of-fold predictions.
    ///
    /// - Parameters:
    ///   - probabilities: *n* × *k*, in canonical order.
    ///   - clusters: *n* clusters of near-duplicates.
    ///   - groups: *n* groups of whole clusters; a group is in one half. Nil where each cluster is one.
    init(
        probabilities: [Double], labels: [Int], names: [Label], clusters: [UInt64], groups: [UInt64]? = nil,
        divisions: Int, configuration: ClassificationConfiguration
    ) {
        let groups = groups ?? clusters
        let labelCount = names.count
        var sums = Self.promised.map { _ in [Double](repeating: 0, count: labelCount) }
        var given = [Int](repeating: 0, count: Self.promised.count)
        var (errors, accepted, selective) = (0.0, 0.0, 0)
        // A group is in one half as a whole, and votes there as it does among all: drawn and sorted once, divided often.
        let (all, postings) = HeldOutPredictions.drawn(
            probabilities: probabilities, labels: labels, labelCount: labelCount, clusters: clusters, groups: groups)
        for division in 0..<divisions {
            let halves = GroupedFolds(groups: groups, count: 2, salt: UInt64(1_000 + division)).folds
            let held = all.chosen(postings.map { halves[$0] == 0 })
            for (index, coverage) in Self.promised.enumerated() {
                guard let sets = try? held.conformalSets(coverage: coverage, names: names) else { continue }
                var counts = [Int](repeating: 0, count: labelCount)
                var hits = counts
                for posting in labels.indices where halves[posting] == 1 {
                    let label = labels[posting]
                    counts[label] += 1
                    if sets.holds(label, probabilities[posting * labelCount + label]) { hits[label] += 1 }
                }
                guard !counts.contains(0) else { continue }
                given[index] += 1
                for label in 0..<labelCount { sums[index][label] += Double(hits[label]) / Double(counts[label]) }
            }
            guard
                let threshold = try? held.selectiveRisk(
                    maximumError: configuration.acceptedErrorRate, confidenceLevel: configuration.promiseConfidence
                ).threshold
            else { continue }
            let judged = all.chosen(postings.map { halves[$0] == 1 })
            let (taken, wrong) = judged.accepted(from: threshold)
            guard taken > 0 else { continue }
            selective += 1
            errors += Double(wrong) / Double(taken)
            accepted += Double(taken) / Double(judged.votes.count)
        }
        coverages = Self.promised.indices.filter { given[$0] > 0 }.map { index in
            Coverage(promised: Self.promised[index], kept: sums[index].map { $0 / Double(given[index]) })
        }
        maximumError = configuration.acceptedErrorRate
        error = selective > 0 ? errors / Double(selective) : nil
        self.accepted = selective > 0 ? accepted / Double(selective) : nil
        self.divisions = divisions
    }

    /// The coverages that are tried.
    private static let promised = [0.9, 0.95]
}
