internal import Postings

/// One JSON Lines record: `id, title, html` or `text, company, location, date, url, label`; other keys are ignored.
struct PostingRecord {
    let id: String?
    let title: PostingField?
    let company: PostingField?
    let location: PostingField?
    let date: PostingField?
    let label: Label?
    /// The page or description, or empty.
    let html: [UInt8]
    /// The plain text, or empty.
    let text: [UInt8]

    /// Reads a record.
    ///
    /// - Parameters:
    ///   - line: the record's bytes.
    ///   - number: its number within the file, for the message.
    /// - Throws: ``IngestionError/record(line:reason:)`` when the line is no JSON object.
    init(_ line: [UInt8], number: Int) throws(IngestionError) {
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument(parsing: line) } catch {
            throw .record(line: number, reason: "broken JSON: \(error.description)")
        }
        let root = document.root
        guard document.kind(root) == .object else {
            throw .record(line: number, reason: "the JSON value is no object; a record is {\"title\": …, \"html\": …}")
        }
        func bytes(_ key: String) -> [UInt8] {
            document.member(root, key).flatMap { document.text($0) } ?? []
        }
        func field(_ key: String) -> PostingField? {
            let line = OneLine.collapsed(CharacterReferences.resolved(bytes(key)))
            return line.isEmpty ? nil : PostingField(UTF8Text(line), from: .record)
        }
        let id = bytes("id")
        self.id = id.isEmpty ? nil : String(decoding: OneLine.collapsed(id), as: UTF8.self)
        title = field("title")
        company = field("company")
        location = field("location")
        date = field("date")
        let label = OneLine.collapsed(bytes("label"))
        self.label = label.isEmpty ? nil : Label(String(decoding: label, as: UTF8.self))
        let html = UTF8Repair.repaired(bytes("html"))
        self.html = html.contains { $0 > 0x20 } ? html : []
        text = UTF8Repair.repaired(bytes("text"))
        if self.html.isEmpty && text.isEmpty {
            let keys = document.members(root).lazy.compactMap { document.utf8($0.key) }.map {
                String(decoding: OneLine.collapsed($0).prefix(40), as: UTF8.self)
            }
            guard document.member(root, "html") != nil || document.member(root, "text") != nil else {
                let present = keys.prefix(6).joined(separator: ", ")
                throw .record(line: number, reason: "the record has neither \"html\" nor \"text\" (it has: \(present))")
            }
        }
    }
}
