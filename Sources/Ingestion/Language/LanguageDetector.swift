/// Tells the language of a text from its frequent words, its letters and the endings of its words.
///
/// A detector keeps its sums between texts; one detector serves one thread.
///
/// # Performance
/// A sample of a long text is looked at, a hash and a probe for each of its words: a few microseconds a posting.
struct LanguageDetector {
    let configuration: LanguageConfiguration
    private let table = LanguageTable.standard
    private var sums: [Int]
    /// Frequent words of each language.
    private var hits: [Int]
    private var scripts = ScriptCounts()
    private var wordCount = 0

    /// The tag of a text whose language cannot be told.
    static let undetermined = "und"

    init(configuration: LanguageConfiguration = LanguageConfiguration()) {
        self.configuration = configuration
        sums = Array(repeating: 0, count: table.tags.count)
        hits = sums
    }

    /// The language of a text as BCP 47 names it.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - hint: what the page says of its language (`en-GB`), or empty. Pages often carry the language of their template,
    ///     so it only tips the scales of a text that is too short to tell.
    /// - Returns: a language; `und-Cyrl` and the like for a script that several languages share; `und` for a text that is
    ///   too short, or in no language of the table.
    mutating func language(of text: [UInt8], hint: String = "") -> String {
        for index in sums.indices {
            sums[index] = index < LanguageWords.promisedCount ? configuration.promisedPrior : 0
            hits[index] = 0
        }
        scripts = ScriptCounts()
        wordCount = 0
        for (index, stretch) in stretches(of: text.count).enumerated() {
            scan(text.span, stretch)
            // Where the beginning and the end agree so clearly, the middle is in the same language.
            if index > 0, lead.lead >= configuration.settledLead { break }
        }
        if let script = scripts.dominant, script.letters >= configuration.minimumScriptLetters { return script.tag }
        return decision(hint: hint)
    }

    /// The language that most speaks for, and by how much more than for the next.
    private var lead: (best: Int, lead: Int) {
        var best = 0
        for language in sums.indices where sums[language] > sums[best] { best = language }
        var second = 0
        for language in sums.indices where language != best { second = max(second, sums[language]) }
        return (best, sums[best] - second)
    }

    private func decision(hint: String) -> String {
        let (best, lead) = lead
        if wordCount >= configuration.minimumWords {
            let isKnown = Double(hits[best]) >= configuration.minimumShare * Double(wordCount)
            if isKnown, lead >= configuration.minimumLead { return table.tags[best] }
        } else if lead >= configuration.clearLead, hits[best] >= configuration.clearHits {
            return table.tags[best]
        }
        let hinted = String(hint.lowercased().prefix { $0 != "-" && $0 != "_" })
        if hits[best] > 0, let language = table.tags.firstIndex(of: hinted), sums[language] == sums[best] {
            return hinted
        }
        return Self.undetermined
    }

    /// The whole of a short text, else stretches of it that begin behind a space: the first, the last, and those between.
    private func stretches(of count: Int) -> [Range<Int>] {
        guard count > configuration.sampleBytes else { return [0..<count] }
        let number = max(1, configuration.sampleStretches)
        let length = configuration.sampleBytes / number
        // The first stretch begins at the start, the last ends at the end.
        let places = number < 2 ? Array(0..<number) : [0, number - 1] + Array(1..<(number - 1))
        return places.map { index in
            let start = number == 1 ? 0 : (count - length) * index / (number - 1)
            return start..<(start + length)
        }
    }

    /// Adds up what the words of a stretch say.
    private mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>) {
        var tally = LanguageTally(table: table)
        swap(&tally.sums, &sums)
        swap(&tally.hits, &hits)
        var index = range.lowerBound
        let end = range.upperBound
        if index > 0 {
            // A stretch may begin inside a word, or inside a character.
            while index < end, text[index] > 0x20 { index += 1 }
        }
        var latin = 0
        var word = Word()
        while index < end {
            let byte = text[index]
            index &+= 1
            // Nearly every byte is a letter of ASCII: they are told without a table of cases.
            let lower = byte | 0x20
            if lower >= 0x61, lower <= 0x7A {
                word.step(lower)
                latin &+= 1
                continue
            }
            switch byte {
            case 0xC3...0xC9 where index < end && !(byte == 0xC3 && text[index] & 0xDF == 0x97):
                let folded = LatinFolding.lowercased(byte, text[index])
                index += 1
                word.step(folded.lead)
                word.step(folded.second)
                latin += 1
                tally.add(letter: UInt64(folded.lead) << 8 | UInt64(folded.second))
            case 0xE1 where index + 1 < end && (0xB8...0xBB).contains(text[index]):
                // Latin Extended Additional, the letters of Vietnamese: capitals have even numbers.
                let last = text[index + 1] | 1
                let second = text[index]
                index += 2
                word.step(byte)
                word.step(second)
                word.step(last)
                latin += 1
                tally.add(letter: UInt64(byte) << 16 | UInt64(second) << 8 | UInt64(last))
            case 0xCC, 0xCD:
                // An accent that stands for itself: the letter before it counts without.
                index += 1
            case 0xCE...0xDF where index < end:
                tally.add(word)
                word = Word()
                scripts.countTwo(byte, text[index])
                index += 1
            case 0xE0...0xEF where index < end:
                tally.add(word)
                word = Word()
                scripts.countThree(byte, text[index])
                index += 2
            default:
                tally.add(word)
                word = Word()
            }
        }
        // A stretch that was cut ends inside a word; that word is none.
        if end == text.count { tally.add(word) }
        scripts.latin += latin
        wordCount += tally.wordCount
        swap(&tally.sums, &sums)
        swap(&tally.hits, &hits)
    }
}

/// What the words of a stretch say so far.
private struct LanguageTally {
    let table: LanguageTable
    var sums: [Int] = []
    var hits: [Int] = []
    var wordCount = 0

    init(table: LanguageTable) {
        self.table = table
    }

    mutating func add(letter bytes: UInt64) {
        if let mark = table.find(LanguageTable.letterKey(bytes)) { table.add(mark, to: &sums) }
    }

    @inline(__always)
    mutating func add(_ word: Word) {
        guard word.length > 0 else { return }
        wordCount &+= 1
        if let mark = table.find(word.hash) {
            return table.add(mark, to: &sums, hits: &hits)
        }
        // Most words of English end in no way that the table knows.
        guard table.mayEnd(word.tail) else { return }
        addEnding(word)
    }

    private mutating func addEnding(_ word: Word) {
        var length = min(LanguageTable.endingLengths.upperBound, word.length - 2)
        while length >= LanguageTable.endingLengths.lowerBound {
            if let mark = table.find(LanguageTable.endingKey(word.tail, length: length)) {
                return table.add(mark, to: &sums)
            }
            length -= 1
        }
    }
}

/// A word while it is read: its hash and its last bytes.
private struct Word {
    var hash = LanguageTable.seed
    /// The last eight bytes, the last of them lowest.
    var tail: UInt64 = 0
    var length = 0

    @inline(__always)
    mutating func step(_ byte: UInt8) {
        hash = LanguageTable.step(hash, byte)
        tail = tail << 8 | UInt64(byte)
        length &+= 1
    }
}
