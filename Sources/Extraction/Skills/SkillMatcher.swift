public import Postings

/// Finds the names of a skills table in a token list, longest first, on word borders.
///
/// The names are cut by the same tokenizer as the text and kept in a ``PhraseTree``; what each asks of the text around it
/// is data of the table, see ``SkillRule``.
public struct SkillMatcher: Sendable {
    /// The table that mentions refer to.
    public let table: SkillTable

    private let forms: SkillForms
    /// For each skill of the table, what it is: asked for each mention, without a copy of the skill.
    private let kinds: [SkillKind]

    /// Builds the matcher of a table.
    ///
    /// - Throws: ``ExtractionError/skillTable(line:problem:)`` when two spellings cannot be told apart.
    public init(_ table: SkillTable, configuration: ExtractionConfiguration = ExtractionConfiguration())
        throws(ExtractionError)
    {
        self.table = table
        forms = try SkillForms(table, nearWords: configuration.nearWords)
        kinds = table.skills.map(\.kind)
    }

    /// What a skill is.
    func kind(of skill: Int32) -> SkillKind { kinds[Int(skill)] }

    /// Finds the mentions in a text.
    ///
    /// - Parameters:
    ///   - text: the bytes that the tokens were cut from.
    ///   - tokens: its words.
    ///   - sections: the sections of the text, in order; without them every word stands in ``SectionKind/other``.
    ///   - mentions: is emptied, and receives the mentions in order; they do not overlap.
    /// - Complexity: O(*n* · *m*), *n* the tokens and *m* the longest name in tokens, in practice O(*n*).
    public func match(
        _ text: Span<UInt8>, _ tokens: [Token], sections: [PostingSection] = [], into mentions: inout [SkillMention]
    ) {
        mentions.removeAll(keepingCapacity: true)
        var place = Place(sections: sections)
        var doubtful: [Doubtful] = []
        var certain: [Range<Int>] = []
        var index = 0
        while index < tokens.count {
            guard var walk = forms.tree.begin(tokens, at: index) else {
                index += 1
                continue
            }
            var end = index + 1
            var found: (form: Int, end: Int, isCertain: Bool)?
            while true {
                if walk.meaning != 0,
                    let (form, isCertain) = accepted(walk.meaning, text, tokens, index, end, &place)
                {
                    found = (form, end, isCertain)
                }
                guard end < tokens.count, forms.tree.step(&walk, tokens[end]) else { break }
                end += 1
            }
            guard let found else {
                index += 1
                continue
            }
            let form = forms.forms[found.form]
            let skill = form.skill
            if !found.isCertain {
                let reach = Int(forms.rules[Int(form.rule)].near)
                doubtful.append(Doubtful(mention: mentions.count, tokens: index..<found.end, reach: reach))
            } else if kinds[Int(skill)] == .tool {
                certain.append(index..<found.end)
            }
            mentions.append(
                SkillMention(
                    skill: skill,
                    range: ByteRange(
                        Int(tokens[index].start - form.lead), Int(tokens[found.end - 1].end + form.trail))))
            index = found.end
        }
        dropUncorroborated(&mentions, doubtful, certain)
    }

    /// The section that the matching has come to; places are asked for in ascending order.
    private struct Place {
        let sections: [PostingSection]
        var index = 0

        mutating func section(at byte: Int32) -> SectionKind {
            while index < sections.count, sections[index].range.upper <= Int(byte) { index += 1 }
            return index < sections.count ? sections[index].kind : .other
        }
    }

    /// The place in ``SkillForms/forms`` of a name's form that the text satisfies, and whether that is certain or needs a
    /// tool nearby.
    private func accepted(
        _ meaning: UInt32, _ text: Span<UInt8>, _ tokens: [Token], _ first: Int, _ end: Int, _ place: inout Place
    ) -> (form: Int, isCertain: Bool)? {
        for index in SkillForms.range(meaning) {
            let form = forms.forms[index]
            if form.rule == 0, !form.isLiteral { return (index, true) }
            // A copy of a rule would count references to its four lists.
            let rule = Int(form.rule)
            let start = Int(tokens[first].start - form.lead)
            let stop = Int(tokens[end - 1].end + form.trail)
            if form.isLiteral || forms.rules[rule].isExactCase,
                !isSpelled(text, start, stop, form.spelling, ignoringCase: !forms.rules[rule].isExactCase)
            {
                continue
            }
            if forms.rules[rule].standsAlone, !NameBorders.standsAlone(text, start, stop) { continue }
            if forms.rules[rule].sections != .max,
                forms.rules[rule].sections >> UInt16(place.section(at: tokens[first].start).rawValue) & 1 == 0
            {
                continue
            }
            // A neighbour is a word of the same phrase: `Go to`, not `Go, to`.
            let previous = first > 0 && tokens[first].gap.joinsName ? tokens[first - 1].hash : nil
            let next = end < tokens.count && tokens[end].gap.joinsName ? tokens[end].hash : nil
            if let previous, forms.rules[rule].notAfter.contains(previous) { continue }
            if let next, forms.rules[rule].notBefore.contains(next) { continue }
            if forms.rules[rule].near < 0, forms.rules[rule].before.isEmpty, forms.rules[rule].after.isEmpty {
                return (index, true)
            }
            if let previous, forms.rules[rule].after.contains(previous) { return (index, true) }
            if let next, forms.rules[rule].before.contains(next) { return (index, true) }
            if forms.rules[rule].near >= 0 { return (index, false) }
        }
        return nil
    }

    private func isSpelled(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ spelling: ByteRange, ignoringCase: Bool
    ) -> Bool {
        guard start >= 0, end <= text.count, end - start == spelling.count else { return false }
        for offset in 0..<spelling.count {
            let wanted = forms.spellings[spelling.lower + offset]
            // The words are known to be the same but for letter case: what differs by more is a sign.
            guard text[start + offset] == wanted || ignoringCase && text[start + offset] ^ wanted == 0x20 else {
                return false
            }
        }
        return true
    }

    /// A mention that counts only with an unambiguous tool nearby.
    private struct Doubtful {
        let mention: Int
        let tokens: Range<Int>
        /// How many words away the tool may be.
        let reach: Int
    }

    /// Leaves out the doubtful mentions that no certain tool vouches for.
    ///
    /// - Parameters:
    ///   - mentions: all mentions.
    ///   - doubtful: those in doubt, in order.
    ///   - certain: the words of the tools that can vouch, in order.
    /// - Complexity: linear: both lists ascend, and only the tools next to a mention on either side matter.
    private func dropUncorroborated(
        _ mentions: inout [SkillMention], _ doubtful: [Doubtful], _ certain: [Range<Int>]
    ) {
        guard !doubtful.isEmpty else { return }
        var dropped: Set<Int> = []
        var next = 0
        for candidate in doubtful {
            while next < certain.count, certain[next].lowerBound < candidate.tokens.lowerBound { next += 1 }
            let isAfter = next > 0 && candidate.tokens.lowerBound - certain[next - 1].upperBound < candidate.reach
            let isBefore =
                next < certain.count && certain[next].lowerBound - candidate.tokens.upperBound < candidate.reach
            if !isAfter, !isBefore { dropped.insert(candidate.mention) }
        }
        guard !dropped.isEmpty else { return }
        mentions = mentions.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }
}
