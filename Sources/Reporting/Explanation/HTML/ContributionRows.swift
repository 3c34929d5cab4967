internal import Classification

/// The rows of the table of contributions: the printed numbers add up to the printed sum.
struct ContributionRows {
    private let table: ContributionTable

    /// How many contributions have a row.
    static let shown = 24

    init(_ explanation: Explanation) {
        table = ContributionTable(explanation, shown: Self.shown)
    }

    /// The values of each row by their names in the template.
    var rows: [[String: Any]] {
        var rows = [row("before any word", table.baseline, kind: "other", note: "the starting point")]
        for line in table.lines {
            let feature = FeatureWording(line.feature)
            let note =
                feature.namespace == "title" ? "in the title" : feature.namespace == "body" ? "" : feature.namespace
            rows.append(row(feature.words, line.hundredths, kind: "feature", note: note))
        }
        if table.hasRemainder { rows.append(row(restName, table.remainder, kind: "other", note: "")) }
        rows.append(row("sum", table.total, kind: "total", note: ""))
        return rows
    }

    private var restName: String {
        table.restCount == 0 ? table.remainderName : "\(table.restCount) weaker words together"
    }

    private func row(_ name: String, _ hundredths: Int, kind: String, note: String) -> [String: Any] {
        let length = Double(abs(hundredths)) * 100 / Double(table.widest)
        return [
            "name": Markup(name.printable).html, "note": note.isEmpty ? false : Markup(note).html as Any,
            "number": ContributionTable.text(hundredths).replacing("-", with: "−"), "lineKind": kind,
            "hasBar": kind == "feature", "isFor": hundredths > 0, "isAgainst": hundredths < 0,
            "length": DecimalText.fixed(min(length, 100), decimals: 1),
        ]
    }
}
