/// Gathers the items of a page's microdata and RDFa Lite while its elements begin and end.
///
/// A property belongs to the innermost open item of its own syntax. `itemref` names elements that may stand anywhere, so
/// their identifiers would have to be kept for each page; instead the parser runs a second time where one was seen.
struct MicrodataBuilder {
    /// An element that is a scope, a property, or (on a second run) has an identifier.
    private struct OpenElement {
        var depth: Int
        /// The properties in ``found`` whose text ends with the element.
        var properties: Range<Int>
        /// The item that its descendants describe, or -1.
        var scope: Int
        var isRDFa: Bool
        var identifier: String?
    }

    private struct Found {
        var owner: Int
        var property: MicrodataProperty
        /// The identifiers of the element and of those around it, up to the item's own.
        var identifiers: [String]
    }

    /// How many of the identifiers around a property are kept, the nearest first: nesting that needs more is an attack.
    private static let maximumIdentifiers = 32

    private let maximumItems: Int
    private let maximumProperties: Int

    private var items: [MicrodataItem] = []
    /// The first limit that was met.
    private var limit: MicrodataLimit?
    private var references: [(item: Int, identifiers: [String])] = []
    private var found: [Found] = []
    private var open: [OpenElement] = []
    /// The depth of the innermost element that is watched, or -1: what the page builder compares at each end tag.
    private(set) var watchedDepth = -1
    /// Whether identifiers are kept.
    private(set) var keepsIdentifiers = false

    init(maximumItems: Int, maximumProperties: Int) {
        self.maximumItems = maximumItems
        self.maximumProperties = maximumProperties
    }

    /// Forgets the last page.
    mutating func begin(keepsIdentifiers: Bool) {
        self.keepsIdentifiers = keepsIdentifiers
        watchedDepth = -1
        limit = nil
        guard !items.isEmpty || !open.isEmpty else { return }
        items.removeAll()
        references.removeAll()
        found.removeAll()
        open.removeAll()
    }

    /// Whether an `itemref` stands on the page whose identifiers were not kept.
    var wantsIdentifiers: Bool { !keepsIdentifiers && !references.isEmpty }

    /// An element begins that ``ElementAttributes/describesItem`` or, on a second run, has an identifier.
    ///
    /// - Parameters:
    ///   - depth: how many elements are open, this one included.
    ///   - textStart: where its text begins in the page's bytes.
    mutating func start(_ name: String, _ attributes: ItemAttributes, depth: Int, textStart: Int) {
        let isRDFa = attributes.itemprop == nil && !attributes.isScope
        let types = attributes.isScope ? attributes.itemtype : attributes.typeof
        var element = OpenElement(
            depth: depth, properties: found.count..<found.count, scope: -1, isRDFa: isRDFa,
            identifier: keepsIdentifiers ? attributes.identifier : nil)
        var itemIndex: Int?
        let isItem = attributes.isScope || attributes.typeof != nil
        if isItem, items.count >= maximumItems { limit = limit ?? .items(maximumItems) }
        if isItem, items.count < maximumItems {
            itemIndex = items.count
            let id = isRDFa ? attributes.resource ?? attributes.about : attributes.itemid
            items.append(MicrodataItem(types: Self.words(types ?? ""), id: id ?? ""))
            if let reference = attributes.itemref { references.append((items.count - 1, Self.words(reference))) }
        }
        if let names = attributes.itemprop ?? (isRDFa ? attributes.property : nil) {
            add(names, attributes.value(of: name, isRDFa: isRDFa), itemIndex, &element, textStart: textStart)
        }
        element.scope = itemIndex ?? -1
        guard element.scope >= 0 || !element.properties.isEmpty || element.identifier != nil else { return }
        open.append(element)
        watchedDepth = depth
    }

    private mutating func add(
        _ names: String, _ value: ItemAttributes.Value?, _ item: Int?, _ element: inout OpenElement, textStart: Int
    ) {
        let owner = open.last { $0.scope >= 0 && $0.isRDFa == element.isRDFa }?.scope ?? -1
        var identifiers: [String] = []
        if keepsIdentifiers {
            if let own = element.identifier { identifiers.append(own) }
            for outer in open.reversed() {
                if outer.scope >= 0 { break }
                if let id = outer.identifier { identifiers.append(id) }
                if identifiers.count >= Self.maximumIdentifiers { break }
            }
        }
        // Where no item is open and none can ask for it, a property (`og:title`) says nothing of one.
        guard owner >= 0 || item != nil || !identifiers.isEmpty else { return }
        for name in Self.words(names) {
            guard found.count < maximumProperties else {
                limit = limit ?? .properties(maximumProperties)
                break
            }
            found.append(
                Found(
                    owner: owner,
                    property: MicrodataProperty(
                        name: name, item: item, attribute: item == nil ? value?.text : nil,
                        isAddress: value?.isAddress ?? false, text: textStart..<textStart),
                    identifiers: identifiers))
        }
        element.properties = element.properties.lowerBound..<found.count
    }

    /// The watched element ends.
    mutating func end(textEnd: Int) {
        guard let element = open.popLast() else { return }
        for index in element.properties {
            let start = found[index].property.text.lowerBound
            found[index].property.text = start..<max(start, textEnd)
        }
        watchedDepth = open.last?.depth ?? -1
    }

    /// Closes what is open and hands out the items.
    mutating func end(of page: inout PageText, textEnd: Int) {
        while !open.isEmpty { end(textEnd: textEnd) }
        guard !items.isEmpty else { return }
        var owned = [[Int]](repeating: [], count: items.count)
        for index in found.indices where found[index].owner >= 0 { owned[found[index].owner].append(index) }
        addReferenced(&owned)
        for item in items.indices {
            items[item].properties = owned[item].map { found[$0].property }
            for case let value? in items[item].properties.lazy.map(\.item) where value != item {
                items[value].isTopLevel = false
            }
        }
        page.microdata = items
        page.microdataLimit = limit
    }

    /// Adds the properties that `itemref` names, in document order; as many in all as the limit allows.
    private mutating func addReferenced(_ owned: inout [[Int]]) {
        guard keepsIdentifiers, !references.isEmpty else { return }
        var named: [String: [Int]] = [:]
        for index in found.indices { for id in found[index].identifiers { named[id, default: []].append(index) } }
        var room = maximumProperties
        for (item, identifiers) in references {
            var all = Set(owned[item])
            for id in identifiers {
                for index in named[id] ?? [] where found[index].property.item != item {
                    guard room > 0 else {
                        limit = limit ?? .properties(maximumProperties)
                        break
                    }
                    if all.insert(index).inserted { room -= 1 }
                }
            }
            owned[item] = all.sorted()
        }
    }

    /// The words of a list attribute, the first few: no element needs more.
    private static func words(_ list: String) -> [String] {
        list.split(maxSplits: 16, whereSeparator: \.isWhitespace).prefix(16).map(String.init)
    }
}
