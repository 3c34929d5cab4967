internal import HTMLText
internal import Postings

/// Judges whether a page is a job posting, and if not, what it is instead.
///
/// Only whole pages are judged: a record, or a posting that structured data describes, is what it says it is, unless it
/// is empty or closed. What a page announces (a notice, a wall, an error, a list) needs its build or its brevity to agree,
/// because each wording also occurs in postings; what announces nothing is a posting if it is worded like one.
struct VerdictJudge {
    let configuration: IngestionConfiguration

    /// The languages whose postings the wording knows; in another it can only speak against.
    private static let judgedLanguages: Set<String> = [
        "en", "es", "pt", "it", "de", "nl", "fr", "sv", "da", LanguageDetector.undetermined,
    ]

    /// The verdict on a page.
    ///
    /// - Parameters:
    ///   - page: the whole page.
    ///   - content: the chosen blocks.
    ///   - language: the language of the chosen blocks.
    ///   - isWholePage: whether this is a page, not a bare description.
    func verdict(_ page: PageText, content: [Int], language: String, isWholePage: Bool) -> PostingVerdict {
        let contentBytes = Self.bytes(content, page)
        guard isWholePage else { return contentBytes == 0 ? .empty : .posting }

        let score = PostingWording(configuration: configuration.verdict).score(page, content: content)
        let isClear = score >= configuration.verdict.clearScore
        let isShort = contentBytes < configuration.noticeTextBytes
        if isExpired(page, content: content) { return .expired }
        if isShort, !isClear, let notice = shortNotice(page, content, contentBytes: contentBytes) { return notice }
        if contentBytes < configuration.shellTextBytes, page.statistics.scripts > 0, !isClear { return .shell }
        if page.bytes.isEmpty { return .empty }
        if isList(page, content, isClear: isClear) { return .list }
        if content.isEmpty { return .empty }
        let least =
            Self.judgedLanguages.contains(language)
            ? configuration.verdict.postingScore : configuration.verdict.foreignScore
        return score > least ? .posting : .article
    }

    /// Whether a page says that its posting is closed, be its text still there or not.
    func isExpired(_ page: PageText, content: [Int]) -> Bool {
        let isShort = Self.bytes(content, page) < configuration.noticeTextBytes
        return ClosingNotice(configuration: configuration.verdict).isFound(page, content: content, isShort: isShort)
    }

    private static func bytes(_ content: [Int], _ page: PageText) -> Int {
        content.reduce(0) { $0 + page.blocks[$1].count }
    }

    /// What a short page that is not clearly a posting announces: in its headings, or in its text in words that leave no
    /// doubt.
    private func shortNotice(_ page: PageText, _ content: [Int], contentBytes: Int) -> PostingVerdict? {
        let heading = PageNotices.found(in: headings(page))
        if heading.contains(.missing) { return .missing }
        let text = PageNotices.found(in: opening(page, content))
        if text.contains(.lost) { return .missing }
        if !text.union(heading).isDisjoint(with: .barrier) { return .wall }
        if heading.contains(.closed) || text.contains(.closed) { return .expired }
        if page.statistics.passwordFields > 0 || heading.contains(.wall) { return .wall }
        return nil
    }

    /// The words of the page's title and of its headings.
    private func headings(_ page: PageText) -> WordHashes {
        var words = WordHashes()
        words.append(page.title[...])
        for block in page.blocks where block.kind == .heading && block.level <= 2 {
            words.append(page.bytes[block.range])
        }
        return words
    }

    /// The words of the first blocks of the content: a notice stands at the top.
    private func opening(_ page: PageText, _ content: [Int]) -> WordHashes {
        var words = WordHashes()
        for index in content.prefix(40) { words.append(page.bytes[page.blocks[index].range]) }
        return words
    }

    // MARK: - Lists

    /// Many links that read like titles of postings, and little prose beside them; or many headings that are such links.
    private func isList(_ page: PageText, _ content: [Int], isClear: Bool) -> Bool {
        let notices = PageNotices.found(in: headings(page))
        let headings = content.lazy.map { page.blocks[$0] }.filter { $0.kind == .heading && isLinkedLine($0) }
        if headings.count >= configuration.verdict.listHeadings,
            headings.count(where: { isTitle($0, page) }) * 2 >= headings.count
        {
            return true
        }
        if isClear { return false }
        if notices.contains(.emptyList) { return true }
        let prose = content.lazy.map { page.blocks[$0].count }.filter { $0 >= configuration.proseBlockBytes }
            .reduce(0, +)
        guard prose < configuration.listProseBytes else { return false }
        let linked = page.blocks.reduce(0) { $0 + Int($1.linkBytes) }
        let titles = page.blocks.count { isLinkedLine($0) && isTitle($0, page) }
        let announced = notices.contains(.list)
        return titles >= 5 && (announced || linked * 4 > page.bytes.count) || titles >= 3 && announced
    }

    /// A line that is mostly a link, or an item of a list that has one: "Tide Modeller · Quay Ltd · Leeds · 3 days ago".
    private func isLinkedLine(_ block: PageBlock) -> Bool {
        guard block.linkBytes > 0, (8...160).contains(block.count) else { return false }
        let share = block.kind == .listItem ? 5 : 2
        return Int(block.linkBytes) * share >= block.count
    }

    private func isTitle(_ block: PageBlock, _ page: PageText) -> Bool {
        var words = WordHashes()
        words.replace(with: page.bytes[block.range])
        return Self.titleWords.longestMatch(words.hashes) != nil
    }

    /// What linked titles of postings, and links to lists of them, have.
    private static let titleWords = PhraseTable<Bool>(
        (PostingWording.split(PostingPhrases.roleTitles.phrases) + ["data", "jobs", "vacancies"])
            .map { ($0, true) })
}
