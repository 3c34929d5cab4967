internal import Postings

/// A sentence, a list item or a line: what a cue speaks of does not reach beyond it.
struct TextUnit: Sendable, Hashable {
    /// Its words.
    var tokens: Range<Int>
    /// The cues in it, as a range of ``TextReading/hits``.
    var hits: Range<Int>
    /// The section that its first word lies in.
    var section: SectionKind
    /// The number of its line in the text, from 0: sentences of one paragraph share it.
    var line: Int
    /// The lists of the cues in it.
    var lists = CueLists.none
    /// Whether a word begins with a digit, or with three letters and a digit: `USD50,000`.
    var hasNumber = false
    /// Whether a word has a capital inside: perhaps two words that are glued together.
    var hasInnerCapital = false

    /// Whether one of its cues may be among some values: most units hold none, and need no second look.
    @inline(__always)
    func mayHold<Value>(_ values: CueValues<Value>) -> Bool { lists.intersects(values.list) }
}
