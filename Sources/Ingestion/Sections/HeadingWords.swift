internal import Postings

/// Tells what a heading announces, from the phrases that postings use.
///
/// A phrase matches at word borders. Where several match, the one with the most words decides, and among equals the one
/// that stands first in the heading.
enum HeadingWords {
    /// How sure it is that a line is a heading at all.
    enum Form: Sendable {
        /// It is marked as one: a heading element, a bold line, a line that ends with a colon.
        case marked
        /// It is short and begins with a capital letter.
        case short
    }

    /// The section that a heading opens, or nil for a heading that names none, or only metadata such as "Location".
    static func section(_ heading: ArraySlice<UInt8>) -> SectionKind? {
        var words = WordHashes()
        let kind = meaning(heading, .marked, &words)?.kind
        return kind == .other ? nil : kind
    }

    /// What a line says as a heading, or nil when it is none.
    ///
    /// - Parameter words: scratch for the hashes of the line's words.
    static func meaning(_ line: ArraySlice<UInt8>, _ form: Form, _ words: inout WordHashes) -> HeadingMeaning? {
        words.replace(with: line)
        let hashes = words.hashes
        let count = hashes.count
        guard let first = hashes.first else { return nil }
        let exact = phrases.exactMatch(hashes)
        if exact == nil || exact == .general, first == why, count >= 2 {
            return form == .marked || count <= 6 ? .reasons : nil
        }
        if let exact { return exact }
        var best: (meaning: HeadingMeaning, length: Int)?
        phrases.forEachMatch(hashes) { meaning, length in
            if length > best?.length ?? 0 { best = (meaning, length) }
        }
        let isQuestion = line.last == UInt8(ascii: "?")
        if form == .marked || isQuestion {
            if let hint = HeadingHints.kind(hashes) { return .hinted(hint) }
            if let best, let kind = best.meaning.kind, count <= 9, best.length >= count - 4,
                best.length >= 2 || count <= 3
            {
                return .hinted(kind)
            }
            if first == about, count <= 6 { return .hinted(.about) }
            return form == .marked ? .unknown : nil
        }
        if let best, let kind = best.meaning.kind, best.length >= 2, best.length >= count - 2 { return .hinted(kind) }
        return first == about && count >= 2 && count <= 4 ? .hinted(.about) : nil
    }

    /// Whether a heading announces a list of other postings.
    static func announcesOtherPostings(_ heading: ArraySlice<UInt8>) -> Bool {
        guard heading.count <= 60 else { return false }
        var words = WordHashes()
        words.replace(with: heading)
        return otherPostings.longestMatch(words.hashes) != nil
    }

    /// All phrases, with what each means as a whole heading.
    static let phrases = PhraseTable<HeadingMeaning>(
        HeadingPhrases.named.flatMap { kind, list in list.map { ($0, .named(kind)) } }
            + HeadingPhrases.general.map { ($0, .general) })

    private static let why = word("why")
    private static let about = word("about")

    private static func word(_ word: String) -> UInt64 {
        var words = WordHashes()
        words.replace(with: Array(word.utf8)[...])
        return words.hashes.first ?? 0
    }

    private static let otherPostings = PhraseTable<Bool>(
        [
            "similar jobs", "similar roles", "similar positions", "similar vacancies", "related jobs", "related roles",
            "more jobs", "other jobs", "other openings", "other vacancies", "recommended jobs", "jobs you may like",
            "jobs you might like", "you may also like", "people also viewed", "people also searched",
            "more openings", "latest jobs", "similar companies", "similar employers", "related opportunities",
            "other opportunities", "related openings", "also open", "jobs like this", "jobs like these",
            "other open roles",
            "explore more jobs", "more from this company", "more jobs at", "other jobs at", "featured jobs",
            "you might also like", "more roles", "other roles",
        ].map { ($0, true) })
}
