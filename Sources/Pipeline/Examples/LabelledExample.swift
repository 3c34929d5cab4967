public import Extraction
public import Ingestion
public import Postings

/// One labelled posting, reduced to what training needs of it, whatever other postings it is trained with.
///
/// Hashes and counts; no text. Its group is missing: that is a fact about all postings together.
public struct LabelledExample: Sendable, Hashable {
    /// A hash of the text and title: what the posting is found by again.
    public let contentHash: UInt64
    /// The role that it was labelled with.
    public let label: Label
    /// A hash of the employer's name, or nil.
    public let employer: UInt64?
    /// The language of the text as BCP 47 names it; `und` where it cannot be told.
    public let language: String
    /// The board that it was found on, or nil: the card has figures by it, and must be the same whichever way examples came
    /// together.
    public let board: UTF8Text?
    /// By which near-duplicates are found.
    public let sketch: ShingleSketch
    /// The features of the text; ids are numbers of a lexicon.
    public var content: FeatureVector
    /// The features of the title, or nil.
    public var title: FeatureVector?

    /// Makes an example.
    public init(
        contentHash: UInt64, label: Label, employer: UInt64?, language: String, board: UTF8Text? = nil,
        sketch: ShingleSketch, content: FeatureVector, title: FeatureVector?
    ) {
        self.contentHash = contentHash
        self.label = label
        self.employer = employer
        self.language = language
        self.board = board
        self.sketch = sketch
        self.content = content
        self.title = title
    }

    /// The example with its features numbered by another lexicon.
    func renumbered(_ numbers: [Int32]) -> LabelledExample {
        var example = self
        example.content = content.mapped(numbers)
        example.title = title?.mapped(numbers)
        return example
    }

    /// Whether this example stands before another in canonical order, which depends on the two alone: not on their
    /// arrival, and not on how the lexicon numbers their features.
    func precedes(_ other: LabelledExample, _ lexicon: FeatureLexicon) -> Bool {
        if contentHash != other.contentHash { return contentHash < other.contentHash }
        if label != other.label { return label < other.label }
        if employer != other.employer {
            guard let employer, let second = other.employer else { return employer == nil }
            return employer < second
        }
        if language != other.language { return language.utf8.lexicographicallyPrecedes(other.language.utf8) }
        if board != other.board {
            guard let board, let second = other.board else { return board == nil }
            return board.bytes.lexicographicallyPrecedes(second.bytes)
        }
        // What follows is for one text in two layouts: sections and the polarity of skills may differ then.
        if sketch != other.sketch { return sketch.values.lexicographicallyPrecedes(other.sketch.values) }
        if content != other.content {
            return Self.spelled(content, lexicon).lexicographicallyPrecedes(Self.spelled(other.content, lexicon))
        }
        if title != other.title {
            guard let title, let second = other.title else { return title == nil }
            return Self.spelled(title, lexicon).lexicographicallyPrecedes(Self.spelled(second, lexicon))
        }
        return false
    }

    /// Names, each ended by a byte that none has, and counts: the same for all numberings.
    private static func spelled(_ vector: FeatureVector, _ lexicon: FeatureLexicon) -> [UInt8] {
        zip(vector.ids, vector.counts).map { Array(lexicon.nameBytes(Int($0))) + [0] + Array("\($1)".utf8) + [0] }
            .sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
    }
}
