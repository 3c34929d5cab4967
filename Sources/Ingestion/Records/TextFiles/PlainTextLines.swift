/// A line of a plain-text file.
struct PlainTextLine: Sendable, Hashable {
    /// Columns of white space before the text.
    var indent: Int
    /// The text, without white space around it and without a bullet.
    var text: [UInt8]
    /// What stood before the text.
    var bullet = PlainTextBullet.none
    /// Characters of the whole line.
    var width: Int

    var isBlank: Bool { text.isEmpty }
}

/// What marks a line as an item of a list.
enum PlainTextBullet: Sendable, Hashable {
    case none
    /// `-`, `*`, `•` and the like.
    case sign
    /// `1.` or `1)`: an item only beside another number.
    case number(Int)
}

/// Cuts a plain-text file into lines.
enum PlainTextLines {
    /// Signs that stand before items, with a space behind them.
    private static let signs: [[UInt8]] = [
        "-", "*", "+", "•", "·", "–", "—", "▪", "◦", "‣", "●", "■", "►", "➢", "✓", "✔", "○", "o",
    ]
    .map { Array($0.utf8) }

    /// The lines of a text; `\r\n`, `\n`, `\r` and a form feed end one.
    static func lines(of text: [UInt8]) -> [PlainTextLine] {
        var lines: [PlainTextLine] = []
        var start = 0
        var index = 0
        while index <= text.count {
            if index == text.count || text[index] == 0x0A || text[index] == 0x0D || text[index] == 0x0C {
                lines.append(line(text[start..<index]))
                if index + 1 < text.count, text[index] == 0x0D, text[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        return lines
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> PlainTextLine {
        var rest = bytes
        var indent = 0
        while let first = rest.first {
            if first == 0x09 {
                indent += 8 - indent % 8
            } else if first == 0x20 {
                indent += 1
            } else if first == 0xC2, rest.dropFirst().first == 0xA0 {
                indent += 1
                rest = rest.dropFirst()
            } else if first > 0x20 {
                break
            }
            rest = rest.dropFirst()
        }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        let width = indent + rest.count { $0 & 0xC0 != 0x80 }
        var line = PlainTextLine(indent: indent, text: Array(rest), width: width)
        if let (bullet, length) = bullet(rest) {
            line.bullet = bullet
            line.text = Array(rest.dropFirst(length).drop { $0 <= 0x20 })
        }
        return line
    }

    private static func bullet(_ text: ArraySlice<UInt8>) -> (PlainTextBullet, length: Int)? {
        for sign in signs where text.starts(with: sign) {
            let behind = text.dropFirst(sign.count).first
            // A round bullet needs no space; a hyphen or a letter does.
            if behind == 0x20 || behind == 0x09
                || sign.count > 2 && behind != nil && sign != Array("–".utf8) && sign != Array("—".utf8)
            {
                return (.sign, sign.count)
            }
        }
        let digits = text.prefix { $0 >= 0x30 && $0 <= 0x39 }
        let behind = text.dropFirst(digits.count)
        guard (1...2).contains(digits.count), behind.first == UInt8(ascii: ".") || behind.first == UInt8(ascii: ")"),
            behind.dropFirst().first == 0x20, let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        return (.number(number), digits.count + 1)
    }
}
