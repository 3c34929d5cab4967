/// A place where a text says what a cue stands for.
struct CueHit: Sendable, Hashable {
    /// The cue's index in the table.
    let cue: Int32
    /// The first token.
    let first: Int32
    /// The token after the last.
    let end: Int32

    /// The tokens.
    var tokens: Range<Int> { Int(first)..<Int(end) }
}

/// Finds the phrases of a cue table in a token list: of each list the longest at a place, not overlapping; phrases of
/// different lists may overlap.
struct CueMatcher: Sendable {
    /// The table that hits refer to.
    let table: CueTable

    private let tree: PhraseTree
    /// The phrases that ``Meaning`` cannot hold, and those that share their words with them.
    private let forms: [Form]
    /// The exact bytes that rule `case` asks for, by ``Form/spelling``.
    private let spellings: [[UInt8]]
    /// For each cue, the place of its list in ``CueList``'s cases.
    private let lists: [UInt8]

    /// One phrase of some words: no reference in it, because one is copied for each phrase that a text begins.
    private struct Form: Sendable {
        var cue: Int16
        /// Which of ``CueMatcher/spellings`` the text must have; -1 where letter case says nothing.
        var spelling: Int16
        /// The place of the next form of the same words in ``CueMatcher/forms``; -1 for none.
        var next: Int32

        static let none = Form(cue: -1, spelling: -1, next: -1)
    }

    /// What the tree knows of some words: the one cue that they are, in any letter case, or where their forms stand.
    private enum Meaning {
        private static let isCue: UInt32 = 1 << 31
        private static let isForms: UInt32 = 1 << 30
        private static let listShift: UInt32 = 16

        static func of(_ cue: Int16, list: UInt8) -> UInt32 { isCue | UInt32(list) << listShift | UInt32(cue) }
        static func of(forms place: Int) -> UInt32 { isForms | UInt32(place) }

        /// The cue and its list; nil where there are forms.
        @inline(__always)
        static func cue(_ meaning: UInt32) -> (cue: Int32, list: Int)? {
            guard meaning & isCue != 0 else { return nil }
            return (Int32(meaning & 0xFFFF), Int((meaning & ~isCue) >> listShift))
        }

        @inline(__always)
        static func forms(_ meaning: UInt32) -> Int { Int(meaning & ~isForms) }
    }

    /// Builds the matcher of a table.
    ///
    /// - Throws: ``ExtractionError/cueTable(line:problem:)`` when one phrase says two things of one list.
    init(_ table: CueTable) throws(ExtractionError) {
        self.table = table
        guard table.cues.count <= Int(Int16.max) else {
            throw .cueTable(line: table.lines[Int(Int16.max)], problem: "there are more than \(Int16.max) cues")
        }
        precondition(CueList.allCases.count <= UInt32.bitWidth, "a list is a bit of 32")
        lists = table.cues.map { UInt8(CueList.allCases.firstIndex(of: $0.list) ?? 0) }
        var spellings: [[UInt8]] = []
        var tree = PhraseTreeBuilder(expectedPhrases: table.cues.reduce(0) { $0 + $1.phrases.count })
        var nodeForms = [Form.none]
        var forms: [Form] = []
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        for (index, cue) in table.cues.enumerated() {
            for phrase in cue.phrases {
                func text() -> String { String(decoding: phrase, as: UTF8.self) }
                tokenizer.tokenize(phrase.span, into: &tokens)
                guard let node = tree.insert(tokens) else {
                    throw .cueTable(line: table.lines[index], problem: "the phrase '\(text())' has no word")
                }
                while nodeForms.count < tree.nodeCount { nodeForms.append(.none) }
                // From the first word to the last: `B.S.` is compared as `B.S`.
                let spelling = phrase[Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end)]
                var rival: Int32?
                var known = nodeForms[Int(node)]
                while known.cue >= 0 {
                    let isSame =
                        known.spelling < 0
                        ? !cue.isCaseSensitive
                        : cue.isCaseSensitive && spellings[Int(known.spelling)].elementsEqual(spelling)
                    if lists[Int(known.cue)] == lists[index], isSame { rival = Int32(known.cue) }
                    known = known.next >= 0 ? forms[Int(known.next)] : .none
                }
                if let rival {
                    // Variants of a phrase may come to the same words; two answers may not.
                    if rival == Int32(index) { continue }
                    throw .cueTable(
                        line: table.lines[index],
                        problem: "'\(text())' already says \(table.cues[Int(rival)].value)")
                }
                if cue.isCaseSensitive { spellings.append(Array(spelling)) }
                var form = Form(
                    cue: Int16(index),
                    spelling: cue.isCaseSensitive ? Int16(spellings.count - 1) : -1, next: -1)
                let first = nodeForms[Int(node)]
                if first.cue >= 0 {
                    form.next = Int32(forms.count)
                    forms.append(first)
                }
                nodeForms[Int(node)] = form
            }
        }
        var meanings: [UInt32] = []
        meanings.reserveCapacity(nodeForms.count)
        for form in nodeForms {
            if form.cue < 0 {
                meanings.append(0)
            } else if form.spelling < 0, form.next < 0 {
                meanings.append(Meaning.of(form.cue, list: lists[Int(form.cue)]))
            } else {
                meanings.append(Meaning.of(forms: forms.count))
                forms.append(form)
            }
        }
        self.tree = tree.tree(meanings: meanings)
        self.forms = forms
        self.spellings = spellings
    }

    /// The list of a hit's cue.
    func list(of hit: CueHit) -> CueLists { CueLists(place: lists[Int(hit.cue)]) }

    /// Finds the hits in a text.
    ///
    /// - Parameters:
    ///   - text: the bytes that the tokens were cut from.
    ///   - tokens: its words.
    ///   - hits: is emptied, and receives the hits by their first token, those of one token by list.
    /// - Complexity: O(*n* · *m*), *n* the tokens and *m* the longest phrase in tokens, in practice O(*n*).
    func match(_ text: Span<UInt8>, _ tokens: [Token], into hits: inout [CueHit]) {
        hits.removeAll(keepingCapacity: true)
        var found = Found()
        for first in tokens.indices {
            guard var walk = tree.begin(tokens, at: first) else { continue }
            var end = first + 1
            var isGlued = false
            while true {
                if walk.meaning != 0 { note(walk.meaning, text, tokens, first, end, &found) }
                guard end < tokens.count, !isGlued else { break }
                if !tree.step(&walk, tokens[end]) {
                    // A lost line break: the phrase ends within the word, and nothing goes on behind it.
                    guard tokens[end].hasInnerCapital, stepGlued(&walk, tokens[end], text) else { break }
                    isGlued = true
                }
                end += 1
            }
            found.moveHits(first: Int32(first), to: &hits)
        }
    }

    /// Notes the cues of a phrase, which ends in front of a token.
    @inline(__always)
    private func note(
        _ meaning: UInt32, _ text: Span<UInt8>, _ tokens: [Token], _ first: Int, _ end: Int, _ found: inout Found
    ) {
        if let (cue, list) = Meaning.cue(meaning) {
            found.note(cue, list, first, end)
            return
        }
        var form = forms[Meaning.forms(meaning)]
        while true {
            if form.spelling < 0 || isSpelled(text, tokens, first, end, Int(form.spelling)) {
                found.note(Int32(form.cue), Int(lists[Int(form.cue)]), first, end)
            }
            guard form.next >= 0 else { return }
            form = forms[Int(form.next)]
        }
    }

    /// For each list, what was found last: there are no more lists than bits of ``present``.
    private struct Found {
        /// The longest cue at the present place, for the lists of ``present``; and its end.
        private var cues = InlineArray<32, Int32>(repeating: 0)
        private var cueEnds = InlineArray<32, Int32>(repeating: 0)
        /// The end of the list's last hit.
        private var ends = InlineArray<32, Int32>(repeating: 0)
        private var present: UInt32 = 0

        @inline(__always)
        mutating func note(_ cue: Int32, _ list: Int, _ first: Int, _ end: Int) {
            guard first >= Int(ends[list]) else { return }
            cues[list] = cue
            cueEnds[list] = Int32(end)
            present |= 1 << UInt32(list)
        }

        /// Makes hits of the cues at the present place, by list.
        @inline(__always)
        mutating func moveHits(first: Int32, to hits: inout [CueHit]) {
            while present != 0 {
                let list = present.trailingZeroBitCount
                present &= present - 1
                hits.append(CueHit(cue: cues[list], first: first, end: cueEnds[list]))
                ends[list] = cueEnds[list]
            }
        }
    }

    /// Goes on by the first part of a word that is glued to the next line's: `Job Type: Full-TimeLocation`.
    private func stepGlued(_ walk: inout PhraseTree.Walk, _ token: Token, _ text: Span<UInt8>) -> Bool {
        guard let hash = GluedWord.firstPart(of: token, in: text) else { return false }
        var part = token
        part.hash = hash
        return tree.stepByPart(&walk, part)
    }

    private func isSpelled(_ text: Span<UInt8>, _ tokens: [Token], _ first: Int, _ end: Int, _ place: Int) -> Bool {
        let start = Int(tokens[first].start)
        let count = spellings[place].count
        guard Int(tokens[end - 1].end) - start == count else { return false }
        for offset in 0..<count where text[start + offset] != spellings[place][offset] { return false }
        return true
    }
}
