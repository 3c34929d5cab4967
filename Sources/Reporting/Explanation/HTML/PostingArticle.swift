internal import Classification
internal import Extraction
internal import Postings

/// The article of a posting: its head, its label, why it has that, and what else was found.
struct PostingArticle {
    /// The posting.
    let posting: JobPosting
    /// Its label.
    let prediction: Prediction
    /// Why it has that label.
    let explanation: Explanation
    /// The contributions whose places ``spans`` are.
    let marked: [Contribution]
    /// Where text and title say the features of ``marked``.
    let spans: FeatureSpans
    /// The labels of the model, in its order.
    let labels: [Label]
    /// The skills that it names.
    let skills: [NamedSkill]
    /// What else it says.
    let facts: FactList

    /// The HTML. The parts that a posting may lack are blocks that end their own lines.
    var html: Markup {
        """
        <article>
        <header>
        <p class="path">\(Self.place(posting))</p>
        <h2 dir="auto">\(title)</h2>
        <p class="meta">\(meta)</p>
        </header>

        \(VerdictBlock(prediction, labels: labels, wording: wording, hasTitle: posting.title != nil).html)
        \(ContributionBlock(explanation, wording: wording).html)
        \(FactBlock(facts, posting: posting).html)
        \(SkillBlock(skills).html)
        \(TextBlock(text, wording: wording).html)\
        \(FieldSources(posting).html)
        </article>

        """
    }

    /// The path, with the record's number where the file holds several.
    static func place(_ posting: JobPosting) -> String {
        let path = posting.path.printable
        return posting.record == 1 ? path : "\(path), record \(posting.record)"
    }

    /// The names of the label and of its rival.
    private var wording: LabelWording {
        LabelWording(
            label: PlainWords.label(labels[explanation.label]), rival: PlainWords.label(labels[explanation.rival]))
    }

    /// The title with its facts and its evidence marked.
    private var title: Markup {
        guard let field = posting.title else { return "A posting without a title" }
        var marked = MarkedText(field.text, contributions: self.marked, wording: wording)
        marked.add(facts, field: .title)
        marked.add(spans.title)
        return marked.html
    }

    /// Employer, place and date, as far as there are any.
    private var meta: Markup {
        let date = posting.datePosted.map { "posted \($0.text.string)" }
        let items = [posting.employer?.text.string, posting.location?.text.string, date].compactMap { $0 }
        var markup = Markup()
        for (index, item) in items.enumerated() {
            if index > 0 { markup.add(html: " · ") }
            markup.add(html: "<bdi>\(item.printable)</bdi>")
        }
        return markup
    }

    /// The text with all that was found in it.
    private var text: MarkedText {
        var marked = MarkedText(posting.text, contributions: self.marked, wording: wording)
        marked.add(sections: posting.sections)
        marked.add(facts, field: nil)
        marked.add(skills)
        marked.add(spans.text)
        return marked
    }
}
