internal import Postings

extension PostingRecord {
    /// Reads a JSON object: a record in RoleCall's keys, or a job of a feed, which is told by its keys.
    ///
    /// - Parameters:
    ///   - line: the record's bytes.
    ///   - number: its number within the file, for the message.
    ///   - feed: the feed, where it is known.
    ///   - mapping: the keys that stand for RoleCall's.
    ///   - labelAlone: whether all other fields may be left empty: a description is long, and to decode it takes longest.
    init(
        _ line: [UInt8], number: Int, feed: JobFeed? = nil, mapping: FieldMapping = .init(), labelAlone: Bool = false
    ) throws(IngestionError) {
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument(parsing: line) } catch {
            throw .record(line: number, reason: "broken JSON: \(error.description)")
        }
        let root = document.root
        guard document.kind(root) == .object else {
            throw .record(line: number, reason: "the JSON value is no object; a record is {\"title\": …, \"html\": …}")
        }
        let keys = MappedKeys(document, mapping)
        let mappedBody = keys.mappedBody
        if mappedBody == nil, let feed = feed ?? JobFeed.detect(root, in: document) {
            self.init()
            try read(FeedObject(document, root), of: feed, number: number)
            board = UTF8Text(feed.rawValue)
            return
        }
        self.init()
        if labelAlone { setLabel(keys.value(.label)) } else { fill(keys.value, mappedBody: mappedBody) }
        guard keys.has(.html) || keys.has(.text) else {
            let names = document.members(root).lazy.compactMap { document.utf8($0.key) }.map {
                String(decoding: OneLine.collapsed($0).prefix(40), as: UTF8.self)
            }
            let present = names.prefix(6).joined(separator: ", ")
            let advice = DescriptionNames.first(in: names) == nil ? "" : "; \(DescriptionNames.advice(names))"
            throw .record(
                line: number, reason: "the record has neither \"html\" nor \"text\" (it has: \(present))\(advice)")
        }
    }
}

/// The values of an object by RoleCall's keys.
private struct MappedKeys {
    let document: JSONDocument
    let mapping: FieldMapping

    init(_ document: JSONDocument, _ mapping: FieldMapping) {
        self.document = document
        self.mapping = mapping
    }

    /// The first value that is not empty: of the mapped keys, then of the key of RoleCall's own name.
    func value(_ key: RecordKey) -> [UInt8] {
        for name in mapping.mapped(key) {
            if let text = member(name).flatMap({ document.text($0) }), !text.isEmpty { return text }
        }
        return document.member(document.root, key.rawValue).flatMap { document.text($0) } ?? []
    }

    /// Whether the object has a key, whatever its value.
    func has(_ key: RecordKey) -> Bool {
        document.member(document.root, key.rawValue) != nil || mapping.mapped(key).contains { member($0) != nil }
    }

    /// The key of the description that was mapped and has a value.
    var mappedBody: RecordKey? {
        [RecordKey.html, .text].first { key in
            mapping.mapped(key).contains { name in
                member(name).flatMap { document.text($0) }?.contains { $0 > 0x20 } ?? false
            }
        }
    }

    /// A member by its name; where there is none of that name, `location.name` is the `name` of `location`.
    private func member(_ name: String) -> JSONValue? {
        if let found = document.member(document.root, name) { return found }
        guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
        var value: JSONValue? = document.root
        for part in name.split(separator: ".") { value = value.flatMap { document.member($0, String(part)) } }
        return value
    }
}
