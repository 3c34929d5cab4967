/// Finds the ends of the rows of a CSV text, one byte at a time, and remembers where it was when the bytes ran out.
///
/// What RFC 4180 allows is read as it says. Beyond it: a quotation mark opens a cell only at its beginning; one that is
/// followed by text, where only a delimiter or a line end may stand, is *doubtful*. If its partner follows on the same line
/// (`"the "best" job"`), both belong to the text; if a new cell opens or the line ends first, the doubtful one closed its
/// cell. But on a later line than the one on which the cell began, a doubtful mark that begins a cell or has no partner
/// says that the cell was never closed: it is a mark of another row that was met.
struct CSVRowScanner: Sendable {
    /// What came of a scan.
    enum Outcome: Sendable, Hashable {
        /// The row's bytes end at `end`, the next row begins at `next`.
        case row(end: Int, next: Int)
        /// The bytes end before the row does.
        case incomplete
        /// A cell that was opened by ``CSVRowScanner/quote`` is not closed before the byte at ``CSVRowScanner/position``.
        case unclosed
    }

    private enum State: Sendable { case plain, quoted, doubtful }

    let dialect: CSVDialect
    /// How the records that were read begin.
    var shape = CSVRecordShape()
    /// The first byte of the row.
    private var row = 0
    /// The byte that is looked at next.
    private(set) var position = 0
    /// The quotation mark that opened the last quoted cell.
    private(set) var quote = 0
    /// Line ends inside of quoted cells of this row.
    private(set) var lineEnds = 0
    /// Line ends inside of quoted cells of this row before ``quote``.
    private(set) var lineEndsBeforeQuote = 0
    /// A mark behind a delimiter, on the line on which its cell began: it may have opened the next cell, and the one before
    /// it may not have been closed.
    private(set) var inner = Inner.none
    /// ``lineEndsBeforeQuote`` of the cell with the ``inner`` mark.
    private(set) var lineEndsBeforeInner = 0
    private var state = State.plain

    /// What a mark behind a delimiter did, where it could have opened a cell.
    enum Inner: Sendable { case none, closing, stray }

    init(dialect: CSVDialect) {
        self.dialect = dialect
    }

    /// Whether a quoted cell is open.
    var isQuoted: Bool { state == .quoted }

    /// Goes to the beginning of a row.
    mutating func begin(at offset: Int) {
        row = offset
        position = offset
        quote = offset
        lineEnds = 0
        lineEndsBeforeQuote = 0
        lineEndsBeforeInner = 0
        inner = .none
        state = .plain
    }

    /// Moves with the bytes when as many of the first were dropped.
    mutating func drop(_ count: Int) {
        row = max(0, row - count)
        position -= count
        quote -= count
    }

    /// Goes on to the end of the row.
    ///
    /// - Parameters:
    ///   - bytes: what there is; grows from call to call.
    ///   - isEnd: whether nothing follows.
    ///   - unclosed: the end of a region in which it is known that no open cell is closed.
    /// - Complexity: linear in the bytes after ``position``.
    mutating func scan(_ bytes: Span<UInt8>, isEnd: Bool, unclosedBefore unclosed: Int) -> Outcome {
        while true {
            if state == .quoted {
                guard let outcome = scanQuoted(bytes, isEnd, unclosed) else { continue }
                return outcome
            }
            guard let outcome = scanPlain(bytes, isEnd) else { continue }
            return outcome
        }
    }

    /// Outside of quotation marks only three bytes matter; all of them are at most 0x22.
    private mutating func scanPlain(_ bytes: Span<UInt8>, _ isEnd: Bool) -> Outcome? {
        var index = position
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            guard byte <= 0x22 else {
                index &+= 1
                continue
            }
            if byte == 0x0A {
                position = index
                return endOfRow(index, index + 1)
            }
            if byte == 0x0D {
                guard index + 1 < count || isEnd else { break }
                let isPair = index + 1 < count && bytes[index + 1] == 0x0A
                if isPair || dialect.endsRowsWithReturn || index + 1 == count {
                    position = index
                    return endOfRow(index, index + (isPair ? 2 : 1))
                }
            } else if byte == UInt8(ascii: "\"") {
                if dialect.isCellStart(index, in: bytes, row: row) {
                    if isOverdue {
                        position = index
                        return .unclosed
                    }
                    quote = index
                    lineEndsBeforeQuote = lineEnds
                    state = .quoted
                    position = index + 1
                    return nil
                }
                if state == .doubtful {
                    // The partner of an inner mark, unless it closes the cell.
                    let meaning = dialect.meaning(ofQuoteAt: index, in: bytes, isEnd: isEnd)
                    if meaning == .open { break }
                    position = index + 1
                    state = meaning == .closing ? .plain : .quoted
                    return nil
                }
            }
            index &+= 1
        }
        position = index
        return isEnd && index >= count ? endOfRow(count, count) : .incomplete
    }

    /// Whether a doubtful mark without a partner stands on a later line than the one that opened the cell.
    private var isOverdue: Bool { state == .doubtful && lineEnds > lineEndsBeforeQuote }

    private func endOfRow(_ end: Int, _ next: Int) -> Outcome {
        isOverdue ? .unclosed : .row(end: end, next: next)
    }

    private mutating func note(_ mark: Inner) {
        guard inner != .stray else { return }
        inner = mark
        lineEndsBeforeInner = lineEndsBeforeQuote
    }

    private mutating func scanQuoted(_ bytes: Span<UInt8>, _ isEnd: Bool, _ unclosed: Int) -> Outcome? {
        var index = position
        let count = bytes.count
        let lineEnd: UInt8 = dialect.endsRowsWithReturn ? 0x0D : 0x0A
        // Without backslash escapes the byte looked for is the quotation mark itself.
        let escape = dialect.hasBackslashEscapes ? UInt8(ascii: "\\") : UInt8(ascii: "\"")
        while index < count {
            let byte = bytes[index]
            guard byte <= 0x22 || byte == escape else {
                index &+= 1
                continue
            }
            if byte == lineEnd {
                lineEnds += 1
                if index < unclosed {
                    position = index
                    return .unclosed
                }
            } else if byte == UInt8(ascii: "\"") {
                switch dialect.meaning(ofQuoteAt: index, in: bytes, isEnd: isEnd) {
                case .open:
                    position = index
                    return .incomplete
                case .doubled: index += 1
                case .closing:
                    if index > 0, index - 1 > quote, bytes[index - 1] == dialect.delimiter {
                        if lineEnds == lineEndsBeforeQuote {
                            note(.closing)
                        } else if shape.opensAnother(bytes, quote: index, opened: quote, row: row, dialect) {
                            position = index
                            return .unclosed
                        }
                    }
                    position = index + 1
                    state = .plain
                    return nil
                case .stray:
                    if lineEnds == lineEndsBeforeQuote, index - 1 > quote, bytes[index - 1] == dialect.delimiter {
                        note(.stray)
                    }
                    if lineEnds > lineEndsBeforeQuote, dialect.isCellOrLineStart(index, in: bytes, row: row) {
                        position = index
                        return .unclosed
                    }
                    position = index + 1
                    state = .doubtful
                    return nil
                }
            } else if byte == UInt8(ascii: "\\") {
                guard index + 1 < count || isEnd else {
                    position = index
                    return .incomplete
                }
                if index + 1 < count, bytes[index + 1] != lineEnd { index += 1 }
            }
            index &+= 1
        }
        position = min(index, count)
        return isEnd ? .unclosed : .incomplete
    }
}
