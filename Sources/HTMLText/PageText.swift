/// A page as flat text: what a reader sees, in document order, and the few facts that are not text.
///
/// All ranges are byte ranges into ``bytes``, in which each block is followed by one line feed and white space inside a
/// block is collapsed to single spaces.
public struct PageText: Sendable, Hashable {
    /// The visible text, valid UTF-8.
    public var bytes: [UInt8] = []
    /// The blocks of ``bytes``, in document order, none of them empty.
    public var blocks: [PageBlock] = []
    /// The containers that blocks stand in; a container's parent stands before it. The first is the page itself.
    public var containers: [PageContainer] = []
    /// The `class`, `id` and `role` values of the containers, separated by spaces.
    public var attributeBytes: [UInt8] = []
    /// The `<title>` element, white space collapsed.
    public var title: [UInt8] = []
    /// The `<meta>` elements that have a name or property and a content.
    public var meta: [PageMeta] = []
    /// The contents of `<script type="application/ld+json">` elements, raw.
    public var structuredData: [[UInt8]] = []
    /// The items of microdata and RDFa Lite, in document order; a property may name one as its value.
    public var microdata: [MicrodataItem] = []
    /// The limit beyond which there is more microdata; nil where all was read.
    public var microdataLimit: MicrodataLimit?
    /// The address of `<link rel="canonical">`, or empty.
    public var canonicalAddress: String = ""
    /// The `lang` attribute of the `<html>` element, or empty.
    public var language: String = ""
    /// What the markup says about the text; empty unless it was asked for.
    public var facts = PageFacts()
    /// Counts of elements that tell what kind of page it is.
    public var statistics = PageStatistics()

    /// An empty page.
    public init() {}
}

/// A `<meta>` element with its `name` or `property` in lower case.
public struct PageMeta: Sendable, Hashable {
    /// `og:title`, `description` …
    public let name: String
    /// The value of `content`.
    public let content: String
}

/// Counts of elements that tell what kind of page it is.
public struct PageStatistics: Sendable, Hashable {
    /// All elements.
    public var elements = 0
    /// `<a>` elements with an `href`.
    public var links = 0
    /// `<script>` elements without structured data.
    public var scripts = 0
    /// `<input type="password">` elements.
    public var passwordFields = 0
    /// The deepest nesting seen.
    public var depth = 0
}
