import Evaluation
import Testing

@testable import Reporting

struct DifferenceTableTests {
    /// Both models judge four postings; the first gets all right, the second the last one wrong.
    private static func difference(_ truths: [Int] = [0, 0, 1, 1], resamples: Int = 50) -> PairedDifference {
        PairedDifference(
            ScoredPredictions(labelCount: 2, truths: truths, probabilities: [0.8, 0.2, 0.7, 0.3, 0.3, 0.7, 0.1, 0.9]),
            ScoredPredictions(labelCount: 2, truths: truths, probabilities: [0.8, 0.2, 0.7, 0.3, 0.3, 0.7, 0.9, 0.1]),
            clusters: [0, 1, 2, 3], resamples: resamples)
    }

    @Test func `Each difference stands in its row, signed, with its interval`() throws {
        let difference = Self.difference()
        let lines = DifferenceTable(difference, versus: "old.model").text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        #expect(lines.first == "" && lines.last == "" && lines.count == 6)
        #expect(lines[1] == "less old.model, by content; 95 % intervals by paired bootstrap over groups")
        // Four of four less three of four; all pairs in order less two of four.
        #expect(lines[2].hasPrefix("accuracy                +0.2500 ["))
        #expect(lines[3].hasPrefix("area under curve        +0.5000 ["))
        // (ln .1 − ln .9) / 4.
        #expect(lines[4].hasPrefix("log loss                -0.5493 ["))
        let interval = difference.accuracy.interval
        #expect(
            lines[2].hasSuffix(
                "[\(DecimalText.signed(interval.lower, decimals: 4)), \(DecimalText.signed(interval.upper, decimals: 4))]"
            ))
    }

    @Test func `A figure that is not defined has no row`() {
        let text = DifferenceTable(Self.difference([1, 1, 1, 1]), versus: "b").text
        #expect(!text.contains("area under curve") && text.contains("\naccuracy ") && text.contains("\nlog loss "))
    }

    @Test func `A name cannot break the line`() {
        let text = DifferenceTable(Self.difference(), versus: "a\nb\u{1B}[2J").text
        #expect(text.split(separator: "\n").count == 4 && !text.contains("\u{1B}"))
    }
}
