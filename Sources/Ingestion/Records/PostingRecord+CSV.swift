internal import Postings

extension PostingRecord {
    /// Reads a row of CSV.
    ///
    /// A row with fewer cells than the header lacks the last ones. One with more has a delimiter that was not quoted, most
    /// likely in the longest cell: the surplus is read as part of the description, so that the columns on both sides keep
    /// their meaning, and the record carries a remark.
    init(_ row: [UInt8], header: CSVHeader, columns: CSVColumns) {
        self.init()
        let decoded = CSVEncoding.decode(row, header.encoding)
        encoding = decoded.encoding
        var cells = CSVCells.split(decoded.utf8, CSVDialect(header))
        let width = header.columns.count
        if cells.count > width { mend(&cells, header, columns) }

        func cell(_ column: Int) -> [UInt8] { column < cells.count ? cells[column] : [] }
        func isText(_ column: Int) -> Bool { cell(column).contains { $0 > 0x20 } }
        let mappedBody = [RecordKey.html, .text].first { columns.mapped($0).contains(where: isText) }
        fill(
            { key in
                let named = columns.columns(key)
                return (named.first(where: isText) ?? named.first).map(cell) ?? []
            }, mappedBody: mappedBody)
    }

    /// Brings a row with too many cells to the width of its header.
    private mutating func mend(_ cells: inout [[UInt8]], _ header: CSVHeader, _ columns: CSVColumns) {
        let width = header.columns.count
        // A spreadsheet may have written empty cells beyond the last column.
        while cells.count > width, let last = cells.last, !last.contains(where: { $0 > 0x20 }) { cells.removeLast() }
        let count = cells.count
        guard count > width, let body = (columns.columns(.text) + columns.columns(.html)).first else { return }
        let surplus = count - width
        let joined = Array(cells[body...(body + surplus)].joined(separator: [header.delimiter]))
        cells.replaceSubrange(body...(body + surplus), with: [joined])
        remark =
            "the row has \(count) cells, the header \(width); the surplus was read as part of "
            + "\"\(header.columns[body])\""
    }
}
