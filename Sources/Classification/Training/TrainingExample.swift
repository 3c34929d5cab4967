public import Extraction
public import Postings

/// One labelled posting, reduced to what training needs.
public struct TrainingExample: Sendable {
    /// The features of the text; ids are numbers of the lexicon.
    public var content: FeatureVector
    /// The features of the title, or nil.
    public var title: FeatureVector?
    /// An index into the labels.
    public var label: Int
    /// A hash of the employer's name, or nil.
    public var employer: UInt64?
    /// A stable hash of the group: postings of one group are in one fold.
    public var group: UInt64
    /// A stable hash of the cluster of near-duplicates, inside the group.
    public var cluster: UInt64
    /// The language of the text as BCP 47 names it; `und` where it cannot be told.
    public var language: String
    /// The board that it was found on, or nil. Figures are given by it; it teaches nothing.
    public var board: UTF8Text?
    /// A hash of the text and title: what postings are sorted by.
    public var contentHash: UInt64

    /// Makes an example.
    public init(
        content: FeatureVector, title: FeatureVector?, label: Int, employer: UInt64?, group: UInt64,
        contentHash: UInt64, cluster: UInt64? = nil, language: String = "und", board: UTF8Text? = nil
    ) {
        self.content = content
        self.title = title
        self.label = label
        self.employer = employer
        self.group = group
        self.contentHash = contentHash
        self.cluster = cluster ?? contentHash
        self.language = language
        self.board = board
    }
}
