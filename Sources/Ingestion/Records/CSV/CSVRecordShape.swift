internal import Postings

/// How the records of a CSV file begin, by those that were read: where a record is broken, the next one is found by it.
///
/// A line of a text may look like a row (`Python,SQL`). What tells them apart is the number of cells, and the first cell:
/// in most files it is a number, a date or another word with a digit.
struct CSVRecordShape: Sendable {
    /// How many columns the header has.
    var width = 0
    /// The columns that may hold a text over several lines.
    var bodies: [Int] = []

    private var rows = 0
    private var marks = 0
    private var quoted = 0
    private var spaced = 0
    /// Whether the record that is broken is open in its first cell.
    private var isOpenAtFirst = false

    /// The longest first cell that is a number, a date or an identifier.
    private static let longestMark = 64
    /// So many columns are enough for a line that has exactly them, without spaces, to be a record.
    private static let tellingWidth = 4
    /// So many records are enough to say that all begin with a quotation mark.
    private static let tellingRows = 3

    init(width: Int = 0, bodies: [Int] = []) {
        self.width = width
        self.bodies = bodies
    }

    /// Whether nearly all records begin with a number, a date or an identifier.
    private var isMarked: Bool { rows > 0 && marks * 10 >= rows * 9 }
    private var isSpaced: Bool { spaced * 2 > rows }
    private var isQuoted: Bool {
        isOpenAtFirst ? quoted == rows : rows >= CSVRecordShape.tellingRows && quoted * 10 >= rows * 9
    }

    /// Learns from the row that begins at an offset.
    mutating func learn(_ bytes: Span<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect) {
        let first = FirstCell(bytes, range, dialect)
        rows += 1
        if first.isMark { marks += 1 }
        if first.isQuoted { quoted += 1 }
        if first.isSpaced { spaced += 1 }
    }

    /// Learns from a row of which a cell is not closed; there is no other where it is the first one.
    mutating func learnBroken(_ bytes: Span<UInt8>, _ range: Range<Int>, quote: Int, _ dialect: CSVDialect) {
        if rows == 0 { learn(bytes, range, dialect) }
        isOpenAtFirst = dialect.isCellStart(quote, in: bytes, row: range.lowerBound) && quote - range.lowerBound < 2
    }

    /// Whether a line looks like the beginning of a record: like the whole of one, or up to a cell that goes on behind it.
    func begins(_ bytes: Span<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect) -> Bool {
        let line = CSVLine(bytes, range, dialect)
        guard !line.isBlank, !line.hasLoneQuote else { return false }
        let first = FirstCell(bytes, range, dialect)
        let isTelling = width >= CSVRecordShape.tellingWidth && (isSpaced || !line.isSpaced)
        if let open = line.openColumn {
            guard open < width else { return false }
            if isMarked { return open > 0 && first.isMark }
            guard !isQuoted || first.isQuoted else { return false }
            return bodies.contains(open) && (isSpaced || !line.isSpaced)
        }
        if isMarked, first.isMark, line.count > width { return width > 2 && (isSpaced || !line.isSpaced) }
        guard line.count == width else { return false }
        if isMarked { return first.isMark || isTelling }
        if isQuoted, !first.isQuoted { return isTelling }
        return isSpaced || !line.isSpaced
    }

    /// Whether a line may stand behind a whole record: it looks like the beginning of one, if of one that is too short.
    func mayFollow(_ bytes: Span<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect) -> Bool {
        begins(bytes, range, dialect)
            || isMarked && FirstCell(bytes, range, dialect).isMark && CSVLine(bytes, range, dialect).count > 1
    }

    /// Whether a quotation mark that seems to close a cell on a later line opens one of another record: what stands before
    /// it on its line is the beginning of one.
    ///
    /// - Parameters:
    ///   - quote: a mark behind a delimiter.
    ///   - opened: the mark that opened the cell.
    ///   - row: where the row with the open cell begins.
    func opensAnother(
        _ bytes: Span<UInt8>, quote: Int, opened: Int, row: Int, _ dialect: CSVDialect
    ) -> Bool {
        let lineEnd: UInt8 = dialect.endsRowsWithReturn ? 0x0D : 0x0A
        var start = quote
        while start > row, bytes[start - 1] != lineEnd { start -= 1 }
        let line = CSVLine(bytes, start..<(quote + 1), dialect)
        guard let open = line.openColumn, open > 0, open < width, isSpaced || !line.isSpaced else { return false }
        // It opens the same column, or a later one.
        guard opened >= row, let column = CSVLine(bytes, row..<(opened + 1), dialect).openColumn,
            column == open || column < open && bodies.contains(open)
        else { return false }
        let own = FirstCell(bytes, row..<quote, dialect).isMark
        if rows == 0 ? own : isMarked { return FirstCell(bytes, start..<quote, dialect).isMark }
        // Without it two plain cells must come before, or both texts begin with a line end.
        func isLineEnd(_ index: Int) -> Bool {
            index < bytes.count && (bytes[index] == 0x0A || bytes[index] == 0x0D)
        }
        return (open > 1 || isLineEnd(opened + 1)) && bodies.contains(open) && isLineEnd(quote + 1)
    }

    /// What is seen of a record's first cell.
    private struct FirstCell {
        var isQuoted = false
        /// It has a digit, and besides only letters and what stands in dates, numbers and addresses.
        var isMark = false
        /// The next cell begins with a space.
        var isSpaced = false

        init(_ bytes: Span<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect) {
            var index = range.lowerBound
            while index < range.upperBound, dialect.isBlank(bytes[index]) { index += 1 }
            guard index < range.upperBound else { return }
            isQuoted = bytes[index] == UInt8(ascii: "\"")
            if isQuoted { index += 1 }
            let start = index
            var hasDigit = false
            while index < range.upperBound, index - start <= CSVRecordShape.longestMark {
                let byte = bytes[index]
                if isQuoted ? byte == UInt8(ascii: "\"") : byte == dialect.delimiter || byte <= 0x20 { break }
                if byte <= 0x20 || isQuoted && byte == dialect.delimiter { return }
                if byte >= 0x30, byte <= 0x39 {
                    hasDigit = true
                } else if byte | 0x20 < 0x61 || byte | 0x20 > 0x7A {
                    guard "-_.:/#+".utf8.contains(byte) else { return }
                }
                index += 1
            }
            if isQuoted { index += 1 }
            while index < range.upperBound, dialect.isBlank(bytes[index]) { index += 1 }
            let isEnd = index >= range.upperBound || bytes[index] == 0x0A || bytes[index] == 0x0D
            isMark = hasDigit && (isEnd || bytes[index] == dialect.delimiter)
            isSpaced = index + 1 < range.upperBound && bytes[index] == dialect.delimiter && bytes[index + 1] == 0x20
        }
    }
}
