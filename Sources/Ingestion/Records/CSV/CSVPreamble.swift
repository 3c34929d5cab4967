internal import Postings

/// What stands before the rows of a CSV file: the line `sep=;` that Excel understands, and the header.
struct CSVPreamble: Sendable, Hashable {
    let header: CSVHeader
    let dialect: CSVDialect
    let columns: CSVColumns
    /// The byte at which the first row begins.
    let end: Int
    /// The line at which the first row begins.
    let line: Int

    /// How many bytes of rows are looked at for backslashes.
    private static let dialectBytes = 1 << 16
    private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// Reads the preamble at the beginning of a file.
    ///
    /// The delimiter is the one by which the header has the most of RoleCall's keys, then the most columns.
    ///
    /// - Parameters:
    ///   - bytes: the beginning of the file, decoded as far as ``CSVEncoding`` does, without a mark.
    ///   - isWhole: whether nothing follows.
    /// - Returns: nil when the header is not complete, or when there is none.
    init?(_ bytes: [UInt8], isWhole: Bool, encoding: String?, mapping: FieldMapping) {
        var start = 0
        var line = 1
        CSVPreamble.skipBlankLines(bytes, &start, &line)
        var declared: UInt8?
        if let (delimiter, next) = CSVPreamble.declaredDelimiter(bytes, at: start) {
            declared = delimiter
            start = next
            line += 1
            CSVPreamble.skipBlankLines(bytes, &start, &line)
        }
        guard start < bytes.count else { return nil }
        let endsRowsWithReturn = CSVPreamble.endsRowsWithReturn(bytes, from: start, isWhole)

        var best: CSVPreamble?
        for delimiter in declared.map({ [$0] }) ?? CSVPreamble.delimiters {
            var dialect = CSVDialect(delimiter: delimiter, endsRowsWithReturn: endsRowsWithReturn)
            dialect.hasBackslashEscapes = CSVPreamble.hasBackslashEscapes(bytes, from: start, dialect)
            var scanner = CSVRowScanner(dialect: dialect)
            scanner.begin(at: start)
            let row: Range<Int>
            let next: Int
            switch scanner.scan(bytes.span, isEnd: isWhole, unclosedBefore: 0) {
            case .row(let end, let after): (row, next) = (start..<end, after)
            case .incomplete: continue
            case .unclosed:
                // A header whose quotation mark is not closed ends with its line all the same.
                guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { continue }
                (row, next) = (start..<end, end + 1)
            }
            let text = CSVEncoding.decode(Array(bytes[row]), encoding).utf8
            let names = CSVCells.split(text, dialect).map { String(decoding: OneLine.collapsed($0), as: UTF8.self) }
            let candidate = CSVPreamble(
                header: CSVHeader(
                    columns: names, delimiter: delimiter, hasBackslashEscapes: dialect.hasBackslashEscapes,
                    encoding: encoding), dialect: dialect, columns: CSVColumns(names, mapping: mapping), end: next,
                line: line + scanner.lineEnds + 1)
            if let known = best,
                (known.columns.count, known.header.columns.count)
                    >= (candidate.columns.count, candidate.header.columns.count)
            {
                continue
            }
            best = candidate
        }
        guard let best else { return nil }
        self = best
    }

    private init(header: CSVHeader, dialect: CSVDialect, columns: CSVColumns, end: Int, line: Int) {
        self.header = header
        self.dialect = dialect
        self.columns = columns
        self.end = end
        self.line = line
    }

    private static func skipBlankLines(_ bytes: [UInt8], _ start: inout Int, _ line: inout Int) {
        var index = start
        while index < bytes.count, bytes[index] <= 0x20, bytes[index] != 0x09 {
            if bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A) {
                start = index + 1
                line += 1
            }
            index += 1
        }
    }

    /// Excel's first line `sep=;`: the delimiter, and where the line after it begins.
    private static func declaredDelimiter(_ bytes: [UInt8], at start: Int) -> (UInt8, Int)? {
        guard bytes.count - start >= 5, ByteSearch.find("sep=", in: bytes, from: start, to: start + 4) == start else {
            return nil
        }
        let delimiter = bytes[start + 4]
        guard delimiter > 0x20 || delimiter == 0x09, delimiter != 0x22 else { return nil }
        var index = start + 5
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return (delimiter, index + (isPair ? 2 : 1))
    }

    /// Whether the first line ends with a carriage return that no line feed follows.
    private static func endsRowsWithReturn(_ bytes: [UInt8], from start: Int, _ isWhole: Bool) -> Bool {
        var isQuoted = false
        for index in start..<bytes.count {
            switch bytes[index] {
            case 0x22: isQuoted.toggle()
            case 0x0A where !isQuoted: return false
            case 0x0D where !isQuoted: return index + 1 < bytes.count ? bytes[index + 1] != 0x0A : isWhole
            default: break
            }
        }
        return false
    }

    /// Whether the beginning of the file escapes quotation marks by backslashes: it has `\"` before text, and no doubled
    /// mark inside a cell.
    private static func hasBackslashEscapes(_ bytes: [UInt8], from start: Int, _ dialect: CSVDialect) -> Bool {
        func isEdge(_ byte: UInt8) -> Bool { byte == dialect.delimiter || byte == 0x0A || byte == 0x0D }
        var isFound = false
        var index = start + 1
        while index + 1 < min(bytes.count, dialectBytes) {
            defer { index += 1 }
            guard bytes[index] == 0x22 else { continue }
            let (before, after) = (bytes[index - 1], bytes[index + 1])
            if before == UInt8(ascii: "\\"), after != 0x22, !isEdge(after) { isFound = true }
            if after == 0x22, before != UInt8(ascii: "\\") {
                let isEmptyCell = isEdge(before) && (index + 2 >= bytes.count || isEdge(bytes[index + 2]))
                if !isEmptyCell { return false }
                index += 1
            }
        }
        return isFound
    }
}
