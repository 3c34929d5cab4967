internal import Classification
internal import Extraction
internal import Postings

/// A posting's text as HTML with its lines, sections, facts, skills and evidence marked in place.
struct MarkedText {
    /// What a stretch of text is marked as.
    enum Mark {
        case section(SectionKind)
        case line
        case fact(FactList.Entry)
        case skill(NamedSkill)
        case evidence(EvidenceMarks.Stretch)
    }

    private let text: UTF8Text
    private let contributions: [Contribution]
    private let wording: LabelWording
    /// The magnitude of the strongest evidence.
    private var strongest = 0.0
    private var marks: [Mark] = []
    private var spans: [SpanNesting.Span] = []

    /// Starts with a bare text.
    ///
    /// - Parameters:
    ///   - contributions: what the features of the evidence add.
    ///   - wording: the names of the labels.
    init(_ text: UTF8Text, contributions: [Contribution], wording: LabelWording) {
        self.text = text
        self.contributions = contributions
        self.wording = wording
    }

    /// Marks the sections and the lines in them.
    mutating func add(sections: [PostingSection]) {
        for section in sections { add(.section(section.kind), section.range, layer: 0) }
        var start = 0
        for index in 0...text.bytes.count where index == text.bytes.count || text.bytes[index] == 0x0A {
            if index > start { add(.line, ByteRange(start, index), layer: 1) }
            start = index + 1
        }
    }

    /// Marks the facts that a text says; of a title, those that the field says.
    mutating func add(_ facts: FactList, field: FieldName?) {
        for entry in facts.entries where !entry.isDerived {
            switch entry.source {
            case .text(let ranges) where field == nil:
                for range in ranges { add(.fact(entry), range, layer: 2) }
            case .field(let name, let range) where name == field: add(.fact(entry), range, layer: 2)
            default: break
            }
        }
    }

    /// Marks the skills.
    mutating func add(_ skills: [NamedSkill]) {
        for skill in skills {
            for range in skill.ranges { add(.skill(skill), range, layer: 2) }
        }
    }

    /// Marks the evidence.
    mutating func add(_ places: [FeatureSpans.Place]) {
        let stretches = EvidenceMarks(places, contributions, count: text.bytes.count).stretches
        strongest = stretches.map { abs($0.value) }.max() ?? 0
        for stretch in stretches { add(.evidence(stretch), stretch.range, layer: 2) }
    }

    private mutating func add(_ mark: Mark, _ range: ByteRange, layer: Int) {
        guard range.lower < text.bytes.count else { return }
        marks.append(mark)
        spans.append(SpanNesting.Span(range, layer: layer))
    }

    /// The HTML.
    var html: Markup {
        var markup = Markup()
        let hasLines = marks.contains { if case .line = $0 { true } else { false } }
        var isInLine = !hasLines
        var areShown: [Bool] = []
        for step in SpanNesting.steps(spans, count: text.bytes.count) {
            switch step {
            case .text(let range):
                // Between the lines of a text there are only line ends.
                if isInLine { markup.add(text, range) }
            case .open(let index, let isContinuation):
                if case .line = marks[index] { isInLine = true }
                areShown.append(isInLine || spans[index].layer == 0)
                if areShown.last == true { open(marks[index], isContinuation, &markup) }
            case .close(let index, let isEnd):
                if areShown.removeLast() { close(index, isEnd, &markup) }
                if hasLines, case .line = marks[index] { isInLine = false }
            }
        }
        return markup
    }

    // MARK: - Elements

    private func open(_ mark: Mark, _ isContinuation: Bool, _ markup: inout Markup) {
        let cut = isContinuation ? " cut" : ""
        switch mark {
        case .section(let kind):
            markup.add(html: "<section class=\"part \(kind.name)\"><h4>\(PlainWords.section(kind))</h4><div>")
        case .line: markup.add(html: "<p dir=\"auto\">")
        case .fact(let entry):
            let quiet = entry.isQuiet ? " quiet" : ""
            markup.add(html: "<span class=\"fact\(quiet)\(cut)\" title=\"\(entry.question): \(entry.value)\">")
        case .skill(let skill):
            markup.add(html: "<span class=\"skill \(skill.polarity.rawValue)\(cut)\" title=\"\(tip(skill))\">")
        case .evidence(let stretch):
            let side = stretch.value < 0 ? "against" : "for"
            let level = String(level(stretch.value))
            markup.add(html: "<span class=\"\(side) level\(level)\" title=\"\(tip(stretch))\">")
        }
    }

    private func close(_ index: Int, _ isEnd: Bool, _ markup: inout Markup) {
        switch marks[index] {
        case .section: markup.add(html: "</div></section>\n")
        case .line: markup.add(html: "</p>\n")
        case .fact(let entry):
            markup.add(html: "</span>")
            // The tag stands outside, so that the line below the words does not run on below it.
            guard isEnd, !isSaid(entry.tag, spans[index].range) else { return }
            markup.add(html: "<span class=\"tag\">\(entry.tag.printable)</span>")
        case .skill, .evidence: markup.add(html: "</span>")
        }
    }

    /// Whether the words are the tag already.
    private func isSaid(_ tag: String, _ range: ByteRange) -> Bool {
        guard range.count == tag.utf8.count, range.upper <= text.bytes.count else { return false }
        return text.string(in: range).lowercased() == tag.lowercased()
    }

    /// How strong a value is against the strongest of this text: 1 to 3, in thirds of it.
    private func level(_ value: Double) -> Int {
        guard strongest > 0 else { return 1 }
        return min(3, max(1, Int((abs(value) / strongest * 3).rounded(.up))))
    }

    /// `Python: tool, language, asked for`.
    private func tip(_ skill: NamedSkill) -> String {
        let category = skill.category.isEmpty ? [] : [FactList.words(skill.category)]
        let parts = [FactList.words(skill.kind.rawValue)] + category + [PlainWords.polarity(skill.polarity)]
        return "\(skill.name): \(parts.joined(separator: ", "))"
    }

    /// `speaks for ML engineer: "machine learning" +0.31, "learning" +0.10`.
    private func tip(_ stretch: EvidenceMarks.Stretch) -> String {
        let parts = stretch.features.map {
            "“\(FeatureWording(contributions[$0].feature).words)” \(DecimalText.signed(contributions[$0].value, decimals: 2))"
        }
        let side = stretch.value < 0 ? wording.rival : wording.label
        return "speaks for \(side): \(parts.joined(separator: ", "))"
    }
}
