/// What an element makes of its text.
public enum BlockKind: UInt8, Sendable, Hashable {
    /// Running text.
    case paragraph
    /// `<h1>` to `<h6>`.
    case heading
    /// `<li>`.
    case listItem
    /// `<td>` and `<th>`.
    case cell
    /// `<dt>`.
    case term
    /// `<dd>`.
    case definition
    /// `<button>`: a control, not text.
    case control
}

/// A run of text that a reader sees as one piece: a paragraph, a heading, a list item, a cell.
public struct PageBlock: Sendable, Hashable {
    /// The kind of the innermost block element.
    public var kind: BlockKind
    /// 1 to 6 for a heading, 0 for the rest.
    public var level: UInt8
    /// The innermost container, an index into ``PageText/containers``.
    public var container: Int32
    /// The first byte in ``PageText/bytes``.
    public var start: Int32
    /// The byte after the last.
    public var end: Int32
    /// How many of the bytes stand in links.
    public var linkBytes: Int32
    /// How many of the bytes are bold.
    public var boldBytes: Int32
    /// How many of the bytes stand in elements that say that they are not shown.
    public var hiddenBytes: Int32

    /// The bytes as a range.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// The number of bytes.
    public var count: Int { Int(end - start) }

    /// Whether the whole block is bold: such a line often serves as a heading.
    public var isBold: Bool { boldBytes > 0 && Int(boldBytes) + 2 >= count }
}

/// An element that holds blocks: a division, a list, a table, a form …
public struct PageContainer: Sendable, Hashable {
    /// The element.
    public var element: ContainerElement
    /// Whether the element says that it is not shown.
    public var isHidden: Bool
    /// The enclosing container, or -1 for the page.
    public var parent: Int32
    /// The first byte of its attribute values in ``PageText/attributeBytes``.
    public var attributeStart: Int32
    /// The byte after the last.
    public var attributeEnd: Int32
}

/// The elements that count as containers.
public enum ContainerElement: UInt8, Sendable, Hashable {
    case page, division, section, article, main, navigation, header, footer, aside, form, list, definitions, table
    case dialog, noscript
}
