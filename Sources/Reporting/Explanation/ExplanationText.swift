public import Classification
public import Extraction
public import Postings

/// The explanation of one posting for a terminal: what was read, the label and its confidence, and the sum of what made
/// it so.
public struct ExplanationText: Sendable {
    private let posting: JobPosting
    private let prediction: Prediction
    private let explanation: Explanation
    private let labels: [Label]
    private let skills: [NamedSkill]

    /// How many contributions are printed one by one; the rest stand in one line.
    public static let shownContributions = 16
    /// The width of the longest bar, in characters.
    private static let barWidth = 20

    /// Makes an explanation.
    public init(
        posting: JobPosting, prediction: Prediction, explanation: Explanation, labels: [Label], skills: [NamedSkill]
    ) {
        self.posting = posting
        self.prediction = prediction
        self.explanation = explanation
        self.labels = labels
        self.skills = skills
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
        let named = tools
        if !named.isEmpty { lines += [""] + named }
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
        var lines = ["  \(labels[prediction.label].name), confidence \(percent(prediction.confidence))"]
        lines.append(
            "    by the content alone: \(labels[prediction.contentLabel].name), \(percent(prediction.contentConfidence))"
        )
        if let title = prediction.titleLabel {
            lines.append("    by the title alone: \(labels[title].name)")
        } else {
            lines.append("    by the title alone: \(posting.title == nil ? "there is no title" : "it names no role")")
        }
        let reason = prediction.reason.map { ", because of \($0.rawValue)" } ?? ""
        lines.append("    decision: \(prediction.decision.rawValue)\(reason)")
        return lines
    }

    /// The log-odds of the label against the next best as a sum; what is printed adds up to the decimals shown.
    private var sum: [String] {
        let shown = explanation.contributions.prefix(Self.shownContributions)
        let rest = explanation.contributions.dropFirst(Self.shownContributions)
        // Rounded to what is printed, so that a reader who adds up the lines comes to the total.
        func hundredths(_ value: Double) -> Int { Int((value * 100).rounded()) }
        let total = hundredths(explanation.total)
        let printed = shown.map { hundredths($0.value) }
        let baseline = hundredths(explanation.baseline)
        let remainder = total - baseline - printed.reduce(0, +)
        let widest = max(1, printed.map(abs).max() ?? 1)
        func line(_ name: String, _ value: Int, bar: Bool) -> String {
            let length = bar ? (abs(value) * Self.barWidth + widest / 2) / widest : 0
            let number = DecimalText.signed(Double(value) / 100, decimals: 2)
            return "    \(String(repeating: " ", count: max(0, 7 - number.count)))\(number)  "
                + name.padded(to: 34) + String(repeating: value < 0 ? "-" : "+", count: length)
        }
        var lines = [
            "  log-odds of \(labels[explanation.label].name) against \(labels[explanation.rival].name)",
            line("before any word", baseline, bar: false),
        ]
        for (contribution, value) in zip(shown, printed) {
            lines.append(line(contribution.feature, value, bar: true))
        }
        if !rest.isEmpty || remainder != 0 {
            lines.append(line(rest.isEmpty ? "rounding" : "\(rest.count) weaker features", remainder, bar: false))
        }
        lines.append(line("sum", total, bar: false))
        let content = explanation.subtotal("body:")
        let title = explanation.subtotal("title:")
        lines.append(
            "    of which content \(DecimalText.signed(content, decimals: 2)), "
                + "title \(DecimalText.signed(title, decimals: 2))")
        return lines
    }

    private var tools: [String] {
        func line(_ name: String, _ kind: SkillKind) -> String? {
            let entries = skills.filter { $0.kind == kind }.map {
                $0.polarity == .required ? $0.name : "\($0.name) (\($0.polarity.rawValue))"
            }
            return entries.isEmpty ? nil : "  \(name.padded(to: 10))\(entries.joined(separator: ", "))"
        }
        return [
            line("tools", .tool), line("skills", .skill), line("certified", .certification), line("soft", .softSkill),
        ].compactMap { $0 }
    }
}
