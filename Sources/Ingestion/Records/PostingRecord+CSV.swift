internal import Postings

extension PostingRecord {
    /// Reads a row of CSV.
    ///
    /// A row with fewer cells than the header lacks the last ones, one with more has a surplus of last ones; the others keep
    /// their columns, and the record carries a remark. Only where a description was evidently split at its commas is the
    /// surplus read as part of it, and the cells behind it are the last of the row.
    init(_ row: [UInt8], header: CSVHeader, columns: CSVColumns) {
        self.init()
        let decoded = CSVEncoding.decode(row, header.encoding)
        encoding = decoded.encoding
        let split = CSVCells(decoded.utf8, CSVDialect(header))
        var cells = split.cells
        if cells.count != header.columns.count { mend(&cells, split.isQuoted, header, columns) }

        func cell(_ column: Int) -> [UInt8] { column < cells.count ? cells[column] : [] }
        func isText(_ column: Int) -> Bool { cell(column).contains { $0 > 0x20 } }
        let mappedBody = [RecordKey.html, .text].first { columns.mapped($0).contains(where: isText) }
        fill(
            { key in
                let named = columns.columns(key)
                return (named.first(where: isText) ?? named.first).map(cell) ?? []
            }, mappedBody: mappedBody)
    }

    /// Brings a row with too many cells to the width of its header, and says of one with too few that it has.
    private mutating func mend(
        _ cells: inout [[UInt8]], _ isQuoted: [Bool], _ header: CSVHeader, _ columns: CSVColumns
    ) {
        let width = header.columns.count
        // A spreadsheet may have written empty cells beyond the last column.
        while cells.count > width, let last = cells.last, !last.contains(where: { $0 > 0x20 }) { cells.removeLast() }
        let count = cells.count
        guard count != width else { return }
        let counts = "the row has \(count) \(count == 1 ? "cell" : "cells"), the header \(width); "
        guard count > width else {
            remark = counts + "those that are missing were taken as empty"
            return
        }
        let body = (columns.columns(.text) + columns.columns(.html)).first
        if let body, PostingRecord.isSplit(cells, isQuoted, at: body, surplus: count - width) {
            let range = body...(body + count - width)
            cells.replaceSubrange(range, with: [Array(cells[range].joined(separator: [header.delimiter]))])
            remark = counts + "the surplus was read as part of \"\(header.columns[body])\""
            return
        }
        let surplus = cells[width...].prefix(PostingRecord.shownCells).map { cell in
            "\"" + String(decoding: OneLine.collapsed(cell), as: UTF8.self).prefix(PostingRecord.shownCharacters) + "\""
        }
        let more = count - width > surplus.count ? ", …" : ""
        remark = counts + "the surplus was left out: \(surplus.joined(separator: ", "))\(more)"
        cells.removeLast(count - width)
    }

    /// How much of a surplus a remark shows.
    private static let shownCells = 4
    private static let shownCharacters = 40

    /// Whether the surplus came about where a description was split: none of the parts is quoted, and one begins with the
    /// space that follows a comma in a sentence, but no cell before that does.
    private static func isSplit(_ cells: [[UInt8]], _ isQuoted: [Bool], at body: Int, surplus: Int) -> Bool {
        func isSpaced(_ column: Int) -> Bool { cells[column].first.map { $0 <= 0x20 } ?? false }
        return !isQuoted[body...(body + surplus)].contains(true)
            && ((body + 1)...(body + surplus)).contains(where: isSpaced)
            && !(0...body).dropFirst().contains { !isQuoted[$0] && isSpaced($0) }
    }
}
