/// The thresholds by which postings of a batch are taken for reposts of one another.
///
/// They were chosen on `train` and on reposts made from it: 10 % of the words cut, added or replaced one by one; a passage
/// of 10 % cut and a foreign one of 10 % put in; and words cut, added and replaced at 10 % each. `scripts/measure/duplicates`
/// prints what they come to on other postings.
public struct DuplicateConfiguration: Sendable, Hashable {
    /// How many words of a text are compared, from its start: more than any posting of `train` has.
    public var comparedWords = 4096

    /// A text with fewer words than this says too little: it is a duplicate only of the same words under the same title
    /// and of the same employer.
    public var fewestWords = 20

    /// A run of at least this many words that the other text does not have is a passage of its own, and no rewording.
    ///
    /// Of 6, 8, 10 and 12, it divides the made reposts from different postings of one employer best.
    public var passageWords = 8

    /// How much more a word counts that stands in a passage of its own, where both texts have such: different roles of
    /// one employer share their boilerplate and differ in passages, reposts in words.
    public var passageWeight = 2.0

    /// Largest distance (see ``TextComparison``) of two postings of the same title.
    ///
    /// It takes in all of the made reposts of `train` with 10 % of the words changed, and 98 % of those with 30 %.
    public var sameTitle = 0.34

    /// The largest share of a text in passages that the other does not have: a passage of 10 % that was cut or put in, and
    /// its ragged ends. Postings that have much more are the long and the short version of one another at best.
    ///
    /// Of the 150 pairs of `train` with the same title that are within a distance of 0.32, it takes out 80.
    public var largestPassages = 0.14

    /// Largest distance where one of them has no title. Set by judgement: it takes in 99 % of the reposts with 10 % of the
    /// words changed one by one.
    public var unknownTitle = 0.22

    /// The same where both name an employer or a place and these differ: agencies share templates, and use them again in
    /// the next town. It takes in 99.6 % of the made reposts with 10 % of the words replaced one by one.
    public var otherOffer = 0.16

    /// The same where the titles differ: the text is as good as equal, as that of one job offered under two names.
    ///
    /// Postings of one template for different roles differ in more than 2 % of their words.
    public var otherTitle = 0.02

    /// How many sampled shingles of a posting are looked up.
    ///
    /// Of `train`'s reposts with 10 % of the words changed none, of those with 30 % changed 20 % share fewer than two;
    /// title and employer together are looked up too.
    static let sampledShingles = 16

    /// How many words make a shingle.
    ///
    /// Of 3, unrelated postings share many (a sample of one occurs in 25 others of `train`, of 4 words in 7); of 5, fewer
    /// survive rewording (10 % of the reposts with 30 % changed share no sample).
    static let wordsPerShingle = 4

    /// How many earlier postings a posting is compared with at most; the likeliest first.
    public var comparedPostings = 8

    /// How many keys two postings must share to be compared: one is chance, but where title and employer are the same.
    public var sharedKeys = 2

    /// The same where the titles differ: as many as texts share that are as good as equal.
    ///
    /// Computed, not measured: of texts with 2 % of the words changed, hardly one in 10,000 shares fewer.
    public var sharedKeysOfOtherTitle = 8

    /// How many postings are remembered, half of them at least: the index takes about 200 bytes of memory for each, the
    /// scratch file 1.4 KB. A batch of more is searched among the latest.
    public var rememberedPostings = 4_000_000

    /// The most bytes of the scratch file, which holds what is needed to compare texts; half of it at least is used.
    public var scratchBytes = 16 << 30

    /// The same for when no scratch file can be written and the texts are kept in memory.
    public var memoryBytes = 64 << 20

    /// The folder of the scratch file; nil for the one that `TMPDIR` names, else `/tmp`.
    public var scratchFolder: String?

    /// The thresholds that the project's figures were measured with.
    public init() {}
}
