internal import Postings

/// The article of a page that is no posting, or of an input that could not be read.
struct OtherArticle {
    /// The input; empty where the reason names it.
    let path: String
    /// The title, where one was found.
    let title: String?
    /// Which of the two it is.
    let decision: Decision
    /// What the page is instead, or what went wrong.
    let reason: String

    /// The HTML.
    var html: Markup {
        """
        <article>
        <header>
        <p class="path">\(path.printable)</p>
        \(heading)
        </header>
        <div class="verdict \(decision.rawValue)">
        <p class="label"><strong>\(PlainWords.decision(decision))</strong></p>
        <p dir="auto">\(reason.printable)</p>
        </div>
        </article>

        """
    }

    /// The title as a heading; empty where there is none.
    private var heading: Markup {
        guard let title else { return Markup() }
        return "<h2 dir=\"auto\">\(title.printable)</h2>"
    }
}
