internal import Postings

/// The facts of a posting, each with the words that say it.
struct FactBlock {
    /// The facts, those of one question together.
    private let facts: FactList
    /// The posting whose words say them.
    private let posting: JobPosting

    /// The longest quotation of a fact, in characters: a sentence or two.
    private static let longestWords = 160

    /// Takes what is shown.
    ///
    /// - Parameter posting: the posting whose words say the facts.
    init(_ facts: FactList, posting: JobPosting) {
        self.facts = facts
        self.posting = posting
    }

    /// The HTML; empty where there is no fact.
    var html: Markup {
        guard !facts.entries.isEmpty else { return Markup() }
        return """
            <h3>What the posting says</h3>
            <p class="soft">Each fact stands with the words that say it; what nothing says is not guessed.</p>
            <table class="facts">
            \(rows)</table>

            """
    }

    /// A row for each fact; the question stands in the first of its rows.
    private var rows: Markup {
        var markup = Markup()
        var previous = ""
        for entry in facts.entries {
            let isFirst = entry.question != previous
            previous = entry.question
            markup.add(html: isFirst ? "<tr class=\"first\"><th>\(entry.question)</th>" : "<tr><th></th>")
            let value = entry.value.printable
            // What is derived has no words of its own: its value takes their place.
            markup.add(
                html: entry.isDerived
                    ? "<td colspan=\"2\">\(value)</td></tr>\n" : "<td>\(value)</td><td>\(words(entry))</td></tr>\n")
        }
        return markup
    }

    /// The words that say a fact, and the field that they stand in.
    private func words(_ entry: FactList.Entry) -> Markup {
        let said = SaidWords.of(entry.source, in: posting)
        var markup = Markup()
        if !said.words.isEmpty {
            markup.add(html: "<q dir=\"auto\">\(SaidWords.cut(said.words, to: Self.longestWords))</q>")
        }
        if let field = said.field { markup.add(html: " <small>(\(field))</small>") }
        return markup
    }
}
