/// The limits within which a page is parsed.
public struct HTMLTextConfiguration: Sendable, Hashable {
    /// The deepest nesting of elements that is followed.
    ///
    /// libxml2 2.9 walks its stack of open elements for each stray end tag: 100,000 open elements followed by 100,000
    /// `</p>` take 14 s. Browsers stop nesting at 512 (Chromium's `kMaximumHTMLParserDOMTreeDepth`); real pages that
    /// never close a `<b>` go somewhat deeper for libxml2 than for them, hence twice that.
    public var maximumDepth = 1024

    /// The most attributes that one tag of a page above 64 KiB may have.
    ///
    /// The largest tag of the 385 saved pages has 9. A page of 16 MiB that stays just below the limit everywhere takes
    /// seconds, not hours.
    public var maximumTagAttributes = 1000

    /// The most bytes of visible text that a page may yield.
    public var maximumTextBytes = 16 << 20

    /// The most elements that a page may have.
    ///
    /// The largest of the 385 saved pages has about 3,500. A million of the shortest that there is, `<b>`, are 3 MB.
    public var maximumElements = 1_000_000

    /// How long one page may be parsed, in seconds.
    ///
    /// A saved page takes half a millisecond; the slowest one that could be built within the other limits (1,000 open
    /// elements, then 16 MiB of stray end tags) 8 to 14 s. The limit depends on the machine, so it lies far above
    /// anything that is a page.
    public var maximumSeconds = 5.0

    /// The most items of microdata that are read; the rest of a page's items are left out, and its rows say so.
    ///
    /// A list page of 100 postings with an employer, a place and an address each has 400.
    public var maximumMicrodataItems = 2000

    /// The most properties of microdata that are read, those that `itemref` adds counted anew.
    public var maximumMicrodataProperties = 20_000

    /// The most bytes of Markdown that are rendered; a longer text is read as plain text.
    ///
    /// A posting has some 10 KB. At 256 KiB none of 31 hostile patterns takes cmark 0.30.2 more than 0.2 s, but for one of
    /// brackets.
    public var maximumMarkdownBytes = 256 << 10

    /// The most opening brackets of a Markdown text that is rendered.
    ///
    /// cmark 0.30.2 is quadratic in `![[]()`: 87,000 brackets take 12 s, so 4,096 take 0.03 s.
    public var maximumMarkdownBrackets = 4096

    /// The limits that are right for job postings.
    public init() {}
}
