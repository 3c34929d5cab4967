internal import Postings

/// What the words of a heading hint at where no phrase names its section: one firm's own way to put it.
///
/// Each rule was found by reading the headings of `train` that no table knows.
enum HeadingHints {
    /// The longest heading that is looked at, in words: what is longer is a sentence.
    private static let longest = 12

    /// The section that a heading hints at, or nil.
    ///
    /// - Parameter words: its words, as ``WordHashes`` gives them.
    static func kind(_ words: [UInt64]) -> SectionKind? {
        guard words.count >= 2, words.count <= longest else { return nil }
        var isPreference = false
        var isDemand = false
        var isPay = false
        var isCondition = false
        var isApplication = false
        for (index, word) in words.enumerated() {
            isPreference = isPreference || preference.contains(word)
            isDemand = isDemand || demand.contains(word)
            isPay = isPay || pay.contains(word)
            isApplication = isApplication || application.contains(word)
            // "You may be a good fit if", but not "If you have questions".
            isCondition = isCondition || (index > 0 && word == condition)
        }
        if isPreference { return isDemand || isPay ? nil : .preferred }
        if isPay || isApplication { return nil }
        if isCondition { return .requirements }
        if let last = words.last, last == team, words.count <= 6 { return .about }
        return nil
    }

    private static let preference = hashes(
        """
        preferred preferable preferably preferential desirable desirables desired nice bonus beneficial valuable valued
        advantageous advantage optional asset assets plus pluses ideally
        """)

    private static let demand = hashes(
        "required minimum basic mandatory must essential requirements requirement needed")

    private static let pay = hashes(
        """
        salary base equity package benefits pay compensation paying scheme per annum annual employee your our stock
        """)

    private static let application = hashes("apply contact questions interested resume cv click sounds resonates")

    private static let condition = word("if")
    private static let team = word("team")

    private static func word(_ word: String) -> UInt64 { hashes(word).first ?? 0 }

    private static func hashes(_ list: String) -> Set<UInt64> {
        var words = WordHashes()
        words.replace(with: Array(list.utf8)[...])
        return Set(words.hashes)
    }
}
