/// Resolves the character references that job feeds put into JSON strings.
enum CharacterReferences {
    /// The names that occur in escaped markup and in titles. A page's own references are resolved by libxml2.
    private static let named: [String: String] = {
        var names = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "rsquo": "’",
            "lsquo": "‘", "rdquo": "”", "ldquo": "“", "bull": "•", "hellip": "…", "euro": "€", "trade": "™",
            "plus": "+", "num": "#", "sol": "/", "colon": ":", "lpar": "(", "rpar": ")", "comma": ",",
        ]
        for (offset, name) in latin1.split(separator: " ").enumerated() {
            names[String(name)] = String(Unicode.Scalar(UInt8(0xA0 + offset)))
        }
        return names
    }()

    /// The names of U+00A0 to U+00FF in order (HTML 4.01, 24.2).
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
        AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
        times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
        egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
        ugrave uacute ucirc uuml yacute thorn yuml
        """

    /// The text with each reference replaced once.
    static func resolved(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (text, length) = reference(bytes, at: index) {
                result.append(contentsOf: text.utf8)
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// Markup that was escaped once or twice before it was put into JSON, as markup.
    ///
    /// The rule: as long as the text has no tag but has an escaped one (`&lt;p&gt;`, `&amp;lt;p&amp;gt;`), resolve once.
    static func unescapedMarkup(_ bytes: [UInt8]) -> [UInt8] {
        var current = bytes
        for _ in 0..<2 {
            guard !hasTag(current) else { return current }
            let next = resolved(current)
            guard next != current, hasTag(next) || hasEscapedTag(next) else { return current }
            current = next
        }
        return current
    }

    /// Whether there is a `<` before a letter, `/` or `!`.
    static func hasTag(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                switch bytes[index + 1] {
                case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"): return true
                default: break
                }
            }
            index += 1
        }
        return false
    }

    private static func hasEscapedTag(_ bytes: [UInt8]) -> Bool {
        ByteSearch.find("&lt;", in: bytes, from: 0, to: bytes.count) != nil
    }

    /// Reads `&name;`, `&#8217;` or `&#x2019;`.
    private static func reference(_ bytes: [UInt8], at start: Int) -> (text: String, length: Int)? {
        var end = start + 1
        while end < bytes.count, end - start <= 10, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        let length = end - start + 1
        if name.hasPrefix("#") {
            var digits = name.dropFirst()
            let isHexadecimal = digits.first == "x" || digits.first == "X"
            if isHexadecimal { digits = digits.dropFirst() }
            guard digits.first != "+", let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value != 0,
                let scalar = Unicode.Scalar(value)
            else { return nil }
            // Browsers read 128 to 159 as windows-1252 (HTML standard, "Numeric character reference end state").
            if (0x80...0x9F).contains(value) {
                return (String(decoding: Windows1252.utf8([UInt8(value)]), as: UTF8.self), length)
            }
            return (String(Character(scalar)), length)
        }
        guard let text = named[name] else { return nil }
        return (text, length)
    }
}
