public import HTMLText

/// The thresholds of ingestion. Where none is given how it was chosen, it was set by judgement and holds on `Corpus/`.
public struct IngestionConfiguration: Sendable, Hashable {
    /// The most bytes that one document may have: a page, or a line of JSON Lines.
    ///
    /// The largest of the 385 saved pages that the project is measured on has 0.15 MB; 16 MiB leaves room for pages with
    /// embedded images and still bounds the time that a hostile one can take.
    public var maximumDocumentBytes = 16 << 20

    /// So many bytes of a quoted cell of CSV that is above ``maximumDocumentBytes`` are passed over in search of the mark
    /// that closes it; then it counts as never closed.
    ///
    /// Sixteen times the largest document: a cell that was closed has ended long before.
    public var longestSkippedCell = 256 << 20

    /// Which keys of JSON Lines and CSV stand for RoleCall's own (`--field`).
    public var fields = FieldMapping()

    /// The limits of archives and saved pages.
    public var archives = ArchiveConfiguration()

    /// How many bytes at the start of a file are looked at to tell what it is.
    ///
    /// Enough for the first record of most files, and for the first members of a feed.
    public var formatScanBytes = 64 << 10

    /// A file of a folder with at most this many bytes is read whole by whoever ingests it, if its name leaves open whether
    /// it is one page or many; a larger one is looked at first, so that its records are shared among all.
    public var wholeFileBytes = 1 << 20

    /// A text file of a folder with fewer bytes than this is a note and no posting.
    ///
    /// The shortest of the 7,993 descriptions that the project trains on has 219.
    public var shortestTextFile = 100

    /// The limits of the HTML parser.
    public var html = HTMLTextConfiguration()

    /// How many bytes at the start of a document are searched for a declared encoding.
    ///
    /// The HTML standard asks for 1024; boards put it later, after scripts.
    public var encodingScanBytes = 4096

    /// A container that is marked as navigation, banner or footer, but holds at least this share of the page's text, is
    /// the page itself (a `<body class="has-sidebar">`, a page inside one form).
    public var largestDroppedShare = 0.6

    /// A block outside headings is navigation when at least this share of its bytes stands in links.
    public var linkBlockShare = 0.7

    /// `<main>` or `<article>` is taken as the page's content when it holds at least this share of the text that is left.
    public var smallestMainShare = 0.4

    /// Of several, the innermost is taken that holds at least this share of the text of the largest.
    public var innermostMainShare = 0.8

    /// A container that a board names as the description is the content when it holds at least this share of the text that
    /// is left, and ``smallestDescription`` bytes: half of a page with a long profile of the employer is the description.
    public var smallestKnownShare = 0.2

    /// The shortest description, in bytes, for which a container's name is believed.
    public var smallestDescription = 200

    /// Without a known name, the innermost container that holds at least this share of the text is the content.
    public var innermostContentShare = 0.85

    /// Also one that holds at least this share and all headings of duties, requirements and the like, if there are at
    /// least ``fewestSectionHeadings``: what stands beside it is about the employer or the board.
    public var smallestSectionsShare = 0.4

    /// See ``smallestSectionsShare``.
    public var fewestSectionHeadings = 2

    /// Text that is not shown is left out unless it is more than this share: a description that starts collapsed.
    public var largestHiddenShare = 0.5

    /// The longest line, in bytes, that is loose: a tag, a fact of a card, a name.
    public var longestLooseLine = 110

    /// So many loose lines in a row, each in a container of its own, are tags or cards and no text.
    public var fewestLooseLines = 5

    /// A container of tags has at least this many blocks …
    public var fewestTags = 4

    /// … of at most this many bytes on average.
    public var longestTag = 40

    /// The longest line, in bytes, that can be a control such as "Apply for this position".
    public var longestControl = 40

    /// The longest line, in bytes, that can be a heading.
    public var longestHeading = 90

    /// The longest line, in bytes, that is a heading by its wording alone.
    public var longestWordedHeading = 50

    /// The longest text, in bytes, that can be a title, an employer or a location.
    public var longestField = 200

    /// The longest text, in bytes, that can be a place beside its icon.
    public var longestPlace = 100

    /// Below this many bytes of text a page with scripts is taken for an empty shell.
    public var shellTextBytes = 240

    /// A page with fewer bytes of text than this, and with the wording of an expired posting, a wall or an error page, is
    /// that; a longer one may merely mention it.
    public var noticeTextBytes = 1500

    /// A block of at least this many bytes is prose; a list of postings has little of it.
    public var proseBlockBytes = 150

    /// A page with at least this much prose is no list of postings, however many it links to.
    public var listProseBytes = 800

    /// What each piece of evidence weighs where a page has no structured data.
    public var evidence = EvidenceWeights()

    /// Whether pages of the few sites in ``SiteRules`` are read by what is known of those sites.
    public var usesSiteRules = true

    /// The share of control bytes in the first 4 KiB from which a document is binary.
    ///
    /// Of random and of compressed bytes 10 % are controls; text has none but a stray NUL.
    public var binaryShare = 0.05

    /// How a page is told from a posting.
    public var verdict = VerdictConfiguration()

    /// How the text is divided into sections.
    public var sections = SectionConfiguration()

    /// Whether the text is divided into sections at all: who counts words alone has no use for them.
    public var findsSections = true

    /// How the language of the text is told.
    public var language = LanguageConfiguration()

    /// By what postings are taken for reposts of one another.
    public var duplicates = DuplicateConfiguration()

    /// A list whose entries have at most this many words each, on average, is completed entry by entry.
    public var longestListEntryWords = 4

    /// A block of prose is added to a description when more than this share of its words does not stand there.
    public var completedShare = 0.25

    /// A `<meta itemprop="description">` is the posting's text only when it has at least this share of the bytes that
    /// the page shows; a shorter one is a first sentence for search engines.
    public var summaryShare = 0.5

    /// The thresholds that the project's figures were measured with.
    public init() {}
}
