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
    /// For each node, its form; the others of a node that has several stand in ``forms``, from ``Form/next`` on.
    private let nodeForms: [Form]
    private let forms: [Form]
    /// The exact bytes that rule `case` asks for, by ``Form/spelling``.
    private let spellings: [[UInt8]]
    /// For each cue, the place of its list in ``CueList``'s cases.
    private let lists: [UInt8]

    /// One phrase that ends at a node: no reference in it, because one is copied for each phrase that a text begins.
    private struct Form: Sendable {
        var cue: Int16
        /// Which of ``CueMatcher/spellings`` the text must have; -1 where letter case says nothing.
        var spelling: Int16
        /// The place of the node's next form in ``CueMatcher/forms``; -1 for none.
        var next: Int32

        static let none = Form(cue: -1, spelling: -1, next: -1)
    }

    /// Builds the matcher of a table.
    ///
    /// - Throws: ``ExtractionError/cueTable(line:problem:)`` when one phrase says two things of one list.
    init(_ table: CueTable) throws(ExtractionError) {
        self.table = table
        guard table.cues.count <= Int(Int16.max) else {
            throw .cueTable(line: table.lines[Int(Int16.max)], problem: "there are more than \(Int16.max) cues")
        }
        lists = table.cues.map { UInt8(CueList.allCases.firstIndex(of: $0.list) ?? 0) }
        var spellings: [[UInt8]] = []
        var tree = PhraseTree(expectedPhrases: table.cues.reduce(0) { $0 + $1.phrases.count })
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
        self.tree = tree
        self.nodeForms = nodeForms
        self.forms = forms
        self.spellings = spellings
    }

    /// Finds the hits in a text.
    ///
    /// - Parameters:
    ///   - text: the bytes that the tokens were cut from.
    ///   - tokens: its words.
    ///   - hits: is emptied, and receives the hits by their first token, those of one token by list.
    /// - Complexity: O(*n* · *m*), *n* the tokens and *m* the longest phrase in tokens, in practice O(*n*).
    func match(_ text: Span<UInt8>, _ tokens: [Token], into hits: inout [CueHit]) {
        hits.removeAll(keepingCapacity: true)
        let listCount = Self.listCount
        // For each list, the end of its last hit; and its longest form at the present place, -1 for none.
        var ends = [Int32](repeating: 0, count: listCount)
        var found = [Int32](repeating: -1, count: listCount)
        var foundEnds = ends
        for first in tokens.indices where tree.mayBegin(tokens, at: first) {
            var node = PhraseTree.root
            var end = first
            var isAny = false
            var isGlued = false
            while end < tokens.count, !isGlued {
                if let next = tree.node(after: node, tokens[end], isFirst: end == first) {
                    node = next
                } else if end > first, let next = gluedNode(after: node, tokens[end], text) {
                    // A lost line break: the phrase ends within the word, and nothing goes on behind it.
                    node = next
                    isGlued = true
                } else {
                    break
                }
                end += 1
                guard tree.isPhrase(node) else { continue }
                var form = nodeForms[Int(node)]
                while true {
                    let list = Int(lists[Int(form.cue)])
                    if first >= Int(ends[list]),
                        form.spelling < 0 || isSpelled(text, tokens, first, end, Int(form.spelling))
                    {
                        found[list] = Int32(form.cue)
                        foundEnds[list] = Int32(end)
                        isAny = true
                    }
                    guard form.next >= 0 else { break }
                    form = forms[Int(form.next)]
                }
            }
            guard isAny else { continue }
            for list in 0..<listCount where found[list] >= 0 {
                hits.append(CueHit(cue: found[list], first: Int32(first), end: foundEnds[list]))
                ends[list] = foundEnds[list]
                found[list] = -1
            }
        }
    }

    /// The node that the first part of a word leads to which is glued to the next line's: `Job Type: Full-TimeLocation`.
    private func gluedNode(after node: Int32, _ token: Token, _ text: Span<UInt8>) -> Int32? {
        guard let hash = GluedWord.firstPart(of: token, in: text) else { return nil }
        var part = token
        part.hash = hash
        return tree.node(after: node, part, isFirst: false)
    }

    private static let listCount = CueList.allCases.count

    private func isSpelled(_ text: Span<UInt8>, _ tokens: [Token], _ first: Int, _ end: Int, _ place: Int) -> Bool {
        let start = Int(tokens[first].start)
        let count = spellings[place].count
        guard Int(tokens[end - 1].end) - start == count else { return false }
        for offset in 0..<count where text[start + offset] != spellings[place][offset] { return false }
        return true
    }
}
