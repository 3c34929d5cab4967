/// A limit that a page's microdata goes beyond; what lies beyond it was not read.
public enum MicrodataLimit: Sendable, Hashable {
    /// ``HTMLTextConfiguration/maximumMicrodataItems``.
    case items(Int)
    /// ``HTMLTextConfiguration/maximumMicrodataProperties``.
    case properties(Int)
}

/// An item of a page's microdata (HTML standard, chapter 5), or of its RDFa Lite, which says the same in other words.
public struct MicrodataItem: Sendable, Hashable {
    /// The types, as `itemtype` or `typeof` names them.
    public var types: [String]
    /// `itemid`, `resource` or `about`; empty where none is given.
    public var id: String
    /// The properties in document order, those that `itemref` adds included.
    public var properties: [MicrodataProperty] = []
    /// Whether the item is no property of another.
    public var isTopLevel = true

    /// Makes an item without properties.
    public init(types: [String], id: String) {
        self.types = types
        self.id = id
    }
}

/// A property of an item: a name and a value, which is an item, an attribute or text.
public struct MicrodataProperty: Sendable, Hashable {
    /// One word of `itemprop` or `property`.
    public var name: String
    /// The item that the value is, an index into ``PageText/microdata``; nil for a plain value.
    public var item: Int?
    /// The attribute that holds the value: `content`, `datetime`, `href` …; nil where the element's text is the value.
    public var attribute: String?
    /// Whether the attribute is an address.
    ///
    /// The standard takes the `href` of an `<a itemprop="title">` for the title. Pages mean the text.
    public var isAddress: Bool
    /// The element's text as a range of ``PageText/bytes``; white space may stand at its ends.
    public var text: Range<Int>

    /// Makes a property.
    public init(name: String, item: Int? = nil, attribute: String? = nil, isAddress: Bool = false, text: Range<Int>) {
        self.name = name
        self.item = item
        self.attribute = attribute
        self.isAddress = isAddress
        self.text = text
    }
}
