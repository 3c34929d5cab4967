internal import Classification

/// Why a posting got its label: a table of what each word adds. The printed numbers add up to the printed sum.
struct ContributionBlock {
    /// The contributions in hundredths.
    private let table: ContributionTable
    /// The names of the label and of its rival.
    private let wording: LabelWording

    /// How many contributions have a row.
    static let shown = 24

    /// The words without which the answer would be the other.
    private let deciding: String?

    /// Takes what is shown.
    ///
    /// - Parameter wording: the names of the label and of its rival.
    init(_ explanation: Explanation, wording: LabelWording) {
        table = ContributionTable(explanation, shown: Self.shown)
        self.wording = wording
        deciding = CounterfactualWording(explanation).words
    }

    /// What would have to be missing for the other answer.
    private var counterfactual: Markup {
        guard let deciding else { return Markup() }
        return "<p>Without what \(deciding), the answer would be \(wording.rival).</p>\n"
    }

    /// The HTML.
    var html: Markup {
        """
        <h3>Why this label</h3>
        <p>Each bar is a word, a pair of words ("…" stands for a word between them) or a skill of this posting: to the right it \
        speaks for \(wording.label), to the left for \(wording.rival), and the longer, the more. A word that stands there often counts a little more than once. \
        The weights add up to the sum at the bottom: above 0 the answer is \(wording.label), and the further from 0, \
        the surer (0 is a coin toss; 1 is 73 in 100; 2 is 88; 3 is 95).</p>
        <table class="sum">
        <thead><tr><td></td><td class="number">weight</td><td><div class="ends">\
        <span>← for \(wording.rival)</span><span>for \(wording.label) →</span></div></td></tr></thead>
        \(rows)</table>
        \(counterfactual)
        """
    }

    /// A row for the start, for each contribution, for the rest and for the sum.
    private var rows: Markup {
        var markup = Self.row("before any word", note: "the starting point", table.baseline, kind: "other")
        for line in table.lines {
            let feature = FeatureWording(line.feature)
            let note =
                switch feature.namespace {
                case "title": "in the title"
                case "body": ""
                default: feature.namespace
                }
            markup.add(
                html: Self.row(
                    feature.words, note: note, line.hundredths, kind: "feature", bar: bar(line.hundredths)))
        }
        if table.hasRemainder { markup.add(html: Self.row(restName, table.remainder, kind: "other")) }
        markup.add(html: Self.row("sum", table.total, kind: "total"))
        return markup
    }

    /// The name of the row of what has none of its own.
    private var restName: String {
        table.restCount == 0 ? table.remainderName : "\(table.restCount) weaker words together"
    }

    /// A row of the table; an empty note or bar is left out.
    private static func row(
        _ name: String, note: String = "", _ hundredths: Int, kind: String, bar: Markup = Markup()
    ) -> Markup {
        let number = ContributionTable.text(hundredths).replacing("-", with: "−")
        let small: Markup = note.isEmpty ? "" : " <small>\(note)</small>"
        return """
            <tr class="\(kind)"><th><bdi>\(name.printable)</bdi>\(small)</th>\
            <td class="number">\(number)</td><td>\(bar)</td></tr>

            """
    }

    /// A bar to one side of the axis, as long as the weight is large against the largest.
    private func bar(_ hundredths: Int) -> Markup {
        let length = DecimalText.fixed(min(Double(abs(hundredths)) * 100 / Double(table.widest), 100), decimals: 1)
        let left: Markup = hundredths < 0 ? "<i class=\"against\" style=\"width:\(length)%\"></i>" : ""
        let right: Markup = hundredths > 0 ? "<i class=\"for\" style=\"width:\(length)%\"></i>" : ""
        return "<div class=\"axis\"><span>\(left)</span><span>\(right)</span></div>"
    }
}
