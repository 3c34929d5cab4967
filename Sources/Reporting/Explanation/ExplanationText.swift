public import Classification
public import Extraction
public import Postings

/// The explanation of one posting for a terminal: what was read, the label and its confidence, and the sum of what made
/// it so, the facts with the words that say them, and the skills.
public struct ExplanationText: Sendable {
    private let posting: JobPosting
    private let prediction: Prediction
    private let explanation: Explanation
    private let labels: [Label]
    private let skills: [NamedSkill]
    private let facts: PostingFacts

    /// How many contributions are printed one by one; the rest stand in one line.
    public static let shownContributions = 16
    /// The width of the longest bar, in characters.
    private static let barWidth = 20

    /// Makes an explanation.
    public init(
        posting: JobPosting, prediction: Prediction, explanation: Explanation, labels: [Label], skills: [NamedSkill],
        facts: PostingFacts = PostingFacts()
    ) {
        self.posting = posting
        self.prediction = prediction
        self.explanation = explanation
        self.labels = labels
        self.skills = skills
        self.facts = facts
    }

    /// What is printed for a page that is no posting.
    public static func notPosting(_ posting: JobPosting) -> String {
        var lines = [posting.path.printable, "  no posting: \(posting.verdict.rawValue)"]
        if let title = posting.title { lines.append("  title     \(title.text.string.printable)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The explanation.
    public var text: String {
        let path = posting.path.printable
        var lines = [posting.record == 1 ? path : "\(path), record \(posting.record)"]
        lines += fields
        lines.append("")
        lines += verdict
        lines.append("")
        lines += sum
        for block in [
            FactLines(FactList(facts, skills: skills), posting: posting).lines, SkillLines(skills).lines,
        ] where !block.isEmpty {
            lines += [""] + block
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var fields: [String] {
        let found = FieldLines(posting)
        var lines = found.expected
        let kinds = posting.sections.map(\.kind.name)
        var seen: [String] = []
        for kind in kinds where !seen.contains(kind) { seen.append(kind) }
        lines.append("  \("sections".padded(to: 10))\(seen.joined(separator: ", "))")
        lines.append("  \("language".padded(to: 10))\(posting.language == "und" ? "–" : posting.language)")
        lines.append("  \("encoding".padded(to: 10))\(posting.encoding)")
        if !found.others.isEmpty { lines += [""] + found.others }
        return lines
    }

    private var verdict: [String] {
        func percent(_ value: Double) -> String {
            // No confidence is a certainty, and none is to be read as one.
            value >= 0.9995 ? "over 99.9 %" : "\(DecimalText.fixed(value * 100, decimals: 1)) %"
        }
        var lines = ["  \(labels[prediction.label].name.printable), confidence \(percent(prediction.confidence))"]
        lines.append(
            "    by the content alone: \(labels[prediction.contentLabel].name.printable), \(percent(prediction.contentConfidence))"
        )
        if let title = prediction.titleLabel {
            lines.append("    by the title alone: \(labels[title].name.printable)")
        } else {
            lines.append("    by the title alone: \(posting.title == nil ? "there is no title" : "it names no role")")
        }
        let reason = prediction.reason.map { ", because of \($0.rawValue)" } ?? ""
        if let interval = prediction.contentInterval {
            lines.append(
                "    interval of that confidence: \(percent(interval.lower)) to \(percent(interval.upper))")
        }
        if let scope = prediction.scope { lines.append("    of one of these roles at all: \(percent(scope))") }
        lines.append("    decision: \(prediction.decision.rawValue)\(reason)")
        return lines
    }

    /// The log-odds of the label against the next best as a sum; what is printed adds up to the decimals shown.
    private var sum: [String] {
        let table = ContributionTable(explanation, shown: Self.shownContributions)
        func line(_ name: String, _ value: Int, bar: Bool) -> String {
            let length = bar ? (abs(value) * Self.barWidth + table.widest / 2) / table.widest : 0
            let number = ContributionTable.text(value)
            return "    \(String(repeating: " ", count: max(0, 7 - number.count)))\(number)  "
                + name.padded(to: 34) + String(repeating: value < 0 ? "-" : "+", count: length)
        }
        var lines = [
            "  log-odds of \(labels[explanation.label].name.printable) against \(labels[explanation.rival].name.printable)",
            line("before any word", table.baseline, bar: false),
        ]
        for contribution in table.lines {
            lines.append(line(contribution.feature, contribution.hundredths, bar: true))
        }
        if table.hasRemainder { lines.append(line(table.remainderName, table.remainder, bar: false)) }
        lines.append(line("sum", table.total, bar: false))
        let content = ["body:", "skill:", "section:"].reduce(0) { $0 + explanation.subtotal($1) }
        let title = explanation.subtotal("title:")
        lines.append(
            "    of which content \(DecimalText.signed(content, decimals: 2)), "
                + "title \(DecimalText.signed(title, decimals: 2))")
        if let words = CounterfactualWording(explanation).words {
            lines.append("    without what \(words) it would be \(labels[explanation.rival].name.printable)")
        }
        return lines
    }
}
