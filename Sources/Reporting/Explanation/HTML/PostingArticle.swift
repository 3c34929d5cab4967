internal import Classification
internal import Extraction
internal import Postings

/// What the template of a posting is filled with.
struct PostingArticle {
    let posting: JobPosting
    let prediction: Prediction
    let explanation: Explanation
    /// The contributions whose places ``spans`` are.
    let marked: [Contribution]
    let spans: FeatureSpans
    let labels: [Label]
    let skills: [NamedSkill]
    let facts: FactList

    /// The longest quotation of a fact, in characters: a sentence or two.
    private static let longestWords = 160

    private var wording: LabelWording {
        LabelWording(
            label: PlainWords.label(labels[explanation.label]), rival: PlainWords.label(labels[explanation.rival]))
    }

    /// The values by their names in the template.
    var values: [String: Any] {
        let groups = SkillGroups(skills).groups
        return [
            "path": Markup(Self.place(posting)).html, "title": title.html, "meta": meta,
            "decisionName": prediction.decision.rawValue, "label": Markup(wording.label).html,
            "rival": Markup(wording.rival).html,
            "sureness": PlainWords.confidence(prediction.confidence), "shares": shares, "frequency": frequency,
            "decision": decision, "parts": Markup(parts).html,
            "hasFacts": !facts.entries.isEmpty, "facts": factRows,
            "hasSkills": !groups.isEmpty, "skills": skillRows(groups),
            "howToRead": Markup(howToRead).html, "lines": ContributionRows(explanation).rows,
            "text": text.html, "sources": FieldSources(posting).html,
        ]
    }

    /// The path, with the record's number where the file holds several.
    static func place(_ posting: JobPosting) -> String {
        let path = posting.path.printable
        return posting.record == 1 ? path : "\(path), record \(posting.record)"
    }

    // MARK: - The head

    private var title: Markup {
        guard let field = posting.title else { return Markup("A posting without a title") }
        var marked = MarkedText(field.text, contributions: self.marked, wording: wording)
        marked.add(facts, field: .title)
        marked.add(spans.title)
        return marked.html
    }

    private var meta: [[String: Any]] {
        let date = posting.datePosted.map { "posted \($0.text.string)" }
        let items = [posting.employer?.text.string, posting.location?.text.string, date].compactMap { $0 }
        return items.enumerated().map { ["separated": $0.offset > 0, "item": Markup($0.element.printable).html] }
    }

    // MARK: - The verdict

    private var shares: [[String: Any]] {
        labels.indices.sorted { prediction.probabilities[$0] > prediction.probabilities[$1] }.map {
            [
                "shareLabel": Markup(PlainWords.label(labels[$0])).html,
                "percent": Self.percent(prediction.probabilities[$0]),
                "width": DecimalText.fixed(prediction.probabilities[$0] * 100, decimals: 1),
            ]
        }
    }

    private var frequency: String {
        let hundred = Int((prediction.confidence * 100).rounded())
        let count = hundred >= 100 ? "more than 99" : "about \(hundred)"
        return "Of 100 postings that the model is this sure of, \(count) are what it says."
    }

    private var decision: String {
        let sentence = PlainWords.decision(prediction.decision)
        guard let reason = prediction.reason else { return sentence }
        return "\(sentence), because \(PlainWords.reason(reason))"
    }

    private var parts: String {
        let content = PlainWords.label(labels[prediction.contentLabel])
        let text =
            "From its text alone: \(content), \(Self.percent(prediction.contentConfidence)). From its title alone: "
        guard let label = prediction.titleLabel else {
            return text + (posting.title == nil ? "there is none." : "no role.")
        }
        return text + PlainWords.label(labels[label]) + "."
    }

    /// No confidence is a certainty, and none is to be read as one.
    private static func percent(_ value: Double) -> String {
        if value >= 0.9995 { return "&gt; 99.9 %" }
        return value < 0.0005 ? "&lt; 0.1 %" : "\(DecimalText.fixed(value * 100, decimals: 1)) %"
    }

    private var howToRead: String {
        "Each bar is a word, or a pair of words, of this posting: to the right it speaks for \(wording.label), to the left "
            + "for \(wording.rival), and the longer, the more. A word counts once, however often it stands there. The "
            + "weights add up to the sum at the bottom: above 0 the answer is \(wording.label), and the further from 0, "
            + "the surer (0 is a coin toss; 1 is 73 in 100; 2 is 88; 3 is 95)."
    }

    // MARK: - Facts, skills, text

    private var factRows: [[String: Any]] {
        var previous = ""
        return facts.entries.map { entry in
            defer { previous = entry.question }
            let said = SaidWords.of(entry.source, in: posting)
            return [
                "isFirst": entry.question != previous,
                "question": Markup(entry.question == previous ? "" : entry.question).html,
                "value": Markup(entry.value.printable).html, "isDerived": entry.isDerived,
                "hasWords": !said.words.isEmpty,
                "words": Markup(SaidWords.cut(said.words, to: Self.longestWords)).html,
                "hasField": said.field != nil, "field": Markup(said.field ?? "").html,
            ]
        }
    }

    private func skillRows(_ groups: [SkillGroups.Group]) -> [[String: Any]] {
        var previous: SkillKind?
        return groups.map { group in
            defer { previous = group.kind }
            var names = Markup()
            for choice in group.choices {
                for (index, skill) in choice.enumerated() {
                    if index > 0 { names.add(html: "<span class=\"or\">or</span>") }
                    names.add(html: "<span class=\"skill \(skill.polarity.rawValue)\">")
                    names.add(skill.name)
                    names.add(html: "</span>")
                }
                names.add(html: "\n")
            }
            return [
                "kind": group.kind == previous ? "" : SkillGroups.name(group.kind),
                "polarity": PlainWords.polarity(group.polarity), "names": names.html,
            ]
        }
    }

    private var text: Markup {
        var marked = MarkedText(posting.text, contributions: self.marked, wording: wording)
        marked.add(sections: posting.sections)
        marked.add(facts, field: nil)
        marked.add(skills)
        marked.add(spans.text)
        return marked.html
    }
}
