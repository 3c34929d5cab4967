/// Tells whether words deny a thing: in front of it (`no equity`, `not eligible for a bonus`), or behind it (`full remote
/// is not possible`).
struct Negation: Sendable {
    /// `Isn't` is read as `isn`: the tokenizer leaves out what follows an apostrophe.
    private let words: WordSet = [
        "no", "not", "never", "without", "neither", "nor", "cannot", "isn", "aren", "don", "doesn", "won", "wouldn",
        "didn", "unable", "nobody",
    ]
    /// `Not only a full-time role` denies nothing.
    private let limits: WordSet = ["only", "just", "merely", "limited"]
    /// What may stand between a thing and the word that denies it: `remote work is not possible`.
    private let links: WordSet = [
        "is", "are", "can", "will", "be", "work", "working", "option", "options", "candidates", "candidate",
        "applicants", "arrangements", "arrangement", "at", "this", "time", "currently",
    ]
    /// What denies behind a thing; a bare `not` may begin what comes next.
    private let refusals: WordSet = [
        "possible", "available", "allowed", "offered", "accepted", "considered", "guaranteed", "permitted", "eligible",
        "supported", "provided", "an", "applicable",
    ]
    /// `Will not be accepted at this time` has five words between.
    private static let mostLinks = 4

    /// Whether one of the words stands in the same unit, at most some words before a token.
    ///
    /// - Parameters:
    ///   - token: the thing's first token.
    ///   - reach: 1 for the word right before it.
    func precedes(_ token: Int, in unit: TextUnit, of reading: TextReading, reach: Int) -> Bool {
        var place = token - 1
        while place >= unit.tokens.lowerBound, token - place <= reach {
            // A comma ends what a word denies.
            if reading.tokens[place + 1].gap >= .comma { return false }
            if words.contains(reading.tokens[place]) { return !limits.contains(reading.tokens[place + 1]) }
            place -= 1
        }
        return false
    }

    /// Whether what stands behind a thing in the same unit says that it is not to be had: `C2C not accepted`.
    ///
    /// - Parameter token: the token behind the thing.
    func follows(_ token: Int, in unit: TextUnit, of reading: TextReading) -> Bool {
        var place = token
        let last = min(unit.tokens.upperBound, token + Self.mostLinks)
        while place < last, reading.tokens[place].gap < .comma, links.contains(reading.tokens[place]) { place += 1 }
        guard place < last, reading.tokens[place].gap < .comma, words.contains(reading.tokens[place]) else {
            return false
        }
        place += 1
        while place < unit.tokens.upperBound, links.contains(reading.tokens[place]) { place += 1 }
        return place < unit.tokens.upperBound && refusals.contains(reading.tokens[place])
    }
}
