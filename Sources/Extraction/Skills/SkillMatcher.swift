internal import Postings

/// Finds the names of a skills table in a token list, longest first, on word borders.
///
/// The names are cut by the same tokenizer as the text and kept in a ``PhraseTree``.
public struct SkillMatcher: Sendable {
    /// The table that mentions refer to.
    public let table: SkillTable

    private let tree: PhraseTree
    /// For each node, its forms as a range of ``forms``: `formStart[node] ..< formStart[node + 1]`.
    private let formStart: [Int32]
    private let forms: [Form]
    private let nearWords: Int

    /// One spelling that ends at a node.
    private struct Form: Sendable {
        var skill: Int32
        var rule: SkillRule
        /// The exact bytes that rule `case` asks for.
        var spelling: [UInt8]
        /// Whether a sign inside separates more than a name's words may be (`data.table`, `Weights & Biases`): then the
        /// bytes must be those of the table, letter case apart, for `the data. Table 1` is none.
        var isLiteral: Bool
    }

    /// Builds the matcher of a table.
    ///
    /// - Throws: ``ExtractionError/skillTable(line:problem:)`` when two entries claim one spelling.
    public init(_ table: SkillTable, configuration: ExtractionConfiguration = ExtractionConfiguration())
        throws(ExtractionError)
    {
        self.table = table
        nearWords = configuration.nearWords
        let spellings = table.skills.reduce(0) { $0 + 1 + $1.aliases.count }
        var tree = PhraseTree(expectedPhrases: spellings)
        var nodeForms: [[Form]] = [[]]
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        for (index, skill) in table.skills.enumerated() {
            for spelling in [skill.name] + skill.aliases {
                let bytes = Array(spelling.utf8)
                tokenizer.tokenize(bytes.span, into: &tokens)
                guard let node = tree.insert(tokens) else { continue }
                while nodeForms.count < tree.nodeCount { nodeForms.append([]) }
                // A name of several words is not ambiguous, whatever its single-word sisters are.
                let rule = tokens.count == 1 ? skill.rule : []
                if let rival = Self.rival(nodeForms[Int(node)], skill: Int32(index), rule: rule, spelling: bytes) {
                    throw .skillTable(
                        line: table.lines[index],
                        problem: "'\(spelling)' is already a spelling of \(table.skills[rival].name)")
                }
                let isLiteral = tokens.dropFirst().contains { !$0.gap.joinsName }
                nodeForms[Int(node)].append(
                    Form(skill: Int32(index), rule: rule, spelling: bytes, isLiteral: isLiteral))
            }
        }
        self.tree = tree
        var starts: [Int32] = [0]
        for forms in nodeForms { starts.append(starts[starts.count - 1] + Int32(forms.count)) }
        formStart = starts
        forms = nodeForms.flatMap { $0 }
    }

    /// Another skill that claims the same spelling, unless letter case keeps them apart.
    private static func rival(_ forms: [Form], skill: Int32, rule: SkillRule, spelling: [UInt8]) -> Int? {
        for form in forms where form.skill != skill {
            let areTold = form.rule.contains(.letterCase) && rule.contains(.letterCase) && form.spelling != spelling
            if !areTold { return Int(form.skill) }
        }
        return nil
    }

    /// Finds the mentions in a text.
    ///
    /// - Parameters:
    ///   - text: the bytes that the tokens were cut from.
    ///   - tokens: its words.
    ///   - mentions: is emptied, and receives the mentions in order; they do not overlap.
    /// - Complexity: O(*n* · *m*), *n* the tokens and *m* the longest name in tokens, in practice O(*n*).
    public func match(_ text: Span<UInt8>, _ tokens: [Token], into mentions: inout [SkillMention]) {
        mentions.removeAll(keepingCapacity: true)
        var doubtful: [(mention: Int, token: Int)] = []
        var certain: [Int] = []
        var index = 0
        while index < tokens.count {
            if !tree.mayBegin(with: tokens[index].hash) {
                index += 1
                continue
            }
            var node = PhraseTree.root
            var end = index
            var found: (form: Int, end: Int)?
            while end < tokens.count, let next = tree.node(after: node, tokens[end], isFirst: end == index) {
                node = next
                end += 1
                if let form = accepted(node, text, tokens, index, end) { found = (form, end) }
            }
            guard let found else {
                index += 1
                continue
            }
            let form = forms[found.form]
            if form.rule.contains(.near) {
                doubtful.append((mentions.count, index))
            } else if table.skills[Int(form.skill)].kind == .tool {
                certain.append(index)
            }
            mentions.append(
                SkillMention(
                    skill: form.skill,
                    range: ByteRange(Int(tokens[index].start), Int(tokens[found.end - 1].end))))
            index = found.end
        }
        dropUncorroborated(&mentions, doubtful, certain)
    }

    /// The place in ``forms`` of a node's form that the text's spelling satisfies, its neighbours' rule apart.
    private func accepted(
        _ node: Int32, _ text: Span<UInt8>, _ tokens: [Token], _ first: Int, _ end: Int
    ) -> Int? {
        for index in Int(formStart[Int(node)])..<Int(formStart[Int(node) + 1]) {
            let form = forms[index]
            let start = Int(tokens[first].start)
            let stop = Int(tokens[end - 1].end)
            if form.isLiteral || form.rule.contains(.letterCase),
                !isSpelled(text, start, stop, form.spelling, ignoringCase: !form.rule.contains(.letterCase))
            {
                continue
            }
            if form.rule.contains(.alone), !standsAlone(text, start, stop) { continue }
            return index
        }
        return nil
    }

    private func isSpelled(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ spelling: [UInt8], ignoringCase: Bool
    ) -> Bool {
        guard end - start == spelling.count else { return false }
        for offset in 0..<spelling.count where text[start + offset] != spelling[offset] {
            // The words are known to be the same but for letter case: what differs by more is a sign.
            guard ignoringCase, text[start + offset] ^ spelling[offset] == 0x20 else { return false }
        }
        return true
    }

    /// Whether no hyphen, apostrophe, ampersand, currency sign or letter behind a full stop touches the name.
    private func standsAlone(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        if start > 0 {
            switch text[start - 1] {
            case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "."):
                return false
            default: break
            }
        }
        guard end < text.count else { return true }
        switch text[end] {
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "$"): return false
        case UInt8(ascii: "."):
            guard end + 1 < text.count else { return true }
            return text[end + 1] | 0x20 < 0x61 || text[end + 1] | 0x20 > 0x7A
        // A typographic apostrophe.
        case 0xE2: return !(end + 2 < text.count && text[end + 1] == 0x80 && text[end + 2] == 0x99)
        default: return true
        }
    }

    /// Leaves out the doubtful mentions that no certain tool vouches for.
    private func dropUncorroborated(
        _ mentions: inout [SkillMention], _ doubtful: [(mention: Int, token: Int)], _ certain: [Int]
    ) {
        guard !doubtful.isEmpty else { return }
        var dropped: Set<Int> = []
        // Both lists ascend: the first tool that is not too far before serves each candidate in turn.
        var nearest = 0
        for candidate in doubtful {
            while nearest < certain.count, certain[nearest] < candidate.token - nearWords { nearest += 1 }
            if nearest == certain.count || certain[nearest] > candidate.token + nearWords {
                dropped.insert(candidate.mention)
            }
        }
        guard !dropped.isEmpty else { return }
        mentions = mentions.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }
}
