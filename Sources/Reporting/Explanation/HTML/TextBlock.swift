/// A posting's text with all that was found in it, below a legend of the marks.
struct TextBlock {
    /// The text with its marks.
    private let text: Markup
    /// The names of the label and of its rival.
    private let wording: LabelWording

    /// Takes what is shown.
    ///
    /// - Parameters:
    ///   - text: the text with its marks.
    ///   - wording: the names of the label and of its rival.
    init(_ text: MarkedText, wording: LabelWording) {
        self.text = text.html
        self.wording = wording
    }

    /// The HTML.
    var html: Markup {
        """
        <h3>The text, marked</h3>
        <p class="legend">
        <span><span class="for level2">word</span> speaks for \(wording.label)</span>
        <span><span class="against level2">word</span> speaks for \(wording.rival)</span>
        <span><span class="skill required">skill</span> asked for</span>
        <span><span class="skill preferred">skill</span> nice to have</span>
        <span><span class="skill mentioned">skill</span> mentioned only</span>
        <span><span class="skill negated">skill</span> not needed</span>
        <span><span class="fact">words</span><span class="tag">fact</span></span>
        </p>
        <p class="soft">The stronger a word speaks, the darker it is and the thicker the line below it. \
        Point at a mark to read more.</p>
        <div class="text">
        \(text)
        </div>

        """
    }
}
