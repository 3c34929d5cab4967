/// Holds predictions beside truths: for each posting, the label it has and the probability stated for each label.
///
/// Every metric and every interval of this module is a pure function of this value. Labels are indices `0 ..< K`; with
/// two labels, label 1 is the one that scores such as the area under the curve speak of.
public struct ScoredPredictions: Sendable, Hashable {
    /// The number of labels K, at least 2.
    public let labelCount: Int

    /// The true label of each posting: n indices in `0 ..< labelCount`.
    public let truths: [Int]

    /// The stated probabilities: n × K, row-major; each row sums to 1.
    public let probabilities: [Double]

    /// How far a row's sum may be from 1: probabilities read back from a report have six decimals, so K of them are
    /// off by up to K / 2 millionths, which leaves room for 200 labels.
    static let rowSumTolerance = 1e-4

    /// Pairs truths with probabilities, and checks that they fit.
    ///
    /// Values that do not fit are a programmer's mistake and stop the program.
    ///
    /// - Parameters:
    ///   - labelCount: The number of labels K, at least 2.
    ///   - truths: n label indices in `0 ..< labelCount`; n may be 0.
    ///   - probabilities: n × K values in 0...1, row-major; each row sums to 1 within 0.0001.
    public init(labelCount: Int, truths: [Int], probabilities: [Double]) {
        precondition(labelCount >= 2, "ScoredPredictions: at least 2 labels are needed, not \(labelCount)")
        precondition(
            probabilities.count == truths.count * labelCount,
            "ScoredPredictions: \(truths.count) postings of \(labelCount) labels need \(truths.count * labelCount) "
                + "probabilities, not \(probabilities.count)")
        for posting in truths.indices {
            precondition(
                truths[posting] >= 0 && truths[posting] < labelCount,
                "ScoredPredictions: posting \(posting) has label \(truths[posting]), outside 0 ..< \(labelCount)")
            var rowSum = 0.0
            for cell in posting * labelCount..<(posting + 1) * labelCount {
                precondition(
                    probabilities[cell] >= 0 && probabilities[cell] <= 1,
                    "ScoredPredictions: posting \(posting) has probability \(probabilities[cell]), outside 0...1")
                rowSum += probabilities[cell]
            }
            precondition(
                abs(rowSum - 1) <= Self.rowSumTolerance,
                "ScoredPredictions: the probabilities of posting \(posting) sum to \(rowSum), not to 1")
        }
        self.labelCount = labelCount
        self.truths = truths
        self.probabilities = probabilities
    }

    /// The number of postings n.
    public var count: Int { truths.count }

    /// Returns the probability, 0...1, that was stated for a label of a posting.
    public func probability(of label: Int, at posting: Int) -> Double {
        probabilities[posting * labelCount + label]
    }
}
