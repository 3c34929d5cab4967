public import HTMLText

/// The thresholds of ingestion. Where none is given how it was chosen, it was set by judgement and holds on `Corpus/`.
public struct IngestionConfiguration: Sendable, Hashable {
    /// The most bytes that one document may have: a page, or a line of JSON Lines.
    ///
    /// The largest of the 385 saved pages that the project is measured on has 0.15 MB; 16 MiB leaves room for pages with
    /// embedded images and still bounds the time that a hostile one can take.
    public var maximumDocumentBytes = 16 << 20

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

    /// The longest line, in bytes, that can be a heading.
    public var longestHeading = 90

    /// The longest line, in bytes, that is a heading by its wording alone.
    public var longestWordedHeading = 50

    /// The longest text, in bytes, that can be a title, an employer or a location.
    public var longestField = 200

    /// Below this many bytes of text a page with scripts is taken for an empty shell.
    public var shellTextBytes = 240

    /// A page with fewer bytes of text than this, and with the wording of an expired posting, a wall or an error page, is
    /// that; a longer one may merely mention it.
    public var noticeTextBytes = 1500

    /// A block of at least this many bytes is prose; a list of postings has little of it.
    public var proseBlockBytes = 150

    /// A page with at least this much prose is no list of postings, however many it links to.
    public var listProseBytes = 800

    /// The share of control bytes in the first 4 KiB from which a document is binary.
    ///
    /// Of random and of compressed bytes 10 % are controls; text has none but a stray NUL.
    public var binaryShare = 0.05

    /// How a page is told from a posting.
    public var verdict = VerdictConfiguration()

    /// How the language of the text is told.
    public var language = LanguageConfiguration()

    /// The thresholds that the project's figures were measured with.
    public init() {}
}
