/// Writes cells as RFC 4180 asks.
enum CSVCell {
    /// Appends a text cell, quoted where it must be, and defused where a spreadsheet would run it.
    ///
    /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end, or the full-width forms of the signs, gets an
    /// apostrophe in front (CWE-1236).
    static func append(_ text: [UInt8], to row: inout [UInt8]) {
        guard let first = text.first, let last = text.last else { return }
        var needsQuotes = first == 0x20 || last == 0x20
        var hasQuote = false
        for byte in text where byte <= 0x2C {
            switch byte {
            case UInt8(ascii: "\""): hasQuote = true
            case UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
            default: break
            }
        }
        // A lone hyphen, as standard input is called, is no formula.
        let isFormula = text != [UInt8(ascii: "-")] && (isFormulaStart(first) || isFullWidthFormula(text))
        guard needsQuotes || hasQuote else {
            if isFormula { row.append(UInt8(ascii: "'")) }
            row.append(contentsOf: text)
            return
        }
        row.append(UInt8(ascii: "\""))
        if isFormula { row.append(UInt8(ascii: "'")) }
        if hasQuote {
            for byte in text {
                if byte == UInt8(ascii: "\"") { row.append(byte) }
                row.append(byte)
            }
        } else {
            row.append(contentsOf: text)
        }
        row.append(UInt8(ascii: "\""))
    }

    private static func isFormulaStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    /// U+FF1D, U+FF0B, U+FF0D and U+FF20.
    private static func isFullWidthFormula(_ cell: [UInt8]) -> Bool {
        guard cell.count > 2, cell[0] == 0xEF, cell[1] == 0xBC else { return false }
        return [0x9D, 0x8B, 0x8D, 0xA0].contains(cell[2])
    }
}
