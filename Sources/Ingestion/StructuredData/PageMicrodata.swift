internal import HTMLText
internal import Postings

/// The microdata and RDFa Lite of a page as schema.org items.
struct PageMicrodata: SchemaSource {
    /// An item, or a property of one.
    enum Value: Hashable, Sendable {
        case item(Int)
        case property(item: Int, index: Int)
    }

    private let page: PageText

    init(_ page: PageText) {
        self.page = page
    }

    var origin: FieldOrigin { .microdata }
    var roots: [Value] { page.microdata.indices.lazy.filter { page.microdata[$0].isTopLevel }.map { .item($0) } }

    func isItem(_ value: Value) -> Bool {
        if case .item = value { return true }
        return false
    }

    func isType(_ item: Value, _ name: String) -> Bool {
        guard case .item(let index) = item else { return false }
        return page.microdata[index].types.contains { SchemaType.matches(Array($0.utf8), name) }
    }

    func properties(of item: Value) -> [(property: SchemaProperty, value: Value)] {
        guard case .item(let index) = item else { return [] }
        var properties: [(property: SchemaProperty, value: Value)] = []
        for (number, property) in page.microdata[index].properties.enumerated() {
            guard let name = SchemaProperty.named(Array(property.name.utf8)[...]) else { continue }
            properties.append((name, property.item.map { .item($0) } ?? .property(item: index, index: number)))
        }
        return properties
    }

    func otherItems(of item: Value) -> [[Value]] {
        guard case .item(let index) = item else { return [] }
        var names: [String] = []
        var lists: [[Value]] = []
        for property in page.microdata[index].properties {
            guard let value = property.item,
                !(SchemaProperty.named(Array(property.name.utf8)[...])?.leadsToPostings ?? false)
            else { continue }
            // Values of one property mostly stand one after the other.
            if names.last == property.name {
                lists[lists.count - 1].append(.item(value))
            } else {
                names.append(property.name)
                lists.append([.item(value)])
            }
        }
        return lists
    }

    func text(_ value: Value) -> [UInt8] {
        guard let property = property(value) else { return [] }
        // The text of a link is what a page means, unless it asks for an address.
        if property.isAddress {
            let text = page.bytes[property.text]
            if text.contains(where: { $0 > 0x20 }) { return Array(text) }
        }
        return property.attribute.map { Array($0.utf8) } ?? Array(page.bytes[property.text])
    }

    func address(_ value: Value) -> [UInt8] {
        switch value {
        case .item(let index): Array(page.microdata[index].id.utf8)
        case .property: property(value)?.attribute.map { Array($0.utf8) } ?? text(value)
        }
    }

    func body(_ value: Value) -> StructuredText? {
        guard let property = property(value) else { return nil }
        if let attribute = property.attribute, !property.isAddress {
            let markup = CharacterReferences.unescapedMarkup(Array(attribute.utf8))
            return markup.contains { $0 > 0x20 } ? .summary(markup) : nil
        }
        return page.bytes[property.text].contains { $0 > 0x20 } ? .ranges([property.text]) : nil
    }

    private func property(_ value: Value) -> MicrodataProperty? {
        guard case .property(let item, let index) = value else { return nil }
        return page.microdata[item].properties[index]
    }
}
