internal import Platform
internal import Postings

/// The file that holds a ``SectionModel``: text, so that everyone can read what was learned.
///
/// ```
/// rolecall-sections 1 <CRC-32 of all that follows, in hexadecimal>
/// <number of rows>
/// <nine integers>            a row of weights, in the order of SectionModel.Layout
/// <word>\t<nine characters>  a term with its log-odds; a tenth character marks words that begin items
/// ```
///
/// The terms that say most stand first: they are the most frequent, and so stay together in the processor's cache.
/// A log-odds is written as one character: its code less 79, in tenths of a nat.
extension SectionModel {
    static let magic = "rolecall-sections 1 "

    /// The largest log-odds, so that each is a visible ASCII character.
    static let largestWeight: Int16 = 46

    private static let zeroCharacter: Int16 = 79

    /// The model that is part of the program; one without words if it was built before there was a table.
    static let embedded = SectionModel(table: Embedded.sectionTable ?? []) ?? .beginning

    /// What training begins with: a heading's section is likely below it, and a section likely goes on.
    static let beginning: SectionModel = {
        var rows = [Scores](repeating: Scores(), count: Layout.count)
        for kind in SectionKind.allCases {
            let index = Int(kind.rawValue)
            for form in SectionUnit.Form.allCases {
                rows[Layout.state(HeadingMeaning.named(kind).state, form)][index] = 200
                rows[Layout.state(HeadingMeaning.hinted(kind).state, form)][index] = 100
            }
            for boundary in SectionUnit.Boundary.allCases {
                let stays: Int16 = boundary == .block || boundary == .heading ? 100 : 200
                rows[Layout.transition(boundary, from: index)][index] = stays
            }
        }
        return SectionModel(terms: terms(capacity: 0), rows: rows)
    }()

    /// A table with the cues alone.
    static func terms(capacity: Int) -> SectionTerms {
        var terms = SectionTerms(capacity: capacity + 2 * SectionCueWords.masks.count)
        for (words, mask) in SectionCueWords.masks { terms.add(words.joined(separator: " "), marks: mask) }
        return terms
    }

    /// Reads a table; nil when it is none, or damaged.
    init?(table: [UInt8]) {
        guard table.starts(with: Self.magic.utf8), let firstLine = table.firstIndex(of: 0x0A),
            firstLine == Self.magic.utf8.count + 8,
            let checksum = UInt32(String(decoding: table[Self.magic.utf8.count..<firstLine], as: UTF8.self), radix: 16),
            Checksum.crc32(Array(table[(firstLine + 1)...])) == checksum
        else { return nil }
        let lines = table[(firstLine + 1)...].split(separator: 0x0A)
        guard let count = lines.first.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }), count == Layout.count,
            lines.count > count
        else { return nil }
        rows = []
        for line in lines[1...count] {
            let numbers = line.split(separator: 0x20).compactMap { Int16(String(decoding: $0, as: UTF8.self)) }
            guard numbers.count == Layout.kinds else { return nil }
            var row = Scores()
            for kind in 0..<Layout.kinds { row[kind] = numbers[kind] }
            rows.append(row)
        }
        terms = Self.terms(capacity: (lines.count - count) * 5 / 4)
        for line in lines[(count + 1)...] {
            guard let tab = line.firstIndex(of: 0x09), line.endIndex - tab - 1 >= Layout.kinds else { return nil }
            var weights = SectionTerms.Weights()
            for kind in 0..<Layout.kinds { weights[kind] = Int16(line[tab + 1 + kind]) - Self.zeroCharacter }
            let beginsItem = line.endIndex - tab - 1 > Layout.kinds
            terms.add(
                String(decoding: line[..<tab], as: UTF8.self), weights: weights,
                marks: beginsItem ? SectionTerms.beginsItem : 0)
        }
    }

    /// A term as it is written.
    struct WrittenTerm: Sendable {
        var term: String
        var weights: SectionTerms.Weights
        var beginsItem: Bool
    }

    /// The bytes of a table.
    static func table(rows: [Scores], terms: [WrittenTerm]) -> [UInt8] {
        var body = Array("\(rows.count)\n".utf8)
        for row in rows {
            body += (0..<Layout.kinds).map { String(row[$0]) }.joined(separator: " ").utf8
            body.append(0x0A)
        }
        for term in terms {
            body += term.term.utf8
            body.append(0x09)
            for kind in 0..<Layout.kinds {
                body.append(
                    UInt8(clamping: max(-largestWeight, min(largestWeight, term.weights[kind])) + zeroCharacter))
            }
            if term.beginsItem { body.append(UInt8(ascii: "!")) }
            body.append(0x0A)
        }
        let digits = String(Checksum.crc32(body), radix: 16)
        let checksum = String(repeating: "0", count: 8 - digits.count) + digits
        return Array((magic + checksum + "\n").utf8) + body
    }
}
