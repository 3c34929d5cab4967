public import Evaluation

/// How much better one model is than another, for a terminal.
public struct DifferenceTable: Sendable {
    private let difference: PairedDifference
    private let name: String

    /// Takes what is shown.
    ///
    /// - Parameter versus: the name of the second model.
    public init(_ difference: PairedDifference, versus name: String) {
        self.difference = difference
        self.name = name
    }

    /// The table.
    public var text: String {
        var lines = ["", "less \(name.printable), by content; 95 % intervals by paired bootstrap over groups"]
        func add(_ title: String, _ figure: PairedDifference.Figure?) {
            guard let figure else { return }
            lines.append(title.padded(to: 24) + Self.text(figure))
        }
        add("accuracy", difference.accuracy)
        add("area under curve", difference.areaUnderCurve)
        add("log loss", difference.logLoss)
        return lines.joined(separator: "\n") + "\n"
    }

    /// A difference with its interval, signed.
    static func text(_ figure: PairedDifference.Figure) -> String {
        func signed(_ value: Double) -> String { DecimalText.signed(value, decimals: 4) }
        return "\(signed(figure.estimate)) [\(signed(figure.interval.lower)), \(signed(figure.interval.upper))]"
    }
}
