/// What the page builder does with an element.
enum ElementRole: UInt8, Sendable {
    /// Text flows through it.
    case inline
    /// A picture.
    case image
    /// A date that a machine can read.
    case time
    /// What the page says of its own address.
    case relation
    /// Its text is bold.
    case bold
    /// Its text is a link.
    case link
    /// Its content is not text for a reader.
    case skipped
    /// Structured data or program text.
    case script
    /// The page's title.
    case title
    /// Facts about the page.
    case meta
    /// The root element, which names the language.
    case root
    /// A line ends here.
    case lineBreak
    /// A field for input.
    case input
    /// White space counts.
    case preformatted
    /// A block of text.
    case block
    /// Holds blocks.
    case container
}

/// An element's role and what it makes of its text.
struct Element: Sendable {
    var role: ElementRole
    var block: BlockKind = .paragraph
    var level: UInt8 = 0
    var container: ContainerElement = .division
}

/// Element names to what is done with them: an open-addressing table keyed by the name's FNV-1a hash.
///
/// libxml2 gives names in lower case. A name that is not in the table is inline.
struct ElementTable: Sendable {
    /// 256 slots for about 75 names: one probe almost always.
    private let keys: [UInt64]
    private let elements: [Element]

    static let html = ElementTable()

    private init() {
        var named: [(String, Element)] = []
        func add(_ names: String, _ element: Element) {
            for name in names.split(separator: " ") { named.append((String(name), element)) }
        }
        add("b strong", Element(role: .bold))
        add("a", Element(role: .link))
        add(
            "style template svg math iframe object embed applet canvas audio video select datalist textarea map"
                + " progress meter",
            Element(role: .skipped))
        add("script", Element(role: .script))
        add("title", Element(role: .title))
        add("meta", Element(role: .meta))
        add("html", Element(role: .root))
        add("br hr", Element(role: .lineBreak))
        add("input", Element(role: .input))
        add("img", Element(role: .image))
        add("time", Element(role: .time))
        add("link", Element(role: .relation))
        add("pre xmp listing plaintext", Element(role: .preformatted))
        for level in 1...6 { add("h\(level)", Element(role: .block, block: .heading, level: UInt8(level))) }
        add(
            "p blockquote address figcaption caption legend summary tr thead tbody tfoot figure details center"
                + " hgroup optgroup option label",
            Element(role: .block))
        add("li", Element(role: .block, block: .listItem))
        add("td th", Element(role: .block, block: .cell))
        add("dt", Element(role: .block, block: .term))
        add("dd", Element(role: .block, block: .definition))
        add("button", Element(role: .block, block: .control))
        add("div body fieldset search", Element(role: .container))
        add("section", Element(role: .container, container: .section))
        add("article", Element(role: .container, container: .article))
        add("main", Element(role: .container, container: .main))
        add("nav", Element(role: .container, container: .navigation))
        add("header", Element(role: .container, container: .header))
        add("footer", Element(role: .container, container: .footer))
        add("aside", Element(role: .container, container: .aside))
        add("form", Element(role: .container, container: .form))
        add("ul ol menu dir", Element(role: .container, container: .list))
        add("dl", Element(role: .container, container: .definitions))
        add("table", Element(role: .container, container: .table))
        add("dialog", Element(role: .container, container: .dialog))
        add("noscript", Element(role: .container, container: .noscript))

        var keys = [UInt64](repeating: 0, count: 256)
        var elements = [Element](repeating: Element(role: .inline), count: 256)
        for (name, element) in named {
            var hash = ElementTable.seed
            for byte in name.utf8 { hash = ElementTable.step(hash, byte) }
            var slot = Int(hash >> 56)
            while keys[slot] != 0 {
                precondition(keys[slot] != hash, "the element table names \(name) twice")
                slot = (slot + 1) & 255
            }
            keys[slot] = hash
            elements[slot] = element
        }
        self.keys = keys
        self.elements = elements
    }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Looks up the element whose name has this hash.
    func element(_ hash: UInt64) -> Element {
        var slot = Int(hash >> 56)
        while true {
            let key = keys[slot]
            if key == hash { return elements[slot] }
            if key == 0 { return Element(role: .inline) }
            slot = (slot + 1) & 255
        }
    }
}
