internal import Postings

/// The spellings of a skills table as a tree of words, with what each asks of the text around it.
///
/// Rules are compiled once: neighbours to hashes of words, sections to bits. Most spellings share rule 0, which asks
/// nothing.
struct SkillForms: Sendable {
    /// One spelling that ends at a node.
    struct Form: Sendable {
        var skill: Int32
        /// The place of its rule in ``SkillForms/rules``.
        var rule: Int32
        /// The exact bytes that a literal form or rule `case` asks for, as a range of ``SkillForms/spellings``: a form is
        /// copied for each name that a text begins, and holds no reference.
        var spelling: ByteRange
        /// Whether a sign inside separates more than a name's words may be (`data.table`, `Weights & Biases`): then the
        /// bytes must be those of the table, letter case apart, for `the data. Table 1` is none.
        var isLiteral: Bool
        /// How many bytes of signs stand before the first word and behind the last one: `Security+` is not `Security`.
        var lead: Int32
        var trail: Int32
    }

    /// A rule as the matcher asks it.
    struct Rule: Sendable, Hashable {
        var isExactCase = false
        var standsAlone = false
        /// How many words away a tool vouches; -1 for no such voucher.
        var near: Int32 = -1
        var before: [UInt64] = []
        var after: [UInt64] = []
        var notBefore: [UInt64] = []
        var notAfter: [UInt64] = []
        /// One bit for each kind of section that may name it.
        var sections = UInt16.max
    }

    /// More words than any name has; a bound on the steps of a match at one word.
    private static let mostWords = 24

    /// The names; what one means is the range of its forms (``range(_:)``).
    private(set) var tree = PhraseTreeBuilder(expectedPhrases: 0).tree(meanings: [0])
    /// The forms, those of the same words together.
    private(set) var forms: [Form] = []
    private(set) var rules = [Rule()]
    /// The spellings, end to end.
    private(set) var spellings: [UInt8] = []

    /// Takes in the spellings of a table.
    ///
    /// - Parameters:
    ///   - table: the entries.
    ///   - nearWords: what `near` means.
    /// - Throws: ``ExtractionError/skillTable(line:problem:)`` for a spelling without words, one that is too long, and two
    ///   that cannot be told apart.
    init(_ table: SkillTable, nearWords: Int) throws(ExtractionError) {
        var tree = PhraseTreeBuilder(expectedPhrases: table.skills.reduce(0) { $0 + 1 + $1.aliases.count })
        var nodeForms: [[Form]] = [[]]
        var places = [Rule(): Int32(0)]
        let unruled = SkillRule()
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        for (index, skill) in table.skills.enumerated() {
            for spelling in skill.spellings {
                let bytes = Array(spelling.text.utf8)
                tokenizer.tokenize(bytes.span, into: &tokens)
                guard tokens.count <= Self.mostWords, let node = tree.insert(tokens) else {
                    let problem = tokens.isEmpty ? "has no word" : "has more than \(Self.mostWords) words"
                    throw .skillTable(line: table.lines[index], problem: "'\(ShortQuote(spelling.text))' \(problem)")
                }
                while nodeForms.count < tree.nodeCount { nodeForms.append([]) }
                // A name of several words is not ambiguous, whatever its single-word sisters are.
                let isRuled = tokens.count == 1 || skill.rule.holdsForPhrases
                var place: Int32 = 0
                if let asked = spelling.ownRule ?? (isRuled ? skill.rule : nil), asked != unruled {
                    let rule = Self.compiled(asked, nearWords)
                    place = places[rule] ?? Int32(rules.count)
                    if Int(place) == rules.count {
                        places[rule] = place
                        rules.append(rule)
                    }
                }
                let lead = tokens[0].start
                let trail = Int32(bytes.count) - tokens[tokens.count - 1].end
                let form = Form(
                    skill: Int32(index), rule: place,
                    spelling: ByteRange(spellings.count, spellings.count + bytes.count),
                    isLiteral: lead + trail > 0 || tokens.dropFirst().contains { !$0.gap.joinsName }, lead: lead,
                    trail: trail)
                spellings += bytes
                if let rival = nodeForms[Int(node)].first(where: { !areTold($0, form) }) {
                    throw .skillTable(
                        line: table.lines[index], problem: Self.clash(spelling.text, index, Int(rival.skill), table))
                }
                nodeForms[Int(node)].append(form)
            }
        }
        var meanings: [UInt32] = []
        meanings.reserveCapacity(nodeForms.count)
        for list in nodeForms {
            meanings.append(Self.meaning(forms.count, count: list.count))
            // `Linux+` is asked for before `Linux`, which its words are too.
            forms += list.filter { $0.lead + $0.trail > 0 } + list.filter { $0.lead + $0.trail == 0 }
        }
        self.tree = tree.tree(meanings: meanings)
    }

    /// Room for 255 forms of the same words, of 16 million in all.
    private static let countBits: UInt32 = 8

    /// What some words mean to the tree; 0 for no form.
    private static func meaning(_ start: Int, count: Int) -> UInt32 {
        precondition(count >> countBits == 0 && start >> (32 - countBits) == 0, "a table of so many spellings")
        return count == 0 ? 0 : UInt32(start) << countBits | UInt32(count)
    }

    /// The places in ``forms`` of a name's forms, by what it means to the tree.
    @inline(__always)
    static func range(_ meaning: UInt32) -> Range<Int> {
        let start = Int(meaning >> countBits)
        return start..<(start + Int(meaning & (1 << countBits - 1)))
    }

    /// Whether letter case, or a sign, keeps two spellings of the same words apart. Of one skill's, `Git` in exactly this
    /// letter case and `git` in any may have different rules.
    private func areTold(_ left: Form, _ right: Form) -> Bool {
        let leftBytes = spellings[left.spelling.lower..<left.spelling.upper]
        let rightBytes = spellings[right.spelling.lower..<right.spelling.upper]
        guard !leftBytes.elementsEqual(rightBytes) else { return false }
        if (left.lead, left.trail) != (right.lead, right.trail) { return true }
        let isExactCase = (rules[Int(left.rule)].isExactCase, rules[Int(right.rule)].isExactCase)
        if isExactCase == (true, true) { return true }
        if left.skill == right.skill, isExactCase.0 != isExactCase.1 { return true }
        guard left.isLiteral, right.isLiteral else { return false }
        return leftBytes.count != rightBytes.count
            || zip(leftBytes, rightBytes).contains { $0 != $1 && $0 ^ $1 != 0x20 }
    }

    private static func clash(_ spelling: String, _ index: Int, _ rival: Int, _ table: SkillTable) -> String {
        let skill = table.skills[index]
        let other = table.skills[rival]
        if index == rival {
            return
                "'\(ShortQuote(spelling))' stands twice among the spellings of \(skill.name), letter case and hyphens apart"
        }
        if spelling == skill.name, skill.aliases.contains(where: { $0.text == other.name }) {
            return "a cycle: \(skill.name) is an alias of \(other.name), and \(other.name) one of \(skill.name)"
        }
        return "'\(ShortQuote(spelling))' is already a spelling of \(other.name)"
    }

    private static func compiled(_ rule: SkillRule, _ nearWords: Int) -> Rule {
        let near =
            switch rule.near {
            case nil: -1
            case .usual: nearWords
            case .words(let words): words
            }
        func hashes(_ words: Set<String>) -> [UInt64] { words.map { TokenHash.word($0) }.sorted() }
        return Rule(
            isExactCase: rule.isExactCase, standsAlone: rule.standsAlone, near: Int32(near),
            before: hashes(rule.before), after: hashes(rule.after), notBefore: hashes(rule.notBefore),
            notAfter: hashes(rule.notAfter),
            sections: rule.sections.map { $0.reduce(0) { $0 | 1 << UInt16($1.rawValue) } } ?? .max)
    }
}
