internal import Postings

/// What one record says: a line of JSON Lines, an element of a list, a row of CSV, a job of a feed.
///
/// The keys are those of ``RecordKey``; others are ignored.
struct PostingRecord {
    /// The record's own id.
    var id: String?
    /// The fields, each one line; the date is ISO 8601.
    var fields = PostingFields()
    var label: Label?
    /// The board that it says it is from, or whose feed it is of.
    var board: UTF8Text?
    /// The page or description, or empty.
    var html: [UInt8] = []
    /// The plain text, or empty.
    var text: [UInt8] = []
    /// The encoding that the record was read with.
    var encoding = "UTF-8"
    /// What had to be mended to read it; nil where nothing had to.
    var remark: String?

    var title: PostingField? { fields[.title] }
    var company: PostingField? { fields[.employer] }
    var location: PostingField? { fields[.location] }
    var date: PostingField? { fields[.datePosted] }

    /// Reads the record of a document, whatever its format.
    ///
    /// - Parameter labelAlone: whether the other fields of a JSON record may be left empty.
    /// - Throws: ``IngestionError/record(line:reason:)`` when it is no record, or has no place for a description.
    init(
        _ document: SourceDocument, mapping: FieldMapping, columns: CSVColumns? = nil, labelAlone: Bool = false
    ) throws(IngestionError) {
        switch document.content {
        case .csvRecord(let header):
            self.init(
                document.bytes, header: header, columns: columns ?? CSVColumns(header.columns, mapping: mapping))
        case .feedRecord(let feed): try self.init(document.bytes, number: document.record, feed: feed, mapping: mapping)
        default:
            try self.init(document.bytes, number: document.record, mapping: mapping, labelAlone: labelAlone)
        }
    }

    init() {}

    /// Puts a value in its place; an empty one changes nothing.
    mutating func set(_ name: FieldName, _ value: [UInt8], from origin: FieldOrigin) {
        let line = OneLine.collapsed(CharacterReferences.resolved(value))
        guard !line.isEmpty else { return }
        fields[name] = PostingField(UTF8Text(line), from: origin)
    }

    /// Puts a date in its place, if it can be read.
    mutating func setDate(_ value: [UInt8], from origin: FieldOrigin) {
        let line = OneLine.collapsed(CharacterReferences.resolved(value))
        if let date = EpochDate.iso(line) ?? PostingDate.iso(line) {
            fields[.datePosted] = PostingField(UTF8Text(date), from: origin)
        }
    }

    /// Takes the values of RoleCall's keys.
    ///
    /// - Parameters:
    ///   - value: the value of a key, or empty.
    ///   - mappedBody: the key of the description that `--field` names and the record has.
    mutating func fill(_ value: (RecordKey) -> [UInt8], mappedBody: RecordKey?) {
        let id = OneLine.collapsed(value(.id))
        self.id = id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
        set(.title, value(.title), from: .record)
        set(.employer, value(.company), from: .record)
        set(.location, value(.location), from: .record)
        set(.url, value(.url), from: .record)
        setDate(value(.date), from: .record)
        setLabel(value(.label))
        board = BoardName.named(value(.board))
        setBody(
            html: mappedBody == .text ? [] : value(.html), text: mappedBody == .html ? [] : value(.text))
    }

    /// Takes a label; an empty one is none.
    mutating func setLabel(_ value: [UInt8]) {
        let label = OneLine.collapsed(value)
        self.label = label.isEmpty ? nil : Label(String(decoding: label, as: UTF8.self))
    }

    /// Takes a description, valid UTF-8 as every reader hands it out. HTML may be escaped as a whole, and what is called text may be HTML.
    mutating func setBody(html: [UInt8], text: [UInt8]) {
        let html = CharacterReferences.unescapedMarkup(UTF8Repair.withoutNULs(html))
        self.html = html.contains { $0 > 0x20 } ? html : []
        self.text = UTF8Repair.withoutNULs(text)
        guard self.html.isEmpty, self.text.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
        else {
            return
        }
        let markup = CharacterReferences.unescapedMarkup(self.text)
        if TextMarkup.isHTML(markup) {
            self.html = markup
            self.text = []
        }
    }
}

/// A date given in seconds or milliseconds since 1970.
enum EpochDate {
    /// The day in UTC of 10 digits (seconds, from 2001 on) or 13 (milliseconds), a fraction allowed; nil for other text.
    static func iso(_ text: [UInt8]) -> [UInt8]? {
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.count == 10 || whole.count == 13,
            parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
            let value = Int(String(decoding: whole, as: UTF8.self))
        else { return nil }
        return day(secondsSince1970: whole.count == 13 ? value / 1000 : value)
    }

    /// The day as `YYYY-MM-DD` (Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`).
    static func day(secondsSince1970 seconds: Int) -> [UInt8] {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return Array("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))".utf8)
    }
}
