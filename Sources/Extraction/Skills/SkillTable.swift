/// The canonical skills and tools with their spellings.
///
/// A table that a person can edit: UTF-8, tab-separated, under the header line
///
///     name    kind    category    aliases    rule    identifier
///
/// - `name`: the usual spelling. Reports join names by `;` and `=`, so a name holds neither.
/// - `kind`: `tool`, `skill`, `certification` or `soft_skill`.
/// - `category`: what it is for, any words.
/// - `aliases`: other spellings, separated by `|`, without `;`, by which some would separate them. A rule for one spelling alone stands behind it in braces:
///   `Excel{case near}`; `MS Excel{}` has none.
/// - `rule`: how a spelling must stand to count (``SkillRule``), words separated by spaces. Conditions, which must all
///   hold: `case`, `alone`, `not-before=to,beyond`, `not-after=series`, `section=duties,requirements`,
///   `not-section=benefits`. Vouchers, one of which is enough: `near`, `before=language`, `after=in`. It holds for the
///   entry's spellings of one word; a spelling of several words counts as it stands, unless it has braces or the rule
///   says `phrases`.
/// - `identifier`: `esco:<uuid>` and `onet:<name>`, separated by `|`; the column may be left out.
///
/// Lines may end in CRLF; empty lines are passed over.
public struct SkillTable: Sendable {
    /// The entries, in the table's order; a skill's index is its id.
    public let skills: [Skill]
    /// For each entry the line that it stands on, for messages.
    let lines: [Int]

    private static let header = "name\tkind\tcategory\taliases\trule"
    private static let longHeader = header + "\tidentifier"

    /// Reads a table.
    ///
    /// - Parameter bytes: the table as UTF-8.
    /// - Throws: ``ExtractionError/skillTable(line:problem:)`` naming the line that is not as described. Two
    ///   spellings that cannot be told apart are found by ``SkillMatcher/init(_:configuration:)``.
    public init(parsing bytes: [UInt8]) throws(ExtractionError) {
        try Self.checkFormat(bytes)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...])
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var skills: [Skill] = []
        var numbers: [Int] = []
        skills.reserveCapacity(lines.count)
        var columns = 0
        for (index, line) in lines.enumerated() {
            let number = index + 1
            let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard let text = String(validating: bare, as: UTF8.self) else {
                throw .skillTable(line: number, problem: "the line is not UTF-8")
            }
            guard !bare.contains(0) else {
                throw .skillTable(line: number, problem: "the line holds a NUL byte")
            }
            if index == 0 {
                columns = text == Self.longHeader ? 6 : text == Self.header ? 5 : 0
                guard columns > 0 else {
                    let names = Self.longHeader.replacing("\t", with: ", ")
                    throw .skillTable(
                        line: 1, problem: "the header must be \(names), separated by tabs; the last may be missing")
                }
            } else if !text.isEmpty {
                skills.append(try Self.skill(text, columns: columns, line: number))
                numbers.append(number)
            }
        }
        guard !skills.isEmpty else { throw .skillTable(line: 1, problem: "the table has no entry") }
        self.skills = skills
        self.lines = numbers
    }

    /// Refuses what is no text, by its first bytes.
    private static func checkFormat(_ bytes: [UInt8]) throws(ExtractionError) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            throw .skillTable(line: 1, problem: "the file is compressed with gzip; unpack it first")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw .skillTable(line: 1, problem: "the file is UTF-16; save it as UTF-8")
        }
    }

    private static func skill(_ text: String, columns: Int, line: Int) throws(ExtractionError) -> Skill {
        // By bytes: characters take five times as long, and a combining mark would hide a tab.
        let cells = text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
        guard (5...columns).contains(cells.count) else {
            let wanted = columns == 5 ? "5" : "5 or 6"
            let count = cells.count == 1 ? "1 column" : "\(cells.count) columns"
            throw .skillTable(line: line, problem: "\(count) instead of \(wanted), separated by tabs")
        }
        guard !cells[0].isEmpty, !cells[0].utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "=") })
        else {
            throw .skillTable(line: line, problem: "a name must not be empty nor contain ';' or '='")
        }
        guard let kind = SkillKind(rawValue: String(cells[1])) else {
            let kinds = SkillKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .skillTable(line: line, problem: "the kind '\(ShortQuote(cells[1]))' is none of \(kinds)")
        }
        var aliases: [SkillSpelling] = []
        for alias in cells[3].utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        where !cells[3].isEmpty {
            aliases.append(try spelling(Substring(alias), line: line))
        }
        var identifiers: [SkillIdentifier] = []
        for identifier in cells.dropFirst(5).first?.utf8.split(separator: UInt8(ascii: "|")).map(Substring.init) ?? [] {
            guard let read = SkillIdentifier(parsing: identifier) else {
                throw .skillTable(
                    line: line,
                    problem: "the identifier '\(ShortQuote(identifier))' is neither esco:<uuid> nor onet:<name>")
            }
            identifiers.append(read)
        }
        return Skill(
            name: String(cells[0]), kind: kind, category: String(cells[2]), aliases: aliases,
            rule: try rule(cells[4], line: line), identifiers: identifiers)
    }

    /// `Excel`, or `Excel{case near}`.
    private static func spelling(_ text: Substring, line: Int) throws(ExtractionError) -> SkillSpelling {
        guard !text.isEmpty else { throw .skillTable(line: line, problem: "an alias is empty") }
        guard !text.utf8.contains(UInt8(ascii: ";")) else {
            throw .skillTable(
                line: line, problem: "the alias '\(ShortQuote(text))' holds ';': aliases are separated by '|'")
        }
        guard let open = text.utf8.firstIndex(of: UInt8(ascii: "{")) else { return SkillSpelling(String(text)) }
        guard text.utf8.last == UInt8(ascii: "}"), open != text.startIndex else {
            throw .skillTable(
                line: line, problem: "'\(ShortQuote(text))' must be an alias with its rule in braces behind it")
        }
        let words = Substring(text.utf8[text.utf8.index(after: open)...].dropLast())
        return SkillSpelling(String(text[..<open]), ownRule: try rule(words, line: line))
    }

    private static func rule(_ text: Substring, line: Int) throws(ExtractionError) -> SkillRule {
        do { return try SkillRule(parsing: text) } catch { throw .skillTable(line: line, problem: error.text) }
    }
}
