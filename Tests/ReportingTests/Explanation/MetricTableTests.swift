import Evaluation
import Postings
import Testing

@testable import Reporting

struct MetricTableTests {
    /// Four postings, of which the content gets three right and the title all.
    private var table: [String] {
        let truths = [0, 0, 1, 1]
        let content = ScoredPredictions(
            labelCount: 2, truths: truths, probabilities: [0.8, 0.2, 0.4, 0.6, 0.3, 0.7, 0.1, 0.9])
        let titled = ScoredPredictions(
            labelCount: 2, truths: truths, probabilities: [0.8, 0.2, 0.6, 0.4, 0.3, 0.7, 0.1, 0.9])
        return MetricTable(
            content: MetricIntervals(content, clusters: [0, 1, 2, 2], resamples: 50),
            titled: MetricIntervals(titled, clusters: [0, 1, 2, 2], resamples: 50), labels: Made.labels,
            contentCalibrationFloor: 0.12344
        ).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `Each figure stands in its row, the content's before the title's`() throws {
        let table = table
        #expect(table[0] == "4 postings in 3 groups; 95 % intervals by bootstrap over groups")
        func row(_ name: String) throws -> [String] {
            try #require(table.first { $0.hasPrefix(name + " ") }).dropFirst(name.count)
                .split(separator: " ").map(String.init)
        }
        // Three of four right; recalls 1/2 and 1; all right.
        #expect(try row("accuracy")[0] == "0.7500" && row("accuracy")[3] == "1.0000")
        #expect(try row("balanced accuracy")[0] == "0.7500")
        // F1: 2·1/(2·1+0+1) = 2/3 and 2·2/(2·2+1+0) = 4/5; mean 11/15.
        #expect(try row("macro F1")[0] == "0.7333")
        // p₁ of the first label 0.2 and 0.6, of the second 0.7 and 0.9: every pair in order.
        #expect(try row("area under curve")[0] == "1.0000")
        // (0.04 + 0.36 + 0.09 + 0.01) / 4, and (0.04 + 0.16 + 0.09 + 0.01) / 4.
        #expect(try row("Brier score")[0] == "0.1250" && row("Brier score")[3] == "0.0750")
        // −(ln 0.8 + ln 0.4 + ln 0.7 + ln 0.9) / 4 = 1.601619 / 4.
        #expect(try row("log loss")[0] == "0.4004")
        #expect(table.contains("a perfectly calibrated model would show a calibration error of 0.1234 on the content"))
    }

    @Test func `Confusions are counted by truth and prediction`() throws {
        let table = table
        let content = try #require(table.firstIndex(of: "content: true label by row, predicted by column"))
        #expect(table[content + 1].split(separator: " ") == ["data_scientist", "ml_engineer"])
        #expect(table[content + 2].split(separator: " ") == ["data_scientist", "1", "1"])
        #expect(table[content + 3].split(separator: " ") == ["ml_engineer", "0", "2"])
        let titled = try #require(table.firstIndex(of: "as is: true label by row, predicted by column"))
        #expect(table[titled + 2].split(separator: " ") == ["data_scientist", "2", "0"])
    }

    @Test func `A figure that is not defined is a dash`() {
        let one = ScoredPredictions(labelCount: 2, truths: [0], probabilities: [0.9, 0.1])
        let measured = MetricIntervals(one, resamples: 10)
        let rows = MetricRow.all(content: measured, titled: measured)
        #expect(rows.first { $0.name == "area under curve" }?.content == "–")
        #expect(rows.first { $0.name == "accuracy" }?.content == "1.0000 [1.000, 1.000]")
    }
}
