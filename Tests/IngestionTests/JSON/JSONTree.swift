import Foundation

@testable import Ingestion

/// A JSON value as a tree that can be compared; strings are bytes, so that no two spellings of a character are equal.
indirect enum JSONTree: Equatable {
    case object([[UInt8]: JSONTree])
    case array([JSONTree])
    case string([UInt8])
    case number(Double)
    case bool(Bool)
    case null

    static func string(_ string: String) -> JSONTree { .string(Array(string.utf8)) }

    static func object(_ members: KeyValuePairs<String, JSONTree>) -> JSONTree {
        .object(Dictionary(members.map { (Array($0.utf8), $1) }) { $1 })
    }

    /// Reads a text with RoleCall's reader.
    init(_ text: some Sequence<UInt8>) throws(JSONError) {
        let document = try JSONDocument(parsing: Array(text))
        self.init(document.root, of: document)
    }

    init(_ value: JSONValue, of document: JSONDocument) {
        switch document.kind(value) {
        case .object:
            let members = document.members(value).map { (document.utf8($0)!, JSONTree($1, of: document)) }
            self = .object(Dictionary(members) { $1 })
        case .array: self = .array(document.elements(value).map { JSONTree($0, of: document) })
        case .string: self = .string(document.utf8(value)!)
        case .number: self = .number(document.double(value) ?? .infinity)
        case .true: self = .bool(true)
        case .false: self = .bool(false)
        case .null: self = .null
        }
    }

    /// Takes what Foundation read.
    ///
    /// Foundation does not tell `true` from 1 on every system, so the caller says what it expects. And on Linux it
    /// reads numbers of many digits through `Decimal`, which misses the nearest `Double` by some units in the last
    /// place (1.2345678901234567 becomes 1.2345678901234574): as near as that counts as equal.
    init(foundation value: Any, like expected: JSONTree) {
        switch (value, expected) {
        case (let members as [String: Any], .object(let likes)):
            let pairs = members.map { key, value in
                let bytes = Array(key.utf8)
                return (bytes, JSONTree(foundation: value, like: likes[bytes] ?? .null))
            }
            self = .object(Dictionary(pairs) { $1 })
        case (let elements as [Any], .array(let likes)) where elements.count == likes.count:
            self = .array(zip(elements, likes).map { JSONTree(foundation: $0, like: $1) })
        case (let string as String, _): self = .string(Array(string.utf8))
        case (let number as NSNumber, .bool): self = .bool(number.boolValue)
        case (let number as NSNumber, .number(let like)) where abs(number.doubleValue - like) <= 1e-14 * abs(like):
            self = .number(like)
        case (let number as NSNumber, _): self = .number(number.doubleValue)
        case (is NSNull, _): self = .null
        default: self = .string("not comparable: \(value)")
        }
    }
}
