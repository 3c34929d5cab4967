/// Writes cells as RFC 4180 asks.
enum CSVCell {
    /// Appends a text cell, quoted where it must be, and defused where a spreadsheet would run it.
    ///
    /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end, or the full-width forms of the signs, gets an
    /// apostrophe in front (CWE-1236).
    static func append(_ text: [UInt8], to row: inout [UInt8]) { append(text.span, to: &row) }

    /// The same with a text's bytes.
    static func append(_ text: String, to row: inout [UInt8]) { append(text.utf8.span, to: &row) }

    private static func append(_ text: Span<UInt8>, to row: inout [UInt8]) {
        guard !text.isEmpty else { return }
        let first = text[0]
        var needsQuotes = first == 0x20 || text[text.count - 1] == 0x20
        var hasQuote = false
        for index in text.indices where text[index] <= 0x2C {
            switch text[index] {
            case UInt8(ascii: "\""): hasQuote = true
            case UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
            default: break
            }
        }
        // A lone hyphen, as standard input is called, is no formula.
        let isHyphen = text.count == 1 && first == UInt8(ascii: "-")
        let isFormula = !isHyphen && (isFormulaStart(first) || isFullWidthFormula(text))
        guard needsQuotes || hasQuote else {
            if isFormula { row.append(UInt8(ascii: "'")) }
            copy(text, to: &row)
            return
        }
        row.append(UInt8(ascii: "\""))
        if isFormula { row.append(UInt8(ascii: "'")) }
        if hasQuote {
            for index in text.indices {
                if text[index] == UInt8(ascii: "\"") { row.append(text[index]) }
                row.append(text[index])
            }
        } else {
            copy(text, to: &row)
        }
        row.append(UInt8(ascii: "\""))
    }

    private static func copy(_ text: Span<UInt8>, to row: inout [UInt8]) {
        row.append(addingCapacity: text.count) { output in
            for index in text.indices { output.append(text[index]) }
        }
    }

    private static func isFormulaStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    /// U+FF1D, U+FF0B, U+FF0D and U+FF20.
    private static func isFullWidthFormula(_ cell: Span<UInt8>) -> Bool {
        guard cell.count > 2, cell[0] == 0xEF, cell[1] == 0xBC else { return false }
        return [0x9D, 0x8B, 0x8D, 0xA0].contains(cell[2])
    }
}
