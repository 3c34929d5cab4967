/// Reads the text of a field of structured data with the cues of some lists.
struct FieldReader: Sendable {
    private let matcher: CueMatcher?
    private let tokenizer = Tokenizer()

    /// Makes the reader of some lists of a cue table.
    init(_ cues: CueTable, _ lists: Set<CueList>) {
        // The table was read by a matcher before: what was accepted whole is accepted in parts.
        matcher = try? CueMatcher(cues.keeping(lists))
    }

    /// The text cut into words and units.
    func read(_ text: [UInt8]) -> TextReading {
        var reading = TextReading()
        if let matcher { reading.read(text, sections: [], tokenizer: tokenizer, cues: matcher) }
        return reading
    }
}
