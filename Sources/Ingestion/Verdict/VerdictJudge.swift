internal import HTMLText
internal import Postings

/// Judges whether a page is a job posting, and if not, what it is instead.
///
/// Only whole pages are judged: a record, or a posting that structured data describes, is what it says it is, unless it
/// is empty. Each rule asks for wording and for a fact of the page's build, because each wording also occurs in postings.
struct VerdictJudge {
    let configuration: IngestionConfiguration

    /// The verdict on a page.
    ///
    /// - Parameters:
    ///   - page: the whole page.
    ///   - content: the chosen blocks.
    ///   - sections: what the chosen blocks are about.
    ///   - isWholePage: whether this is a page, not a bare description.
    func verdict(
        _ page: PageText, content: [Int], sections: [PostingSection], isWholePage: Bool
    ) -> PostingVerdict {
        let contentBytes = content.reduce(0) { $0 + page.blocks[$1].count }
        guard isWholePage else { return contentBytes == 0 ? .empty : .posting }

        let describesRole = sections.contains { $0.kind == .duties || $0.kind == .requirements }
        let heading = notices(headings(page))
        let isShort = contentBytes < configuration.noticeTextBytes
        if isShort, !describesRole, heading.contains(.missing) { return .missing }
        // The text's own wording is looked at only where it can decide: on a short page, or in an article.
        let mayBeArticle = page.containers.contains { $0.element == .article }
        let text = isShort || mayBeArticle ? notices(opening(page, content)) : []
        if isShort, heading.contains(.expired) || text.contains(.expired) { return .expired }
        if isShort, !describesRole, page.statistics.passwordFields > 0 || heading.contains(.wall) { return .wall }
        if contentBytes < configuration.shellTextBytes, page.statistics.scripts > 0, !describesRole {
            return .shell
        }
        if page.bytes.isEmpty { return .empty }
        if !describesRole, isList(page, content, heading: heading) { return .list }
        if isArticle(page, sections, text: text) { return .article }
        if content.isEmpty { return .empty }
        return .posting
    }

    /// Whether a short page says that its posting is closed.
    func isExpired(_ page: PageText, content: [Int]) -> Bool {
        let contentBytes = content.reduce(0) { $0 + page.blocks[$1].count }
        guard contentBytes < configuration.noticeTextBytes else { return false }
        return notices(headings(page)).union(notices(opening(page, content))).contains(.expired)
    }

    private func notices(_ words: WordHashes) -> NoticeKinds {
        var found: NoticeKinds = []
        NoticeWords.table.forEachMatch(words.hashes) { kinds, _ in found.formUnion(kinds) }
        return found
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

    /// Many links that read like titles of postings, and little prose beside them.
    private func isList(_ page: PageText, _ content: [Int], heading: NoticeKinds) -> Bool {
        let prose = content.lazy.map { page.blocks[$0].count }.filter { $0 >= configuration.proseBlockBytes }.reduce(
            0, +)
        guard prose < configuration.listProseBytes else { return false }
        let total = page.bytes.count
        let linked = page.blocks.reduce(0) { $0 + Int($1.linkBytes) }
        let titles = page.blocks.filter { isLinkedTitle($0, page) }.count
        let announced = heading.contains(.list)
        return titles >= 5 && (announced || linked * 4 > total) || titles >= 3 && announced
    }

    private func isLinkedTitle(_ block: PageBlock, _ page: PageText) -> Bool {
        guard block.linkBytes > 0, Int(block.linkBytes) * 2 >= block.count, (8...120).contains(block.count) else {
            return false
        }
        var words = WordHashes()
        words.replace(with: page.bytes[block.range])
        return NoticeWords.roles.longestMatch(words.hashes) != nil
    }

    /// A page that says so in its metadata and lacks one of a posting's two main sections, or one that reads like an
    /// article and has neither.
    private func isArticle(_ page: PageText, _ sections: [PostingSection], text: NoticeKinds) -> Bool {
        let hasDuties = sections.contains { $0.kind == .duties }
        let hasRequirements = sections.contains { $0.kind == .requirements }
        if hasDuties && hasRequirements { return false }
        let says = page.meta.contains {
            $0.name == "og:type" && ["article", "blog"].contains($0.content.lowercased())
                || $0.name == "article:published_time"
        }
        if says { return true }
        return text.contains(.article) && !text.contains(.application) && !hasDuties && !hasRequirements
    }
}

/// What a page's wording announces.
private struct NoticeKinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let missing = NoticeKinds(rawValue: 1)
    static let expired = NoticeKinds(rawValue: 2)
    static let wall = NoticeKinds(rawValue: 4)
    static let list = NoticeKinds(rawValue: 8)
    static let application = NoticeKinds(rawValue: 16)
    static let article = NoticeKinds(rawValue: 32)
}

/// The wording of pages that are no postings, and of postings.
private enum NoticeWords {
    static let table = PhraseTable<NoticeKinds>(
        [
            (missing, NoticeKinds.missing), (expired, .expired), (wall, .wall), (list, .list),
            (application, .application),
            (article, .article),
        ].flatMap { phrases, kind in phrases.map { ($0, kind) } })
    static let roles = PhraseTable<Bool>(roleWords.map { ($0, true) })

    private static let missing = [
        "404", "page not found", "not found", "page doesnt exist", "page does not exist", "page cannot be found",
        "cant be found", "couldnt find", "nothing here", "410", "page isnt here", "page has moved", "could not find",
        "lost the page", "no such page",
    ]
    private static let expired = [
        "no longer available", "no longer accepting", "has expired", "job expired", "has been filled",
        "position filled", "is closed", "has closed", "applications closed", "applications are closed",
        "applications have closed", "no longer open", "no longer active", "been filled", "been withdrawn",
        "has been removed", "has been taken down", "vacancy closed", "posting has ended", "no longer live",
        "role closed", "job closed", "now closed",
    ]
    private static let wall = [
        "cookie", "cookies", "consent", "your privacy", "sign in", "log in", "login", "verify you are",
        "are you a robot", "access denied", "before you continue", "checking your browser", "join to view",
        "captcha", "privacy choices",
    ]
    private static let list = [
        "jobs", "search results", "vacancies", "open positions", "openings", "roles", "results", "opportunities",
        "positions",
    ]
    private static let application = [
        "apply", "we are looking for", "were looking for", "you will", "youll", "join us", "we are hiring",
        "years of experience", "years experience", "salary", "full time",
    ]
    private static let article = [
        "min read", "minute read", "minutes read", "written by", "posted in", "author", "comments", "published",
        "in this article", "press release", "blog",
    ]
    private static let roleWords = [
        "data", "engineer", "scientist", "analyst", "developer", "manager", "consultant", "lead", "researcher",
        "architect", "specialist", "director", "designer", "intern", "officer", "administrator", "head of",
    ]
}
