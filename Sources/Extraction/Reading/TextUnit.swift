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
}
