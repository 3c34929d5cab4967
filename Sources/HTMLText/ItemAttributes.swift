/// The attributes of an element that belong to microdata or RDFa Lite, and those that may hold a value.
struct ItemAttributes {
    var isScope = false
    var itemtype: String?
    var itemprop: String?
    var itemid: String?
    var itemref: String?
    var typeof: String?
    var property: String?
    var resource: String?
    var about: String?
    var identifier: String?
    var content: String?
    var datetime: String?
    var href: String?
    var src: String?
    var data: String?
    var value: String?

    /// A value that stands in an attribute.
    struct Value {
        var text: String
        var isAddress: Bool
    }

    /// The value that an element has in an attribute; nil where its text is the value.
    ///
    /// The rules are those of the HTML standard (5.2.4, values). Beyond it, `content` counts on any element, as in
    /// RDFa: `<span itemprop="datePosted" content="2026-03-17">yesterday</span>` is common.
    func value(of name: String, isRDFa: Bool) -> Value? {
        func plain(_ text: String?) -> Value? { text.map { Value(text: $0, isAddress: false) } }
        func address(_ text: String?) -> Value? { text.map { Value(text: $0, isAddress: true) } }
        if let content { return plain(content) }
        if isRDFa, let resource { return address(resource) }
        switch name {
        case "meta": return plain("")
        case "a", "area", "link": return address(href)
        case "audio", "embed", "iframe", "img", "source", "track", "video": return address(src)
        case "object": return address(data)
        case "data", "meter": return plain(value)
        case "time": return datetime.flatMap { $0.isEmpty ? nil : plain($0) }
        default: return nil
        }
    }
}

extension ElementAttributes {
    /// Whether the element is an item or a property: it has `itemscope`, `itemprop`, `typeof` or `property`.
    ///
    /// Asked of each element with attributes; the first letter of a name settles it nearly always.
    var describesItem: Bool {
        guard let pairs = unsafe pairs else { return false }
        var index = 0
        // SAFETY: libxml2 ends the array with a null name, and names with a NUL.
        while let key = unsafe pairs[index] {
            // `id`, `type` and `title` are common and end at the second letter.
            switch unsafe (key[0], key[0] == 0 ? 0 : key[1]) {
            case (UInt8(ascii: "i"), UInt8(ascii: "t")):
                if unsafe ElementAttributes.equal(key, "itemprop") || ElementAttributes.equal(key, "itemscope") {
                    return true
                }
            case (UInt8(ascii: "t"), UInt8(ascii: "y")):
                if unsafe ElementAttributes.equal(key, "typeof") { return true }
            case (UInt8(ascii: "p"), UInt8(ascii: "r")):
                if unsafe ElementAttributes.equal(key, "property") { return true }
            default: break
            }
            index += 2
        }
        return false
    }

    /// The attributes that say something of items.
    var itemAttributes: ItemAttributes {
        var item = ItemAttributes()
        guard let pairs = unsafe pairs else { return item }
        var index = 0
        // SAFETY: as in `describesItem`; a value is null or ends with a NUL, and the strings copy it.
        while let key = unsafe pairs[index] {
            let pointer = unsafe pairs[index + 1]
            index += 2
            func text() -> String {
                guard let pointer = unsafe pointer else { return "" }
                return NumericReference.resolved(unsafe String(cString: pointer))
            }
            switch unsafe String(cString: key) {
            case "itemscope": item.isScope = true
            case "itemtype": item.itemtype = text()
            case "itemprop": item.itemprop = text()
            case "itemid": item.itemid = text()
            case "itemref": item.itemref = text()
            case "typeof": item.typeof = text()
            case "property": item.property = text()
            case "resource": item.resource = text()
            case "about": item.about = text()
            case "id": item.identifier = text()
            case "content": item.content = text()
            case "datetime": item.datetime = text()
            case "href": item.href = text()
            case "src": item.src = text()
            case "data": item.data = text()
            case "value": item.value = text()
            default: break
            }
        }
        return item
    }
}
