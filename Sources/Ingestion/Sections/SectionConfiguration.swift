/// The thresholds of dividing a text into sections.
public struct SectionConfiguration: Sendable, Hashable {
    /// The longest line, in bytes, that is not cut into sentences: most lines up to here are one sentence.
    public var longestSentenceLine = 60

    /// A longer line is taken for a text that has lost its line breaks, and searched for headings within.
    ///
    /// Paragraphs are rarely longer; a posting without line breaks has thousands of bytes.
    public var longestParagraph = 900

    /// How many words at the beginning of a unit are read.
    ///
    /// By cross-validation on the marked postings of `train`, thirty do no better: mean F1 on structured and flat text is
    /// .874 and .843 with 18, .871 and .842 with 30.
    public var wordsRead = 18
    /// The same of an item in a list under a heading that names a section: there the heading settles most, and only what
    /// begins or ends like another section's matters. Measured as above on structured text: .849 with none, .874 with four,
    /// .877 with six, .879 with ten.
    public var wordsReadOfHeadedItems = 6
    /// How many bytes at the end of a unit are read beside.
    public var bytesReadAtEnd = 28

    /// The thresholds that the project's figures were measured with.
    public init() {}
}
