/// Counts how often each true label was given each predicted label, and derives the figures that need no more.
///
/// The counts are integers, so these figures do not depend on the order of the postings.
struct ConfusionMatrix: Sendable {
    let labelCount: Int

    /// K × K, row-major: row = truth, column = prediction.
    private(set) var counts: [Int]

    init(labelCount: Int) {
        self.labelCount = labelCount
        counts = [Int](repeating: 0, count: labelCount * labelCount)
    }

    init(labelCount: Int, counts: [Int]) {
        precondition(counts.count == labelCount * labelCount, "ConfusionMatrix: K × K counts are needed")
        self.labelCount = labelCount
        self.counts = counts
    }

    mutating func add(truth: Int, predicted: Int, weight: Int) {
        counts[truth * labelCount + predicted] += weight
    }

    /// The number of postings counted.
    var total: Int { counts.reduce(0, +) }

    /// The share of postings on the diagonal, 0...1.
    var accuracy: Double {
        Double((0..<labelCount).reduce(0) { $0 + hits(of: $1) }) / Double(total)
    }

    /// The mean recall of the labels that occur among the truths, 0...1 (Brodersen et al. 2010, ICPR).
    ///
    /// A label without a posting has no recall and is left out, as in scikit-learn's `balanced_accuracy_score`.
    var balancedAccuracy: Double {
        var sum = 0.0
        var present = 0
        for label in 0..<labelCount {
            let truths = truthCount(of: label)
            guard truths > 0 else { continue }
            sum += Double(hits(of: label)) / Double(truths)
            present += 1
        }
        return sum / Double(present)
    }

    /// The mean over labels of F₁ = 2·TP / (2·TP + FP + FN), 0...1 (van Rijsbergen 1979, Information Retrieval).
    ///
    /// The labels are those that occur among the truths or the predictions, as in scikit-learn's
    /// `f1_score(average: "macro")`; one that is never hit counts 0.
    var macroF1: Double {
        var sum = 0.0
        var present = 0
        for label in 0..<labelCount {
            let occurrences = truthCount(of: label) + predictionCount(of: label)
            guard occurrences > 0 else { continue }
            sum += Double(2 * hits(of: label)) / Double(occurrences)
            present += 1
        }
        return sum / Double(present)
    }

    private func hits(of label: Int) -> Int { counts[label * labelCount + label] }

    private func truthCount(of label: Int) -> Int {
        (0..<labelCount).reduce(0) { $0 + counts[label * labelCount + $1] }
    }

    private func predictionCount(of label: Int) -> Int {
        (0..<labelCount).reduce(0) { $0 + counts[$1 * labelCount + label] }
    }
}
