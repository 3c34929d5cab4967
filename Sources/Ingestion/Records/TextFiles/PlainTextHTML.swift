/// Makes HTML of a plain-text file: its title a heading, its paragraphs whole, its bullets a list.
///
/// Only files are read so. The `text` of a record stays as it is, a line a paragraph.
struct PlainTextHTML {
    /// The longest first line, in bytes, that can be a title.
    private static let longestTitle = 100
    /// The longest line, in characters, of a text that was broken by hand or by a mail program. Longer lines are paragraphs.
    private static let widestWrap = 100
    /// A line this much narrower than the text is not one that had to be broken.
    private static let narrowestWrap = 40

    private var html: [UInt8] = []
    private var isInList = false
    private let lines: [PlainTextLine]
    /// The column at which lines were broken; nil where they were not.
    private let wrap: Int?

    /// The HTML of a text.
    ///
    /// - Parameter text: UTF-8 without NUL bytes.
    static func render(_ text: [UInt8]) -> [UInt8] {
        var renderer = PlainTextHTML(PlainTextLines.lines(of: text))
        renderer.run()
        return renderer.html
    }

    private init(_ lines: [PlainTextLine]) {
        self.lines = PlainTextHTML.withoutLoneNumbers(lines)
        wrap = PlainTextHTML.wrap(self.lines)
    }

    private mutating func run() {
        var index = 0
        var isFirst = true
        while index < lines.count {
            let line = lines[index]
            if line.isBlank || PlainTextHTML.isRule(line) {
                index += 1
                continue
            }
            if let level = underline(below: index) {
                close()
                element(isFirst ? "h1" : "h\(level)", line.text)
                index += 2
            } else if isFirst, isTitle(index) {
                element("h1", line.text)
                index += 1
            } else {
                var text = line.text
                var last = index
                while last + 1 < lines.count, continues(last, from: index) {
                    last += 1
                    text.append(0x20)
                    text += lines[last].text
                }
                if line.bullet == .none { paragraph(text) } else { item(text) }
                index = last + 1
            }
            isFirst = false
        }
        close()
    }

    // MARK: - Lines that belong together

    /// Whether the line after one goes on with it; `first` is where the paragraph or item began.
    private func continues(_ index: Int, from first: Int) -> Bool {
        let (line, next) = (lines[index], lines[index + 1])
        if next.isBlank || next.bullet != .none || PlainTextHTML.isRule(next) || underline(below: index + 1) != nil {
            return false
        }
        // What hangs below a bullet belongs to it.
        if lines[first].bullet != .none, next.indent > lines[first].indent { return true }
        return PlainTextHTML.isBroken(line, next, wrap)
    }

    /// Whether a line was broken for its width, and the next one goes on.
    private static func isBroken(_ line: PlainTextLine, _ next: PlainTextLine, _ wrap: Int?) -> Bool {
        guard let wrap, line.width >= narrowestWrap, line.width <= wrap else { return false }
        if line.text.last == UInt8(ascii: ":") { return false }
        let word = next.text.prefix { $0 > 0x20 }.count { $0 & 0xC0 != 0x80 }
        return line.width + 1 + word > wrap || beginsSmall(next) && !endsSentence(line)
    }

    /// The column at which a text was broken: its widest line, if the lines that are as wide as their next word allows are
    /// mostly followed by one that begins in the middle of a sentence.
    private static func wrap(_ lines: [PlainTextLine]) -> Int? {
        guard let widest = lines.map(\.width).max(), widest >= narrowestWrap, widest <= widestWrap else { return nil }
        var full = 0
        var small = 0
        for (line, next) in zip(lines, lines.dropFirst())
        where !next.isBlank && next.bullet == .none && isBroken(line, next, widest) {
            full += 1
            if beginsSmall(next) { small += 1 }
        }
        return full > 0 && 2 * small >= full ? widest : nil
    }

    /// Whether a line begins with a small letter, as in the middle of a sentence.
    private static func beginsSmall(_ line: PlainTextLine) -> Bool {
        line.text.first.map { $0 >= 0x61 && $0 <= 0x7A } ?? false
    }

    private static func endsSentence(_ line: PlainTextLine) -> Bool {
        line.text.last.map { ".!?:;".utf8.contains($0) } ?? true
    }

    /// A line of signs alone, such as `-----`.
    private static func isRule(_ line: PlainTextLine) -> Bool {
        guard line.bullet == .none, line.text.count >= 3, let first = line.text.first, "-=_*~#+".utf8.contains(first)
        else {
            return false
        }
        return line.text.allSatisfy { $0 == first }
    }

    /// The level of the heading that a line is by the rule below it.
    private func underline(below index: Int) -> Int? {
        guard index + 1 < lines.count, lines[index].bullet == .none,
            lines[index].text.count <= PlainTextHTML.longestTitle,
            PlainTextHTML.isRule(lines[index + 1]), !PlainTextHTML.isRule(lines[index]),
            index == 0 || lines[index - 1].isBlank || PlainTextHTML.isRule(lines[index - 1])
        else { return nil }
        return lines[index + 1].text.first == UInt8(ascii: "=") ? 2 : 3
    }

    /// A number before a line is a bullet only beside another number; else it is text.
    private static func withoutLoneNumbers(_ lines: [PlainTextLine]) -> [PlainTextLine] {
        var lines = lines
        let numbered = lines.indices.filter { if case .number = lines[$0].bullet { true } else { false } }
        for (place, index) in numbered.enumerated() {
            guard case .number(let number) = lines[index].bullet else { continue }
            func isNumber(_ other: Int, _ wanted: Int) -> Bool {
                guard numbered.indices.contains(other) else { return false }
                return lines[numbered[other]].bullet == .number(wanted) && abs(numbered[other] - index) <= 6
            }
            // The one before was looked at first and may have lost its number; the one behind has not.
            if isNumber(place + 1, number + 1) || isNumber(place - 1, number - 1) { continue }
            lines[index].bullet = .none
            lines[index].text = Array("\(number). ".utf8) + lines[index].text
        }
        return lines
    }

    // MARK: - Title

    /// Whether the first line of the text is its title: short, no sentence, no `Name: value` and no heading of a section,
    /// and set apart by a blank line or written like a title.
    private func isTitle(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.bullet == .none, line.text.count >= 4, line.text.count <= PlainTextHTML.longestTitle,
            let last = line.text.last, !".!?:;,".utf8.contains(last), !line.text.contains(UInt8(ascii: ":")),
            HeadingWords.section(line.text[...]) == nil, !PageTitle.isGeneric(PageTitle.fold(line.text[...]))
        else { return false }
        let isApart = index + 1 >= lines.count || lines[index + 1].isBlank
        return isApart || PlainTextHTML.isTitleCase(line.text) && !continues(index, from: index)
    }

    /// Whether the long words of a line begin with capital letters, and there are few.
    private static func isTitleCase(_ text: [UInt8]) -> Bool {
        let words = text.split { $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") }
        return words.count <= 10
            && words.allSatisfy { word in
                guard word.count > 3, let first = word.first else { return true }
                return !(first >= 0x61 && first <= 0x7A)
            }
    }

    // MARK: - HTML

    private mutating func element(_ name: String, _ text: [UInt8]) {
        html += "<\(name)>".utf8
        html += TextMarkup.escaped(text)
        html += "</\(name)>\n".utf8
    }

    private mutating func paragraph(_ text: [UInt8]) {
        close()
        element("p", text)
    }

    private mutating func item(_ text: [UInt8]) {
        if !isInList { html += "<ul>\n".utf8 }
        isInList = true
        element("li", text)
    }

    private mutating func close() {
        if isInList { html += "</ul>\n".utf8 }
        isInList = false
    }
}
