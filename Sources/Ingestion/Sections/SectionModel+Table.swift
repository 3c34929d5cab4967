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
        for (words, mask) in SectionCueWords.masks { terms.add(Array(words.utf8).span, marks: mask) }
        return terms
    }

    /// Reads a table; nil when it is none, or damaged.
    init?(table: [UInt8]) {
        guard table.starts(with: Self.magic.utf8), let firstLine = table.firstIndex(of: 0x0A),
            firstLine == Self.magic.utf8.count + 8,
            let checksum = UInt32(String(decoding: table[Self.magic.utf8.count..<firstLine], as: UTF8.self), radix: 16),
            Checksum.crc32(Array(table[(firstLine + 1)...])) == checksum
        else { return nil }
        var reader = TableReader(table, from: firstLine + 1)
        guard reader.number() == Layout.count, reader.endLine() else { return nil }
        rows = []
        for _ in 0..<Layout.count {
            var row = Scores()
            for kind in 0..<Layout.kinds {
                guard let number = reader.number() else { return nil }
                row[kind] = Int16(truncatingIfNeeded: number)
            }
            guard reader.endLine() else { return nil }
            rows.append(row)
        }
        // A line of a term has some twenty bytes.
        terms = Self.terms(capacity: (table.count - reader.position) / 16)
        while let line = reader.line() {
            guard let tab = table[line].firstIndex(of: 0x09), line.upperBound - tab - 1 >= Layout.kinds else {
                return nil
            }
            var weights = SectionTerms.Weights()
            for kind in 0..<Layout.kinds { weights[kind] = Int16(table[tab + 1 + kind]) - Self.zeroCharacter }
            let beginsItem = line.upperBound - tab - 1 > Layout.kinds
            terms.add(
                table.span.extracting(line.lowerBound..<tab), weights: weights,
                marks: beginsItem ? SectionTerms.beginsItem : 0)
        }
    }

    /// Reads numbers and lines of a table, byte by byte: it is read whenever the program starts.
    private struct TableReader {
        private let bytes: [UInt8]
        private(set) var position: Int

        init(_ bytes: [UInt8], from position: Int) {
            self.bytes = bytes
            self.position = position
        }

        /// The next integer of at most five digits, and the space behind it; nil where there is none.
        mutating func number() -> Int? {
            let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
            if isNegative { position += 1 }
            let start = position
            var number = 0
            while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - start < 6 {
                number = number * 10 + Int(bytes[position]) - 0x30
                position += 1
            }
            guard position > start, position - start <= 5, number <= Int(Int16.max) else { return nil }
            if position < bytes.count, bytes[position] == 0x20 { position += 1 }
            return isNegative ? -number : number
        }

        /// Steps over the end of a line; false where there is none.
        mutating func endLine() -> Bool {
            guard position < bytes.count, bytes[position] == 0x0A else { return false }
            position += 1
            return true
        }

        /// The next line, without its end; nil behind the last.
        mutating func line() -> Range<Int>? {
            guard position < bytes.count else { return nil }
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
            defer { position = end + 1 }
            return position..<end
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
