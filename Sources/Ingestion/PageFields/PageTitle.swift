/// A `<title>` such as `Data Scientist - Harrow & Finch | Careers`, cut into its parts.
struct PageTitle {
    /// The parts between ` - `, ` – `, ` | `, ` · `, `: ` …, in order.
    let parts: [[UInt8]]
    /// What the title begins with up to each separator: the first part, the first two …, all.
    let beginnings: [[UInt8]]
    /// The title as it stands, on one line.
    let whole: [UInt8]
    private let folded: [UInt8]

    /// A piece of the title beside the position.
    struct Fragment {
        let text: [UInt8]
        /// Whether it follows ` at ` or ` @ `.
        let isAfterAt: Bool
    }

    /// Bytes from which on the rest of a title is left out: every heading of a page is compared with it.
    private static let longest = 2048

    /// Cuts a title.
    init(_ title: [UInt8]) {
        let title = OneLine.collapsed(Array(title.prefix(PageTitle.longest)))
        folded = PageTitle.fold(title[...])
        whole = title
        var parts: [[UInt8]] = []
        var beginnings: [[UInt8]] = []
        for range in PageTitle.cut(title[...]) {
            let part = Array(title[range].trimmed)
            guard !part.isEmpty else { continue }
            parts.append(part)
            beginnings.append(Array(title[..<range.upperBound].trimmed))
        }
        self.parts = parts
        self.beginnings = beginnings
    }

    /// Whether a heading's words occur in the title.
    func contains(_ heading: ArraySlice<UInt8>) -> Bool { place(of: PageTitle.fold(heading)) != nil }

    /// Where folded words stand in the folded title.
    private func place(of wanted: [UInt8]) -> Int? {
        guard wanted.count > 2, wanted.count <= folded.count else { return nil }
        for start in 0...(folded.count - wanted.count) where folded[start] == wanted[0] {
            if folded[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
        }
        return nil
    }

    // MARK: - Beside the position

    /// What the title says beside a position: pieces that may name the employer, without generic words around them.
    ///
    /// Read so are `T - E`, `E | T`, `T at E – Careers`, `Job: T (E)`, `E: careers`, `T in our team, E`,
    /// `Apply now | T | E Jobs`.
    func fragments(beside position: [UInt8]?) -> [Fragment] {
        let rest = position.flatMap { without($0) } ?? whole
        var fragments: [Fragment] = []
        for range in PageTitle.cut(rest[...]) {
            for (piece, isAfterAt) in PageTitle.cutSoftly(rest[range]) {
                guard let text = PageTitle.withoutGenericWords(piece) else { continue }
                // Where the position is not in the title as it stands, its parts are.
                if let position, PageTitle(position).contains(text[...]) || NameKey(text) == NameKey(position) {
                    continue
                }
                fragments.append(Fragment(text: text, isAfterAt: isAfterAt))
            }
        }
        return fragments
    }

    /// The title with a bar in the place of a position, or nil where it does not stand in it.
    private func without(_ position: [UInt8]) -> [UInt8]? {
        guard !position.isEmpty, position.count <= whole.count else { return nil }
        func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
        for start in 0...(whole.count - position.count) where lower(whole[start]) == lower(position[0]) {
            let end = start + position.count
            guard zip(whole[start..<end], position).allSatisfy({ lower($0) == lower($1) }) else { continue }
            return Array(whole[..<start]) + Array(" | ".utf8) + Array(whole[end...])
        }
        return nil
    }

    /// A part up to ` at ` or ` @ `.
    static func beforeAt(_ part: [UInt8]) -> [UInt8] {
        guard let at = placeOfAt(part[...]) else { return part }
        return Array(part[..<at.lowerBound].trimmed)
    }

    /// Cuts at commas, parentheses, ` at ` and ` @ `.
    private static func cutSoftly(_ part: ArraySlice<UInt8>) -> [(ArraySlice<UInt8>, Bool)] {
        var pieces: [(ArraySlice<UInt8>, Bool)] = []
        var rest = part
        var isAfterAt = false
        if let at = placeOfAt(part) {
            pieces = cutSoftly(part[..<at.lowerBound])
            rest = part[at.upperBound...]
            isAfterAt = true
        }
        var start = rest.startIndex
        for index in rest.indices {
            let byte = rest[index]
            let isComma = byte == UInt8(ascii: ",") && !NameKey.isLegalForm(rest[(index + 1)...])
            guard isComma || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") else { continue }
            if start < index { pieces.append((rest[start..<index].trimmed, isAfterAt && start == rest.startIndex)) }
            start = index + 1
        }
        if start < rest.endIndex {
            pieces.append((rest[start...].trimmed, isAfterAt && start == rest.startIndex))
        }
        return pieces
    }

    private static func placeOfAt(_ part: ArraySlice<UInt8>) -> Range<Int>? {
        for word in ats {
            guard part.count > word.count else { continue }
            for start in stride(from: part.endIndex - word.count, through: part.startIndex, by: -1)
            where part[start..<(start + word.count)].elementsEqual(word) {
                return start..<(start + word.count)
            }
        }
        // What is left of a title may begin with it.
        for word in ats where part.starts(with: word.dropFirst()) {
            return part.startIndex..<(part.startIndex + word.count - 1)
        }
        return nil
    }

    private static let ats = [" at ", " @ ", " bei "].map { Array($0.utf8) }

    // MARK: - Generic words

    static func isGeneric(_ words: [UInt8]) -> Bool {
        generic.exactMatch(WordHashes.of(words)) != nil
    }

    private static let generic = PhraseTable<Bool>(
        [
            "careers", "jobs", "job", "job posting", "apply now", "apply", "career", "vacancies", "vacancy", "home",
            "jobs and careers", "job details", "open positions", "recruitment", "job bulletin", "job description",
            "vacancy details", "job advertisement", "job advert", "careers page", "join us", "work with us",
            "job offer",
            "current vacancies", "jobs careers", "job search", "job board", "jobs board", "career opportunities",
            "career site", "current openings", "job opening", "openings", "opportunities", "our team", "in our team",
            "the team", "welcome", "job application", "hiring", "were hiring", "we are hiring", "now hiring",
            "position",
            "opening", "external careers", "job ad", "job vacancy", "jobs near me", "new job", "view job",
            "apply online",
            "apply today", "search jobs", "stellenangebot", "stellenangebote", "karriere", "vacature", "vacatures",
            "emploi",
            "offre demploi", "empleo", "jobb", "welcome aboard", "opportunity", "job opportunity", "role", "details",
        ].map { ($0, true) })

    /// A name without words such as `Jobs at` before it and `Careers` behind; nil where nothing is left, and for a place
    /// (`in London`).
    private static func withoutGenericWords(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        var words = String(decoding: name, as: UTF8.self).split(separator: " ")
        if words.first?.lowercased() == "in" { return nil }
        // `Acme is looking for a`, `Acme hiring`: the sentence that led to the position.
        if let verb = words.dropFirst().firstIndex(where: { sentences.contains($0.lowercased()) }) {
            words = Array(words[..<verb])
        }
        while let first = words.first, leading.contains(first.lowercased()) { words.removeFirst() }
        while let last = words.last, trailing.contains(last.lowercased()) { words.removeLast() }
        // A number at the end makes it a reference: `Competition 24-118`, `Req 410`.
        if words.count > 1, let last = words.last, last.utf8.filter({ $0 >= 0x30 && $0 <= 0x39 }).count > 1,
            last.utf8.allSatisfy({ $0 < 0x41 })
        {
            return nil
        }
        let text = Array(words.joined(separator: " ").utf8)
        guard !text.isEmpty, !isGeneric(text), !NameKey(text).isEmpty else { return nil }
        return text
    }

    private static let leading: Set<String> = [
        "jobs", "job", "careers", "career", "work", "vacancies", "vacancy", "at", "with", "by", "from", "for", "@",
        "join",
        "apply", "hiring", "-", "–", "—", "|", ":", "of", "to", "now", "is", "are",
    ]
    private static let sentences: Set<String> = ["is", "hiring", "seeks", "seeking", "sucht", "recrute"]
    private static let trailing: Set<String> = [
        "careers", "career", "jobs", "job", "vacancies", "vacancy", "recruitment", "hiring", "is", "-", "–", "—", "|",
        ":",
        "in", "at", "for", "posting",
    ]

    // MARK: - Separators

    /// The ranges between separators.
    private static func cut(_ title: ArraySlice<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = title.startIndex
        var index = start
        while index < title.endIndex {
            if let length = separator(title, at: index) {
                if start < index { ranges.append(start..<index) }
                index += length
                start = index
            } else {
                index += 1
            }
        }
        if start < title.endIndex { ranges.append(start..<title.endIndex) }
        return ranges
    }

    /// The length of a separator that begins here, its spaces included.
    private static func separator(_ title: ArraySlice<UInt8>, at index: Int) -> Int? {
        switch title[index] {
        case UInt8(ascii: "|"): return 1
        case UInt8(ascii: ":"):
            return index + 1 < title.endIndex && title[index + 1] == 0x20 ? 2 : nil
        case 0x20:
            guard index + 2 < title.endIndex else { return nil }
            let next = title[index + 1]
            // Letters and digits, which follow most spaces, begin no sign.
            if next >= 0x30 && next <= 0x39 || next | 0x20 >= 0x61 && next | 0x20 <= 0x7A { return nil }
            for sign in separators where title[index...].starts(with: sign) { return sign.count }
            return nil
        default: return nil
        }
    }

    /// Signs between parts, with a space on each side.
    private static let separators = [" - ", " – ", " — ", " · ", " » ", " • ", " › ", " :: ", " // ", " ~ "].map {
        Array($0.utf8)
    }

    /// Lower-case ASCII letters and digits, other bytes above ASCII as they are, everything else one space.
    static func fold(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = [0x20]
        for byte in text {
            switch byte {
            case 0x41...0x5A: result.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: result.append(byte)
            default: if result.last != 0x20 { result.append(0x20) }
            }
        }
        if result.last != 0x20 { result.append(0x20) }
        return result
    }
}
