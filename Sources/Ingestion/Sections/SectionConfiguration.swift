/// The thresholds of dividing a text into sections.
public struct SectionConfiguration: Sendable, Hashable {
    /// The longest line, in bytes, that is not cut into sentences: most lines up to here are one sentence.
    public var longestSentenceLine = 60

    /// A longer line is taken for a text that has lost its line breaks, and searched for headings within.
    ///
    /// Paragraphs are rarely longer; a posting without line breaks has thousands of bytes.
    public var longestParagraph = 900

    /// How many words at the beginning of a unit are read, and how many bytes at its end.
    ///
    /// Measured by cross-validation on the marked postings of `train`, mean F1 on structured / flat text: with 10 words
    /// .834 / .799, with 18 .860 / .806, with 30 .857 / .811.
    public var wordsRead = 18
    /// The same of an item in a list under a heading that names a section: there the heading settles most, and only what
    /// begins or ends like another section's matters. Measured as above: 3 words do as well as 18 (.856 / .803 and
    /// .856 / .805).
    public var wordsReadOfHeadedItems = 4
    /// See ``wordsRead``.
    public var bytesReadAtEnd = 28

    /// A text whose headings name at least this many kinds of section is divided by its headings alone; in others the
    /// wording counts too.
    ///
    /// To read the wording of every text took `classify` 1.4 times the processor time on `train`, most of whose texts have
    /// headings. `Int.max` reads it everywhere.
    public var headedKinds = 2

    /// The thresholds that the project's figures were measured with.
    public init() {}
}
