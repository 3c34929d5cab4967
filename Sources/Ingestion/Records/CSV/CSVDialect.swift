internal import Postings

/// How a CSV file is written: what stands between its cells and its rows, and how a quotation mark is escaped.
///
/// One set of rules says where a cell begins and where a quoted one ends. ``CSVRowScanner``, which finds the ends of rows,
/// and ``CSVCells``, which splits one, share it, so that they never disagree.
struct CSVDialect: Sendable, Hashable {
    /// The byte between cells.
    var delimiter = UInt8(ascii: ",")
    /// Whether `\"` inside a quoted cell is a quotation mark.
    var hasBackslashEscapes = false
    /// Whether rows end with a carriage return alone, as on old Macintoshes. Elsewhere one inside a row is white space.
    var endsRowsWithReturn = false

    /// What a quotation mark inside a quoted cell means by what follows it.
    enum Meaning {
        /// It is doubled: a quotation mark of the text.
        case doubled
        /// A delimiter, the end of the row or of the text follows: it closes the cell.
        case closing
        /// Something else follows: the cell is not written by the rules.
        case stray
        /// What follows is not known yet.
        case open
    }

    /// Spaces that are looked past behind a quotation mark; a longer run is text.
    private static let longestGap = 256

    /// What the quotation mark at an offset means.
    ///
    /// - Parameter isEnd: whether nothing follows the bytes.
    func meaning(ofQuoteAt offset: Int, in bytes: Span<UInt8>, isEnd: Bool) -> Meaning {
        var next = offset + 1
        guard next < bytes.count else { return isEnd ? .closing : .open }
        if bytes[next] == UInt8(ascii: "\"") { return .doubled }
        let last = min(bytes.count, next + CSVDialect.longestGap)
        while next < last, isBlank(bytes[next]) { next += 1 }
        guard next < bytes.count else { return isEnd ? .closing : .open }
        return bytes[next] == delimiter || bytes[next] == 0x0A || bytes[next] == 0x0D ? .closing : .stray
    }

    /// Whether nothing but spaces lies between an offset and the delimiter, or the beginning of the row, before it.
    func isCellStart(_ offset: Int, in bytes: Span<UInt8>, row: Int) -> Bool {
        let before = lastBeforeBlanks(offset, in: bytes, row: row)
        return before < row || bytes[before] == delimiter
    }

    /// Whether nothing but spaces lies between an offset and the delimiter or the line end before it.
    func isCellOrLineStart(_ offset: Int, in bytes: Span<UInt8>, row: Int) -> Bool {
        let before = lastBeforeBlanks(offset, in: bytes, row: row)
        return before < row || bytes[before] == delimiter || bytes[before] == 0x0A || bytes[before] == 0x0D
    }

    private func lastBeforeBlanks(_ offset: Int, in bytes: Span<UInt8>, row: Int) -> Int {
        var index = offset - 1
        while index >= row, isBlank(bytes[index]) { index -= 1 }
        return index
    }

    /// A space, or a tab where tabs do not separate.
    func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 && delimiter != 0x09
    }
}

extension CSVDialect {
    /// The dialect of a file's rows; where they end does not matter within one.
    init(_ header: CSVHeader) {
        self.init(delimiter: header.delimiter, hasBackslashEscapes: header.hasBackslashEscapes)
    }
}
