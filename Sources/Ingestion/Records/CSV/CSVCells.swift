/// Splits one row into its cells, by the rules by which ``CSVRowScanner`` found its end.
struct CSVCells {
    /// The cells of a row, quotation marks and escapes resolved, spaces around quoted cells left out.
    ///
    /// - Complexity: linear in the bytes.
    static func split(_ row: [UInt8], _ dialect: CSVDialect) -> [[UInt8]] { CSVCells(row, dialect).cells }

    /// The cells of the row.
    private(set) var cells: [[UInt8]] = []
    /// Which of them begin with a quotation mark.
    private(set) var isQuoted: [Bool] = []
    private let dialect: CSVDialect
    private var cell: [UInt8] = []

    /// Splits a row, as ``split(_:_:)`` does.
    init(_ row: [UInt8], _ dialect: CSVDialect) {
        self.dialect = dialect
        run(row.span)
    }

    private mutating func run(_ row: Span<UInt8>) {
        var index = 0
        while true {
            index = readCell(row, from: index)
            cells.append(cell)
            cell = []
            guard index < row.count else { return }
            // A delimiter: another cell follows, if only an empty one.
            index += 1
        }
    }

    /// Reads a cell; returns the offset of the delimiter behind it, or the end.
    private mutating func readCell(_ row: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < row.count, dialect.isBlank(row[index]) { index += 1 }
        isQuoted.append(index < row.count && row[index] == UInt8(ascii: "\""))
        if isQuoted.last == true { return readQuoted(row, from: index + 1) }
        return readPlain(row, from: start)
    }

    private mutating func readPlain(_ row: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < row.count, row[index] != dialect.delimiter { index += 1 }
        append(row, start..<index)
        return index
    }

    private mutating func readQuoted(_ row: Span<UInt8>, from start: Int) -> Int {
        var index = start
        var run = start
        while index < row.count {
            let byte = row[index]
            if byte == UInt8(ascii: "\\"), dialect.hasBackslashEscapes, index + 1 < row.count {
                // `\"` and `\\` stand for their second byte; before others the backslash is text.
                if row[index + 1] == UInt8(ascii: "\"") || row[index + 1] == UInt8(ascii: "\\") {
                    append(row, run..<index)
                    run = index + 1
                }
                index += 2
                continue
            }
            guard byte == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            append(row, run..<index)
            switch dialect.meaning(ofQuoteAt: index, in: row, isEnd: true) {
            case .doubled:
                run = index + 1
                index += 2
            case .closing, .open:
                var end = index + 1
                var isBlank = true
                while end < row.count, row[end] != dialect.delimiter {
                    if row[end] > 0x20 { isBlank = false }
                    end += 1
                }
                // A carriage return that ends no row lets text follow.
                if !isBlank { append(row, (index + 1)..<end) }
                return end
            case .stray:
                guard let partner = partner(of: index, in: row) else {
                    // The cell was closed; what follows it up to the delimiter is kept beside it.
                    return readPlain(row, from: index + 1)
                }
                run = index
                index = partner
                if dialect.meaning(ofQuoteAt: partner, in: row, isEnd: true) != .closing {
                    // Both marks are text. A doubled partner is one, and the next byte is looked at for itself.
                    index = partner + 1
                }
            }
        }
        append(row, run..<row.count)
        return row.count
    }

    /// The next quotation mark, if no cell begins with it.
    private func partner(of quote: Int, in row: Span<UInt8>) -> Int? {
        var index = quote + 1
        while index < row.count, row[index] != UInt8(ascii: "\"") { index += 1 }
        guard index < row.count, !dialect.isCellStart(index, in: row, row: 0) else { return nil }
        return index
    }

    private mutating func append(_ row: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        cell.reserveCapacity(cell.count + range.count)
        for index in range { cell.append(row[index]) }
    }
}
