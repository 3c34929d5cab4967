internal import Postings

/// Tells CSV under a name that does not say so: by a first line that names columns of postings.
enum CSVHead {
    /// Whether the first line names a description and one more of RoleCall's keys.
    static func looksLike(_ head: [UInt8], isWhole: Bool, _ configuration: IngestionConfiguration) -> Bool {
        let first = head.prefix(8192).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first { !$0.isEmpty } ?? []
        guard first.contains(where: { [0x2C, 0x3B, 0x09, 0x7C].contains($0) }) else { return false }
        guard let preamble = preamble(head, isWhole: isWhole, configuration) else { return false }
        return preamble.columns.hasBody && preamble.columns.count > 1
    }

    /// So many rows are looked at to tell a table that is named like a page.
    private static let shownRows = 8
    /// The longest name of a column of such a table, in bytes.
    private static let longestName = 40

    /// Whether a file that is named like a page is a table: at least half of its columns have RoleCall's names, the header
    /// is neither a sentence nor has a tag, and the first rows have as many cells and do not begin with a tag.
    static func isTable(_ head: [UInt8], isWhole: Bool, _ configuration: IngestionConfiguration) -> Bool {
        guard looksLike(head, isWhole: isWhole, configuration),
            let preamble = preamble(head, isWhole: isWhole, configuration)
        else { return false }
        let names = preamble.header.columns
        let line = TextHead.ascii(head).prefix(preamble.end)
        // The names themselves come without tags.
        let isHeader =
            names.allSatisfy { !$0.isEmpty && $0.utf8.count <= longestName }
            && !line.contains { "<>&".utf8.contains($0) }
        let isSentence = zip(line, line.dropFirst()).contains { $0 == preamble.dialect.delimiter && $1 == 0x20 }
        guard isHeader, !isSentence, preamble.columns.count * 2 >= names.count else { return false }

        var reader = CSVRecordReader(configuration: configuration)
        reader.feed(head)
        if isWhole { reader.finish() }
        var rows = 0
        while rows < shownRows, let record = reader.next() {
            guard case .record(_, .csvRecord(let header), let bytes, _, _) = record,
                bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "<"),
                CSVCells.split(bytes, CSVDialect(header)).count == names.count
            else { return false }
            rows += 1
        }
        return rows > 0
    }

    /// Whether a table has a column for descriptions, or one that `--field` would make one: else it is a table of something
    /// else. An empty one may hold any.
    static func mayHoldPostings(_ head: [UInt8], _ configuration: IngestionConfiguration) -> Bool {
        guard let preamble = preamble(head, isWhole: true, configuration) else { return true }
        return preamble.columns.hasBody || DescriptionNames.first(in: preamble.header.columns) != nil
    }

    private static func preamble(
        _ head: [UInt8], isWhole: Bool, _ configuration: IngestionConfiguration
    ) -> CSVPreamble? {
        CSVPreamble(TextHead.ascii(head), isWhole: isWhole, encoding: nil, mapping: configuration.fields)
    }
}
