/// Where a field of a posting was found.
public enum FieldOrigin: String, Sendable, Hashable, CaseIterable {
    /// A key of the record (JSON Lines, CSV).
    case record
    /// A schema.org JobPosting in a JSON-LD block.
    case jsonLD = "json_ld"
    /// A schema.org JobPosting in the page's microdata.
    case microdata
    /// A key of a job board's feed.
    case feed
    /// The header of the archive that held the page.
    case archive
    /// A `<meta>` element.
    case meta
    /// What the page shows.
    case page
    /// The `<title>` element.
    case pageTitle = "page_title"
}

/// A value with its provenance.
public struct PostingField: Sendable, Hashable {
    /// The value, one line of text.
    public let text: UTF8Text
    /// Where it was found.
    public let origin: FieldOrigin

    /// Makes a field.
    public init(_ text: UTF8Text, from origin: FieldOrigin) {
        self.text = text
        self.origin = origin
    }
}
