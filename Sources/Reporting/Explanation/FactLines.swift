internal import Extraction
internal import Postings

/// The facts of a posting for a terminal: one line each, with the words that say it in quotation marks.
struct FactLines {
    private let list: FactList
    private let posting: JobPosting

    /// The width of the questions.
    private static let questionWidth = 20
    /// The width of the answers; a longer one pushes its words to the right.
    private static let valueWidth = 30
    /// The longest line, in characters: the words are cut to what is left of it.
    private static let lineWidth = 100
    /// The shortest cut: fewer characters would not be recognised.
    private static let shortestWords = 16

    init(_ list: FactList, posting: JobPosting) {
        self.list = list
        self.posting = posting
    }

    /// The lines; none where nothing is known.
    var lines: [String] {
        var previous = ""
        return list.entries.map { entry in
            let question = entry.question == previous ? "" : entry.question
            previous = entry.question
            let answer = "  " + question.padded(to: Self.questionWidth) + entry.value.printable
            guard !entry.isDerived else { return answer }
            let head = answer.padded(to: 2 + Self.questionWidth + Self.valueWidth)
            return head + quotation(entry, width: Self.lineWidth - head.count)
        }
    }

    private func quotation(_ entry: FactList.Entry, width: Int) -> String {
        let said = SaidWords.of(entry.source, in: posting)
        let field = said.field.map { " (\($0))" } ?? ""
        let words = SaidWords.cut(said.words, to: max(Self.shortestWords, width - 2 - field.count))
        return "\"\(words)\"\(field)"
    }
}
