import Testing

@testable import Evaluation

extension ScoredPredictions {
    /// Two labels, given by the probability of label 1.
    static func binary(_ truths: [Int], _ probabilities: [Double]) -> ScoredPredictions {
        ScoredPredictions(labelCount: 2, truths: truths, probabilities: probabilities.flatMap { [1 - $0, $0] })
    }

    /// 500 postings of two labels: p₁ in steps of 1/200 (many ties, and values on bin boundaries), overconfident.
    ///
    /// Made by arithmetic that is exact in IEEE 754, so that Python makes the same set to the last bit.
    static let golden2: ScoredPredictions = {
        var generator = SplitMix64(seed: 7)
        var (truths, scores): ([Int], [Double]) = ([], [])
        for _ in 0..<500 {
            let score = Double(Int(generator.nextUnit() * 201)) / 200
            scores.append(score)
            truths.append(generator.nextUnit() < 0.2 + 0.6 * score ? 1 : 0)
        }
        return .binary(truths, scores)
    }()

    /// 300 postings of three labels, calibrated.
    static let golden3: ScoredPredictions = {
        var generator = SplitMix64(seed: 8)
        var (truths, probabilities): ([Int], [Double]) = ([], [])
        for _ in 0..<300 {
            let weights = (0..<3).map { _ in generator.nextUnit() }
            let total = weights[0] + weights[1] + weights[2]
            let row = weights.map { $0 / total }
            let draw = generator.nextUnit()
            probabilities += row
            truths.append(draw < row[0] ? 0 : draw < row[0] + row[1] ? 1 : 2)
        }
        return ScoredPredictions(labelCount: 3, truths: truths, probabilities: probabilities)
    }()
}

extension ScoredPredictions: CustomTestStringConvertible {
    /// Names a set in the log of a test run, which would else print all its numbers.
    public var testDescription: String { "\(count) postings of \(labelCount) labels" }
}
