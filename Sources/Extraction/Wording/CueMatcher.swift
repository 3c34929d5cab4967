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
    /// For each node, its forms as a range of ``forms``.
    private let formStart: [Int32]
    private let forms: [Form]
    /// For each cue, the place of its list in ``CueList``'s cases.
    private let lists: [Int]

    private struct Form: Sendable {
        var cue: Int32
        /// The exact bytes that rule `case` asks for; nil where letter case says nothing.
        var spelling: [UInt8]?
    }

    /// Builds the matcher of a table.
    ///
    /// - Throws: ``ExtractionError/cueTable(line:problem:)`` when one phrase says two things of one list.
    init(_ table: CueTable) throws(ExtractionError) {
        self.table = table
        lists = table.cues.map { CueList.allCases.firstIndex(of: $0.list) ?? 0 }
        var tree = PhraseTree(expectedPhrases: table.cues.reduce(0) { $0 + $1.phrases.count })
        // The forms of a node as a chain through `next`, newest first: most nodes have none, and few have several.
        var newest: [Int32] = [-1]
        var chain: [(form: Form, next: Int32)] = []
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        for (index, cue) in table.cues.enumerated() {
            for phrase in cue.phrases {
                func text() -> String { String(decoding: phrase, as: UTF8.self) }
                tokenizer.tokenize(phrase.span, into: &tokens)
                guard let node = tree.insert(tokens) else {
                    throw .cueTable(line: table.lines[index], problem: "the phrase '\(text())' has no word")
                }
                while newest.count < tree.nodeCount { newest.append(-1) }
                // From the first word to the last: `B.S.` is compared as `B.S`.
                let spelling =
                    cue.isCaseSensitive ? Array(phrase[Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end)]) : nil
                var place = newest[Int(node)]
                var rival: Int32?
                while place >= 0 {
                    let form = chain[Int(place)].form
                    if lists[Int(form.cue)] == lists[index], form.spelling == spelling { rival = form.cue }
                    place = chain[Int(place)].next
                }
                if let rival {
                    // Variants of a phrase may come to the same words; two answers may not.
                    if rival == Int32(index) { continue }
                    throw .cueTable(
                        line: table.lines[index],
                        problem: "'\(text())' already says \(table.cues[Int(rival)].value)")
                }
                chain.append((Form(cue: Int32(index), spelling: spelling), newest[Int(node)]))
                newest[Int(node)] = Int32(chain.count - 1)
            }
        }
        self.tree = tree
        var starts: [Int32] = [0]
        var forms: [Form] = []
        starts.reserveCapacity(newest.count + 1)
        forms.reserveCapacity(chain.count)
        for first in newest {
            var place = first
            while place >= 0 {
                forms.append(chain[Int(place)].form)
                place = chain[Int(place)].next
            }
            starts.append(Int32(forms.count))
        }
        formStart = starts
        self.forms = forms
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
        let listCount = CueList.allCases.count
        // For each list, the end of its last hit; and its longest form at the present place.
        var ends = [Int32](repeating: 0, count: listCount)
        var found = [CueHit?](repeating: nil, count: listCount)
        for first in tokens.indices where tree.mayBegin(with: tokens[first].hash) {
            var node = PhraseTree.root
            var end = first
            var isAny = false
            while end < tokens.count, let next = tree.node(after: node, tokens[end], isFirst: end == first) {
                node = next
                end += 1
                for place in Int(formStart[Int(node)])..<Int(formStart[Int(node) + 1]) {
                    let list = lists[Int(forms[place].cue)]
                    guard first >= Int(ends[list]), isSpelled(text, tokens, first, end, forms[place]) else { continue }
                    found[list] = CueHit(cue: forms[place].cue, first: Int32(first), end: Int32(end))
                    isAny = true
                }
            }
            guard isAny else { continue }
            for list in 0..<listCount {
                guard let hit = found[list] else { continue }
                hits.append(hit)
                ends[list] = hit.end
                found[list] = nil
            }
        }
    }

    private func isSpelled(_ text: Span<UInt8>, _ tokens: [Token], _ first: Int, _ end: Int, _ form: Form) -> Bool {
        guard let spelling = form.spelling else { return true }
        let start = Int(tokens[first].start)
        guard Int(tokens[end - 1].end) - start == spelling.count else { return false }
        for offset in spelling.indices where text[start + offset] != spelling[offset] { return false }
        return true
    }
}
