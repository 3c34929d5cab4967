/// The words of a posting as numbers of a ``WordCollection``: what its features are counted from.
struct PostingWords: Sendable {
    /// The words of the text in order, role names left out: the number of each, doubled, and 1 more where it makes a pair
    /// with the word before it.
    var content: [Int32]
    /// The words of the title, likewise; nil for a posting without one.
    var title: [Int32]?
    /// The features beside words as often as they occur.
    var extras: [Int32]

    /// The same with other numbers.
    func renumbered(words: [Int32], extras others: [Int32]) -> PostingWords {
        func mapped(_ sequence: [Int32]) -> [Int32] {
            sequence.map { words[Int($0 >> 1)] << 1 | $0 & 1 }
        }
        return PostingWords(
            content: mapped(content), title: title.map(mapped), extras: extras.map { others[Int($0)] })
    }
}
