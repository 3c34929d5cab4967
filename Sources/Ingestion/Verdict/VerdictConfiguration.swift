/// The thresholds by which a page is told from a posting.
///
/// Chosen on `train` and `background`, wrapped as pages, on 667 pages of documentation, and on the written pages of the
/// tests; ``foreignScore`` on the pages of one more manual in Chinese, Japanese and Korean. `scripts/measure/verdicts`
/// prints the figures of what was looked at and of what was held out one by one.
public struct VerdictConfiguration: Sendable, Hashable {
    /// How many words of the content are scored: enough for duties and requirements, few enough to cost little.
    public var scoredWords = 400

    /// How many bytes of the page's title are scored.
    public var scoredTitleBytes = 200

    /// A page is a posting by its wording from more than this many tenths of a nat.
    ///
    /// Of 15,993 postings, 99.9 % have more; of 667 pages of documentation none.
    public var postingScore = 0

    /// The same for a page in a language that the wording has no phrases for, where only what speaks against can be found:
    /// the code and the terms of manuals.
    public var foreignScore = -30

    /// From this score on a short page with the wording of a wall or of an error page is a posting that mentions it.
    ///
    /// Half of the postings of fewer than 50 words have it, and 99 % of those with more than 150.
    public var clearScore = 60

    /// Texts of more words than this have to score more …
    public var shortWords = 150

    /// … by this many hundredths of a tenth of a nat for each word.
    public var lengthScore = 10

    /// What the page's own word that it is an article weighs; company blogs carry postings too.
    public var articleScore = -25

    /// A block of at most this many bytes can be a notice that the posting is closed.
    public var noticeBytes = 240

    /// A longer block can, when the wording begins within this many words.
    public var noticeWords = 12

    /// How many blocks before and after the first of the content are the page's top, where such a notice stands.
    public var topBlocks = 8

    /// As many linked headings that read like titles of postings make a list, whatever prose stands between them.
    public var listHeadings = 5

    /// The thresholds that the project's figures were measured with.
    public init() {}
}
