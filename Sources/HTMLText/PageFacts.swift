/// What a page's markup says about its text: names of elements, links, pictures, dates.
///
/// Recorded for whole pages only: a description's markup names nothing that its page does not.
public struct PageFacts: Sendable, Hashable {
    /// The attribute values that the ranges below speak of, each followed by a space.
    public var bytes: [UInt8] = []
    /// The elements that carry a name and hold text, in the order in which they begin.
    public var marks: [PageMark] = []
    /// The `<a href>` elements, in the order in which they begin.
    public var links: [PageLink] = []
    /// The pictures that have an alternative text, in document order.
    public var images: [PageImage] = []
    /// The `<time datetime>` elements, in document order.
    public var times: [PageTime] = []
    /// The `href` of `<link rel="canonical">`, or empty.
    public var canonical: String = ""

    /// A page without facts.
    public init() {}
}

/// An element with a name: a `class`, an `id`, an `itemprop`, an `aria-label` or one of the `data-` attributes that sites
/// name their elements by.
public struct PageMark: Sendable, Hashable {
    /// The first byte of its text in ``PageText/bytes``; white space may stand at both ends.
    public var start: Int32
    /// The byte after the last.
    public var end: Int32
    /// The first byte of its names in ``PageFacts/bytes``.
    public var nameStart: Int32
    /// The byte after the last.
    public var nameEnd: Int32

    /// Its text as a range.
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// Its names as a range.
    public var names: Range<Int> { Int(nameStart)..<Int(nameEnd) }
}

/// An `<a>` element with an `href`.
public struct PageLink: Sendable, Hashable {
    /// The first byte of its text in ``PageText/bytes``; white space may stand at both ends.
    public var start: Int32
    /// The byte after the last.
    public var end: Int32
    /// The first byte of its address in ``PageFacts/bytes``.
    public var addressStart: Int32
    /// The byte after the last.
    public var addressEnd: Int32

    /// Its text as a range.
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// Its address as a range.
    public var address: Range<Int> { Int(addressStart)..<Int(addressEnd) }
}

/// An `<img>` with an alternative text.
public struct PageImage: Sendable, Hashable {
    /// Where it stands in ``PageText/bytes``.
    public var position: Int32
    /// The container that it stands in.
    public var container: Int32
    /// The link that it stands in, an index into ``PageFacts/links``, or -1.
    public var link: Int32
    /// The first byte of its alternative text in ``PageFacts/bytes``.
    public var textStart: Int32
    /// The byte after the last.
    public var textEnd: Int32

    /// Its alternative text as a range.
    public var text: Range<Int> { Int(textStart)..<Int(textEnd) }
}

/// A `<time>` with a `datetime`.
public struct PageTime: Sendable, Hashable {
    /// Where it stands in ``PageText/bytes``.
    public var position: Int32
    /// The first byte of its value in ``PageFacts/bytes``.
    public var valueStart: Int32
    /// The byte after the last.
    public var valueEnd: Int32

    /// Its value as a range.
    public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
}
