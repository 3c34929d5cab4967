/// Writes cells as RFC 4180 asks.
enum CSVCell {
    /// Appends a text cell, quoted where it must be, and defused where a spreadsheet would run it.
    ///
    /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, or the full-width forms of the signs, gets
    /// an apostrophe in front (CWE-1236).
    static func append(_ text: some Sequence<UInt8>, to row: inout [UInt8]) {
        let start = row.count
        var needsQuotes = false
        for byte in text {
            if row.count == start, isFormulaStart(byte) { row.append(UInt8(ascii: "'")) }
            switch byte {
            case UInt8(ascii: "\""):
                row.append(byte)
                needsQuotes = true
            case UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
            default: break
            }
            row.append(byte)
        }
        if isFullWidthFormula(row[start...]) { row.insert(UInt8(ascii: "'"), at: start) }
        if let first = row[start...].first, first == 0x20 || row.last == 0x20 { needsQuotes = true }
        if needsQuotes {
            row.insert(UInt8(ascii: "\""), at: start)
            row.append(UInt8(ascii: "\""))
        }
    }

    private static func isFormulaStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// U+FF1D, U+FF0B, U+FF0D and U+FF20.
    private static func isFullWidthFormula(_ cell: ArraySlice<UInt8>) -> Bool {
        guard cell.starts(with: [0xEF, 0xBC]), cell.count > 2 else { return false }
        return [0x9D, 0x8B, 0x8D, 0xA0].contains(cell[cell.startIndex + 2])
    }
}
