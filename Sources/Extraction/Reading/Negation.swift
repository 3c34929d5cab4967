/// Tells whether words that deny stand in front of a thing: `no equity`, `not eligible for a bonus`.
struct Negation: Sendable {
    private let words: WordSet = ["no", "not", "never", "without", "neither", "nor", "cannot"]

    /// Whether one of the words stands in the same unit, at most some words before a token.
    ///
    /// - Parameters:
    ///   - token: the thing's first token.
    ///   - reach: 1 for the word right before it.
    func precedes(_ token: Int, in unit: TextUnit, of reading: TextReading, reach: Int) -> Bool {
        var place = token - 1
        while place >= unit.tokens.lowerBound, token - place <= reach {
            if words.contains(reading.tokens[place]) { return true }
            // A comma ends what a word denies.
            if reading.tokens[place].gap >= .comma { return false }
            place -= 1
        }
        return false
    }
}
