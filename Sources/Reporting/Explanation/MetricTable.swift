public import Evaluation
public import Postings

/// The figures of an evaluation for a terminal.
public struct MetricTable: Sendable {
    private let content: MetricIntervals
    private let titled: MetricIntervals
    private let labels: [Label]
    private let contentCalibrationFloor: Double

    /// Makes a table.
    ///
    /// - Parameter contentCalibrationFloor: the calibration error that a perfect model would show on the content.
    public init(content: MetricIntervals, titled: MetricIntervals, labels: [Label], contentCalibrationFloor: Double) {
        self.content = content
        self.titled = titled
        self.labels = labels
        self.contentCalibrationFloor = contentCalibrationFloor
    }

    /// The table.
    public var text: String {
        var lines = [
            "\(DecimalText.grouped(content.estimate.count)) postings in \(DecimalText.grouped(content.unitCount)) groups; "
                + "95 % intervals by bootstrap over groups",
            "",
            "".padded(to: 24) + "content".padded(to: 26) + "as is",
        ]
        for row in MetricRow.all(content: content, titled: titled) {
            lines.append(row.name.padded(to: 24) + row.content.padded(to: 26) + row.titled)
        }
        lines.append(
            "a perfectly calibrated model would show a calibration error of "
                + "\(DecimalText.fixed(contentCalibrationFloor, decimals: 4)) on the content")
        for (name, measured) in [("content", content), ("as is", titled)] {
            lines.append("")
            lines.append("\(name): true label by row, predicted by column")
            lines += confusion(measured.estimate.confusion)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func confusion(_ counts: [Int]) -> [String] {
        let names = labels.map(\.name.printable)
        let width = (names.map(\.count).max() ?? 0) + 2
        var lines = ["".padded(to: width) + names.map { $0.padded(to: width) }.joined()]
        for (row, name) in names.enumerated() {
            let cells = labels.indices.map { String(counts[row * labels.count + $0]).padded(to: width) }
            lines.append(name.padded(to: width) + cells.joined())
        }
        return lines
    }
}

/// One metric with its interval, by content and as is.
struct MetricRow: Sendable {
    let name: String
    let content: String
    let titled: String

    /// A figure with its interval behind it, where it has one.
    static func text(_ value: Double?, _ interval: Interval?) -> String {
        guard let value else { return "–" }
        let point = DecimalText.fixed(value, decimals: 4)
        guard let interval else { return point }
        return "\(point) [\(DecimalText.fixed(interval.lower, decimals: 3)), "
            + "\(DecimalText.fixed(interval.upper, decimals: 3))]"
    }

    /// The metrics that reports show, in order.
    static func all(content: MetricIntervals, titled: MetricIntervals) -> [MetricRow] {
        func row(
            _ name: String, _ value: (ClassificationMetrics) -> Double?, _ interval: (MetricIntervals) -> Interval?
        ) -> MetricRow {
            func text(_ measured: MetricIntervals) -> String {
                Self.text(value(measured.estimate), interval(measured))
            }
            return MetricRow(name: name, content: text(content), titled: text(titled))
        }
        return [
            row("accuracy", { $0.accuracy }, { $0.accuracy }),
            row("balanced accuracy", { $0.balancedAccuracy }, { $0.balancedAccuracy }),
            row("macro F1", { $0.macroF1 }, { $0.macroF1 }),
            row("area under curve", { $0.areaUnderCurve }, { $0.areaUnderCurve }),
            row("calibration error", { $0.expectedCalibrationError }, { $0.expectedCalibrationError }),
            row("Brier score", { $0.brierScore }, { $0.brierScore }),
            row("log loss", { $0.logLoss }, { $0.logLoss }),
        ]
    }
}
