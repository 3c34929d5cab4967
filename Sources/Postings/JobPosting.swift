/// One job posting as ingestion hands it on: typed fields, one text, its sections.
public struct JobPosting: Sendable, Hashable {
    /// The record's `id`, else the file's path.
    public var id: String
    /// The path as it was given, plus the relative path below it.
    public var path: String
    /// The posting's number within its file, from 1.
    public var record: Int
    /// The fields, each with where it was found.
    public var fields: PostingFields
    /// What two sources say differently.
    public var conflicts: [FieldConflict]
    /// The description: one UTF-8 text, blocks separated by a line feed.
    public var text: UTF8Text
    /// The sections of ``text``: every byte belongs to exactly one, in order.
    public var sections: [PostingSection]
    /// The encoding that the bytes were read with, as the Encoding Standard names it.
    public var encoding: String
    /// The language of ``text`` as BCP 47 names it; `und` where it cannot be told.
    public var language: String
    /// Whether this is a posting at all.
    public var verdict: PostingVerdict
    /// The label that a corpus gives it.
    public var label: Label?
    /// The board that it was found on, `linkedin`: what its record says, else the registered name of its address; nil where
    /// neither is known. Figures are given by it; it is no feature.
    public var board: UTF8Text?
    /// What had to be mended in the source to read the posting, in one line; nil where nothing had to.
    public var remark: String?

    /// The title. A JSON Lines record without one has none: no heading of its text is promoted.
    public var title: PostingField? {
        get { fields[.title] }
        set { fields[.title] = newValue }
    }

    /// The hiring organisation.
    public var employer: PostingField? {
        get { fields[.employer] }
        set { fields[.employer] = newValue }
    }

    /// Where the work is done, as one line.
    public var location: PostingField? {
        get { fields[.location] }
        set { fields[.location] = newValue }
    }

    /// The date of posting: ISO 8601 or a prefix of it.
    public var datePosted: PostingField? {
        get { fields[.datePosted] }
        set { fields[.datePosted] = newValue }
    }

    /// The id of a posting that has none of its own: the path, with the record's number where the file holds several.
    ///
    /// Standard input is `stdin`: an id that begins with a hyphen would not pass a spreadsheet unchanged.
    public static func defaultID(path: String, record: Int?) -> String {
        let name = path == "-" ? "stdin" : path
        return record.map { "\(name)#\($0)" } ?? name
    }

    /// Makes a posting; what is left out is absent.
    public init(
        id: String, path: String, record: Int = 1, title: PostingField? = nil, employer: PostingField? = nil,
        location: PostingField? = nil, datePosted: PostingField? = nil, text: UTF8Text = .empty,
        sections: [PostingSection] = [], encoding: String = "UTF-8", language: String = "und",
        verdict: PostingVerdict = .posting,
        label: Label? = nil
    ) {
        self.id = id
        self.path = path
        self.record = record
        fields = PostingFields()
        conflicts = []
        self.text = text
        self.sections = sections
        self.encoding = encoding
        self.language = language
        self.verdict = verdict
        self.label = label
        self.title = title
        self.employer = employer
        self.location = location
        self.datePosted = datePosted
    }
}
