/// What carries no meaning: white space, comments, and what pages wrap a blob in.
extension JSONReader {
    /// Skips white space and comments between the tokens of a value.
    mutating func skipBetweenTokens(_ bytes: Span<UInt8>) throws(JSONError) {
        while position < bytes.count {
            if !skipSpace(bytes), try !skipComment(bytes) { return }
        }
    }

    /// Skips what may stand before the value: besides white space and comments, the opening halves of wrappers.
    ///
    /// `<!--` may open a wrapper or a comment of its own. It is skipped with all that follows it up to the first `{` or
    /// `[`, where the value begins, or the first `-->`, where the comment ends.
    mutating func skipPrologue(_ bytes: Span<UInt8>) throws(JSONError) {
        while position < bytes.count {
            if skipWord("<![CDATA[", bytes) || skipWrapperBehindSlashes(bytes) { continue }
            if matches("<!--", bytes) {
                try skipOpeningHTMLComment(bytes)
            } else if !skipSpace(bytes), try !skipComment(bytes) {
                return
            }
        }
    }

    /// Skips what may stand after the value: besides white space and comments, semicolons and the closing halves of
    /// wrappers.
    mutating func skipEpilogue(_ bytes: Span<UInt8>) throws(JSONError) {
        while position < bytes.count {
            if skipWord(";", bytes) || skipWord("-->", bytes) || skipWord("]]>", bytes) { continue }
            if matches("<!--", bytes) {
                try skipComment(of: 4, closedBy: "-->", bytes)
            } else if !skipSpace(bytes), try !skipComment(bytes) {
                return
            }
        }
    }
}

extension JSONReader {
    /// Skips one character of white space, if one is at the position.
    ///
    /// JSON has four; pages also have other control characters, the spaces of Unicode that editors put in unseen
    /// (U+00A0, U+2000 to U+200F, U+2028, U+2029, U+202F, U+3000) and the byte order mark U+FEFF.
    private mutating func skipSpace(_ bytes: Span<UInt8>) -> Bool {
        let byte = bytes[position]
        if byte <= 0x20 {
            position += 1
            return true
        }
        guard byte >= 0x80 else { return false }
        let length = lengthOfUnicodeSpace(bytes)
        position += length
        return length > 0
    }

    private func lengthOfUnicodeSpace(_ bytes: Span<UInt8>) -> Int {
        guard position + 1 < bytes.count else { return 0 }
        let third = position + 2 < bytes.count ? bytes[position + 2] : 0
        return switch (bytes[position], bytes[position + 1], third) {
        case (0xC2, 0xA0, _): 2
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): 3
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): 3
        default: 0
        }
    }

    /// Skips `// …` up to the end of its line, or `/* … */`, if one is at the position.
    private mutating func skipComment(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        guard bytes[position] == UInt8(ascii: "/") else { return false }
        if matches("/*", bytes) {
            try skipComment(of: 2, closedBy: "*/", bytes)
            return true
        }
        guard matches("//", bytes) else { return false }
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += 1
        }
        return true
    }

    private mutating func skipComment(of length: Int, closedBy end: String, _ bytes: Span<UInt8>) throws(JSONError) {
        let opened = position
        position += length
        while position < bytes.count {
            if skipWord(end, bytes) { return }
            position += 1
        }
        throw .unclosed(.comment, opened: opened, byte: position)
    }

    private mutating func skipOpeningHTMLComment(_ bytes: Span<UInt8>) throws(JSONError) {
        let opened = position
        position += 4
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "[") { return }
            // `<!--<![CDATA[` has a bracket that begins no value.
            if matches("<![CDATA[", bytes) || skipWord("-->", bytes) { return }
            position += 1
        }
        throw .unclosed(.comment, opened: opened, byte: position)
    }

    /// Skips the slashes of `//<![CDATA[` and `// <!--`, which hide a wrapper from JavaScript and may have the value on
    /// the same line.
    private mutating func skipWrapperBehindSlashes(_ bytes: Span<UInt8>) -> Bool {
        guard matches("//", bytes) else { return false }
        let start = position
        position += 2
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
            position += 1
        }
        if matches("<![CDATA[", bytes) || matches("<!--", bytes) { return true }
        position = start
        return false
    }

    private mutating func skipWord(_ word: String, _ bytes: Span<UInt8>) -> Bool {
        guard matches(word, bytes) else { return false }
        position += word.utf8.count
        return true
    }
}
