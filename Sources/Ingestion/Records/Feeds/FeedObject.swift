/// An object of a feed: its members by name, as bytes.
struct FeedObject {
    let document: JSONDocument
    let value: JSONValue

    init(_ document: JSONDocument, _ value: JSONValue) {
        self.document = document
        self.value = value
    }

    /// A member that is a string, a number or a boolean, as it is written; empty where there is none.
    func text(_ key: String) -> [UInt8] {
        document.member(value, key).flatMap { document.text($0) } ?? []
    }

    /// The first of some members that says something.
    func text(_ keys: String...) -> [UInt8] {
        for key in keys {
            let text = text(key)
            if text.contains(where: { $0 > 0x20 }) { return text }
        }
        return []
    }

    /// Whether there is a member of the name, whatever its value.
    func has(_ key: String) -> Bool { document.member(value, key) != nil }

    /// A member that is an object.
    func object(_ key: String) -> FeedObject? {
        guard let member = document.member(value, key), document.kind(member) == .object else { return nil }
        return FeedObject(document, member)
    }

    /// The elements of a member that is an array.
    func list(_ key: String) -> [FeedObject] {
        guard let member = document.member(value, key) else { return [] }
        return document.elements(member).map { FeedObject(document, $0) }
    }

    /// The object itself, where it is a string or a number.
    var text: [UInt8] { document.text(value) ?? [] }

    /// Some values, each once, joined by `; `.
    static func joined(_ values: [[UInt8]]) -> [UInt8] {
        var seen: Set<[UInt8]> = []
        let lines = values.map { OneLine.collapsed($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
        return Array(lines.joined(separator: Array("; ".utf8)))
    }
}
