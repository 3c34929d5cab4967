internal import Postings

/// The smallest piece of a posting that has a section of its own: a list item, a sentence, a line, a heading.
struct SectionUnit: Hashable, Sendable {
    /// What stands between a unit and the one before it.
    enum Boundary: UInt8, CaseIterable, Sendable {
        /// Both are sentences of one block.
        case sentence
        /// Both are items of a list.
        case item
        /// A new block begins.
        case block
        /// A word that often begins an item follows without punctuation, in a text that has lost its line breaks.
        case capital
        /// The unit before is a heading within a line.
        case heading
    }

    /// What a unit looks like.
    enum Form: UInt8, CaseIterable, Sendable {
        case item, paragraph, running, heading
    }

    /// The first byte in the posting's text.
    var start: Int
    /// The byte after the last, without white space at the end.
    var end: Int
    var boundary: Boundary
    var form: Form
    /// What it says as a heading; nil for text.
    var heading: HeadingMeaning?
}

/// A line of a posting's text with what its markup said.
struct SectionBlock: Sendable {
    /// The first byte in the posting's text.
    var start: Int
    /// The byte after the last; a line feed follows.
    var end: Int
    var isItem: Bool
    /// An element for headings, or for terms, or a bold line.
    var isMarked: Bool
    /// Whether it can be a heading by wording: not within a list, a definition or a control.
    var isPlain: Bool

    var count: Int { end - start }
}
