internal import Postings

/// Which lines of a row above the limit, or of a broken record, were looked at.
struct CSVLineCursor: Sendable {
    /// The byte at which the first line that was not looked at begins; nil before any was.
    var start: Int?
    /// Its number.
    var line = 0
    /// Up to here its end was searched for.
    var searched = 0
    /// Whether the beginning of the line is gone: it was longer than a record may be.
    var isPartial = false

    /// Moves with the bytes when as many of the first were dropped.
    mutating func drop(_ count: Int) {
        start = start.map { max(0, $0 - count) }
        searched = max(0, searched - count)
    }
}

/// Rows that are broken, and rows above the limit.
extension CSVRecordReader {
    /// What is kept before the byte at which the scanner stands, to see whether a cell begins there.
    private static let lookBehind = 512

    private var lineEnd: UInt8 { scanner.dialect.endsRowsWithReturn ? 0x0D : 0x0A }

    private mutating func unclosed(_ line: Int) -> StreamedRecord {
        number += 1
        let reason = "line \(line): a quotation mark opens a cell and nothing closes it; the record is left out"
        return .failure(number: number, .record(line: number, reason: reason))
    }

    // MARK: - Broken records

    /// A cell is not closed: its record is an error, and reading goes on where the next one seems to begin.
    mutating func giveUpQuote() -> StreamedRecord {
        let opened = line + scanner.lineEndsBeforeQuote
        learnBroken()
        startLines()
        let cursor = lines
        unclosedBefore = max(unclosedBefore, scanner.position)
        begin(at: cursor.start ?? buffer.count)
        line = cursor.line
        lines.isPartial = cursor.isPartial
        phase = .broken
        return unclosed(opened)
    }

    /// A row that is too short, and in which a mark that seems to lie within a cell may have opened the next one.
    ///
    /// - Returns: nil where the row may be what it seems to be.
    mutating func takeMisread(end: Int, after: Int) -> StreamedRecord? {
        let shape = scanner.shape
        let count = CSVCells.split(Array(buffer[row..<end]), scanner.dialect).count
        // A text may end with a delimiter; such a row is broken only if it has no text at all.
        let isMisread = scanner.inner == .stray || !shape.bodies.contains { $0 < count }
        guard count < shape.width, isMisread else { return nil }
        let opened = line + scanner.lineEndsBeforeInner
        line += scanner.lineEnds + 1
        begin(at: after)
        phase = .broken
        return unclosed(opened)
    }

    /// Passes over lines up to one that looks like the beginning of a record; false when more bytes are needed.
    mutating func passBrokenLines() -> Bool {
        while row < buffer.count {
            let found = buffer[max(row, lines.searched)...].firstIndex(of: lineEnd)
            lines.searched = found ?? buffer.count
            guard let end = found ?? (isFinished ? buffer.count : nil) else {
                guard buffer.count - row > limit else { return false }
                begin(at: buffer.count)
                lines.isPartial = true
                return false
            }
            if !lines.isPartial, scanner.shape.begins(buffer.span, row..<end, scanner.dialect) {
                guard let isBorneOut = isBorneOut(row..<end) else { return false }
                if isBorneOut {
                    begin(at: row)
                    phase = .rows
                    return true
                }
            }
            line += 1
            begin(at: min(end + 1, buffer.count))
        }
        guard isFinished else { return false }
        phase = .ended
        return true
    }

    /// Whether a line that looks like a whole record is one: so does the next line, or nothing follows. Else it stands among
    /// the lines of a text.
    ///
    /// - Returns: nil when more bytes are needed.
    private func isBorneOut(_ range: Range<Int>) -> Bool? {
        let (bytes, dialect) = (buffer.span, scanner.dialect)
        if CSVLine(bytes, range, dialect).openColumn != nil { return true }
        var start = range.upperBound + 1
        // As many as a text may have between two paragraphs; the bound keeps the time linear.
        let last = start + CSVRecordReader.lookBehind
        while start < bytes.count, start < last, bytes[start] <= 0x20, bytes[start] != dialect.delimiter { start += 1 }
        guard start < bytes.count else { return isFinished ? true : nil }
        guard let end = buffer[start...].firstIndex(of: lineEnd) ?? (isFinished ? buffer.count : nil) else {
            return buffer.count - start > limit ? true : nil
        }
        return scanner.shape.mayFollow(bytes, start..<end, dialect)
    }

    private mutating func learnBroken() {
        guard skipped == 0 else { return }
        let (dialect, quote) = (scanner.dialect, scanner.quote)
        var shape = scanner.shape
        shape.learnBroken(buffer.span, row..<buffer.count, quote: quote, dialect)
        scanner.shape = shape
    }

    // MARK: - Rows above the limit

    /// A row above the limit that ends.
    mutating func takeOversized(end: Int, after: Int) -> StreamedRecord {
        if let broken = breakOversized(before: end) { return broken }
        number += 1
        let bytes = skipped + end - row
        line += scanner.lineEnds + 1
        begin(at: after)
        return .failure(number: number, .tooLarge(bytes: bytes, limit: limit))
    }

    /// Forgets what is known of a row above the limit; an error if it shows to be broken.
    mutating func skipOversized() -> StreamedRecord? {
        if let broken = breakOversized(before: scanner.position) { return broken }
        let behind = max(row, min(scanner.position, buffer.count) - CSVRecordReader.lookBehind)
        var cut = behind
        if let start = lines.start, buffer.count - start <= limit {
            cut = min(cut, start)
        } else if lines.start != nil {
            lines.start = behind
            lines.isPartial = true
        }
        skipped += cut - row
        row = cut
        drop(cut)
        // What follows is sought as the next record, not as a part of this one.
        return scanner.isQuoted && skipped > longestSkipped ? giveUpQuote() : nil
    }

    /// An error if a line within the last quoted cell looks like the beginning of a record.
    private mutating func breakOversized(before end: Int) -> StreamedRecord? {
        guard scanner.lineEnds > scanner.lineEndsBeforeQuote else { return nil }
        learnBroken()
        startLines()
        while let start = lines.start, start < end,
            let lineEnd = buffer[max(start, lines.searched)..<end].firstIndex(of: lineEnd)
        {
            if !lines.isPartial, scanner.shape.begins(buffer.span, start..<lineEnd, scanner.dialect) {
                return giveUpQuote()
            }
            lines.start = lineEnd + 1
            lines.line += 1
            lines.isPartial = false
        }
        lines.searched = end
        return nil
    }

    /// Goes to the line behind the one on which the last quoted cell begins, unless the lines of that cell were looked at.
    private mutating func startLines() {
        let first = max(0, scanner.quote)
        if let start = lines.start, start > first || scanner.quote < 0 { return }
        lines = CSVLineCursor()
        let opened = line + scanner.lineEndsBeforeQuote
        if let end = buffer[min(first, buffer.count)...].firstIndex(of: lineEnd) {
            lines.start = end + 1
            lines.line = opened + 1
        } else {
            lines.start = buffer.count
            lines.line = opened
            lines.isPartial = true
        }
    }
}
