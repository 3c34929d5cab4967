/// The cells of one line, read as if a record began with it.
struct CSVLine {
    /// How many cells there are.
    private(set) var count = 0
    /// The column of the cell that is open at the end of the line.
    private(set) var openColumn: Int?
    /// Whether a plain cell behind the first begins with a space, as after the comma of a sentence.
    private(set) var isSpaced = false
    /// Whether a plain cell ends with a quotation mark that has no partner: the end of a quoted cell that began earlier.
    private(set) var hasLoneQuote = false
    /// Whether no cell says anything.
    private(set) var isBlank = true

    /// - Complexity: linear in the bytes.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect) {
        let line = bytes.extracting(range)
        var index = 0
        while true {
            let start = index
            while index < line.count, dialect.isBlank(line[index]) { index += 1 }
            if index < line.count, line[index] == UInt8(ascii: "\"") {
                guard let end = CSVLine.endOfQuoted(line, index + 1, dialect) else {
                    openColumn = count
                    count += 1
                    isBlank = false
                    return
                }
                if end > index + 2 { isBlank = false }
                index = end
                while index < line.count, line[index] != dialect.delimiter { index += 1 }
            } else {
                if count > 0, index > start, index < line.count { isSpaced = true }
                var quotes = 0
                var last: UInt8 = 0
                while index < line.count, line[index] != dialect.delimiter {
                    if line[index] > 0x20 {
                        last = line[index]
                        isBlank = false
                        if last == UInt8(ascii: "\"") { quotes += 1 }
                    }
                    index += 1
                }
                if last == UInt8(ascii: "\""), quotes % 2 == 1 { hasLoneQuote = true }
            }
            count += 1
            guard index < line.count else { return }
            index += 1
        }
    }

    /// The offset behind the mark that closes a cell on this line.
    private static func endOfQuoted(_ line: Span<UInt8>, _ start: Int, _ dialect: CSVDialect) -> Int? {
        var index = start
        while index < line.count {
            if line[index] == UInt8(ascii: "\\"), dialect.hasBackslashEscapes {
                index += 2
                continue
            }
            if line[index] == UInt8(ascii: "\"") {
                switch dialect.meaning(ofQuoteAt: index, in: line, isEnd: true) {
                case .closing, .open: return index + 1
                case .doubled: index += 1
                case .stray: break
                }
            }
            index += 1
        }
        return nil
    }
}
