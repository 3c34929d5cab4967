internal import Classification
internal import Extraction

/// The contributions to a score, rounded to hundredths so that what is printed adds up to what is printed.
struct ContributionTable {
    /// One feature's line.
    struct Line {
        /// The feature.
        let feature: String
        /// What it adds, in hundredths.
        let hundredths: Int
    }

    /// What is there before any word, in hundredths.
    let baseline: Int
    /// The strongest contributions, the strongest first.
    let lines: [Line]
    /// How many weaker contributions have no line of their own.
    let restCount: Int
    /// What those add, and what rounding leaves, in hundredths.
    let remainder: Int
    /// The score, in hundredths: the sum of all of the above.
    let total: Int

    /// Makes the table.
    ///
    /// - Parameter shown: how many contributions get a line.
    init(_ explanation: Explanation, shown: Int) {
        lines = explanation.contributions.prefix(shown).map {
            Line(feature: $0.feature, hundredths: Self.hundredths($0.value))
        }
        restCount = max(0, explanation.contributions.count - shown)
        baseline = Self.hundredths(explanation.baseline)
        total = Self.hundredths(explanation.total)
        remainder = total - baseline - lines.reduce(0) { $0 + $1.hundredths }
    }

    /// Whether the remainder has a line.
    var hasRemainder: Bool { restCount > 0 || remainder != 0 }

    /// The name of the remainder's line.
    var remainderName: String { restCount == 0 ? "rounding" : "\(restCount) weaker features" }

    /// The largest magnitude of a line, at least one hundredth: what the longest bar stands for.
    var widest: Int { max(1, lines.map { abs($0.hundredths) }.max() ?? 1) }

    /// `+0.31`.
    static func text(_ hundredths: Int) -> String { DecimalText.signed(Double(hundredths) / 100, decimals: 2) }

    private static func hundredths(_ value: Double) -> Int { Int((value * 100).rounded()) }
}
