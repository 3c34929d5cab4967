/// Tells whether two titles name different positions.
enum TitleAgreement {
    /// Whether they contradict each other.
    ///
    /// One may add words to the other – a place, the site's name, `(m/f/d)` – but not a grade: a "Senior Data
    /// Scientist" is no "Data Scientist".
    static func differ(_ first: FoldedWords, _ second: FoldedWords, isCut: Bool) -> Bool {
        let one = spelledOut(first)
        let other = spelledOut(second)
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        if isCut, long.joined().hasPrefix(short.dropLast().joined()) { return false }
        var rest = long
        for word in short {
            guard let index = rest.firstIndex(of: word) else { return true }
            rest.remove(at: index)
        }
        // A grade counts beside the words that both have; elsewhere it may be part of a name or of a team's.
        guard let begin = long.firstIndex(where: short.contains), let end = long.lastIndex(where: short.contains) else {
            return true
        }
        var front = long[..<begin]
        if front.last == "of" { front.removeLast() }
        let before = front.last ?? ""
        let after = end + 1 < long.count ? long[end + 1] : ""
        return rest.contains(before) && grades.contains(before) || rest.contains(after) && steps.contains(after)
    }

    private static func spelledOut(_ title: FoldedWords) -> [String] {
        title.words.map { shortForms[$0] ?? $0 }
    }

    private static let shortForms = [
        "sr": "senior", "jr": "junior", "snr": "senior", "jnr": "junior", "eng": "engineer",
    ]

    private static let grades: Set<String> = [
        "senior", "junior", "lead", "principal", "staff", "chief", "head", "associate", "graduate", "trainee", "intern",
        "assistant", "deputy", "vice",
    ]
    private static let steps: Set<String> = [
        "i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5", "intern", "trainee", "manager", "director",
    ]
}
