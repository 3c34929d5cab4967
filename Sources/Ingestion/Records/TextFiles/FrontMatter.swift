internal import Postings

/// The lines `key: value` between two lines of `---` with which a Markdown file may begin.
///
/// Read are simple lines of `title`, `company`, `employer`, `location`, `date` and `url`, the value with or without quotation
/// marks; lists, blocks and other keys of YAML are passed over.
struct FrontMatter {
    private(set) var fields = PostingFields()
    /// Where the text begins.
    private(set) var end = 0

    /// Lines of front matter beyond which there is none: the closing line is missing.
    private static let mostLines = 200

    /// None.
    init() {}

    init(_ text: [UInt8]) {
        var lines: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        while start < text.endIndex, lines.count <= FrontMatter.mostLines {
            let lineEnd = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
            var line = text[start..<lineEnd]
            while let last = line.last, last <= 0x20 { line.removeLast() }
            start = lineEnd < text.endIndex ? lineEnd + 1 : lineEnd
            if lines.isEmpty {
                guard line.elementsEqual("---".utf8) else { return }
                lines.append(line)
            } else if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
                end = start
                for line in lines.dropFirst() { read(line) }
                return
            } else {
                lines.append(line)
            }
        }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex, line[colon + 1] == 0x20,
            let name = FrontMatter.names[String(decoding: line[..<colon], as: UTF8.self).lowercased()]
        else { return }
        var value = line[(colon + 1)...].drop { $0 <= 0x20 }
        if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            value = value.dropFirst()
            value = value[..<(value.lastIndex(of: quote) ?? value.endIndex)]
        }
        let first = value.first
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") || first == UInt8(ascii: "|") { return }
        let text = OneLine.collapsed(Array(value))
        guard !text.isEmpty, fields[name] == nil else { return }
        if name == .datePosted {
            fields[name] = PostingDate.iso(text).map { PostingField(UTF8Text($0), from: .meta) }
        } else {
            fields[name] = PostingField(UTF8Text(text), from: .meta)
        }
    }

    private static let names: [String: FieldName] = [
        "title": .title, "company": .employer, "employer": .employer, "organization": .employer,
        "organisation": .employer, "location": .location, "date": .datePosted, "date_posted": .datePosted, "url": .url,
    ]
}
