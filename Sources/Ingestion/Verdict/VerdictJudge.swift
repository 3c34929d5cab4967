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
    ///   - isWholePage: whether this is a page, not a bare description.
    func verdict(_ page: PageText, content: [Int], isWholePage: Bool) -> PostingVerdict {
        let contentBytes = content.reduce(0) { $0 + page.blocks[$1].count }
        guard isWholePage else { return contentBytes == 0 ? .empty : .posting }

        let heading = headingWords(page)
        let isShort = contentBytes < configuration.noticeTextBytes
        if isShort, NoticeWords.missing.contains(where: { heading.contains($0) }) { return .missing }
        let text = words(page, content)
        if isShort, NoticeWords.expired.contains(where: { heading.contains($0) || text.contains($0) }) { return .expired }
        if isShort {
            if page.statistics.passwordFields > 0 { return .wall }
            if NoticeWords.wall.contains(where: { heading.contains($0) }) { return .wall }
        }
        if contentBytes < configuration.shellTextBytes, page.statistics.scripts > 0, !hasSections(page, content) {
            return .shell
        }
        if page.bytes.isEmpty { return .empty }
        if isList(page, content, heading: heading) { return .list }
        if isArticle(page, content, text: text) { return .article }
        if content.isEmpty { return .empty }
        return .posting
    }

    /// The page's title and its headings, folded to words.
    private func headingWords(_ page: PageText) -> String {
        var bytes = PageTitle.fold(page.title[...])
        for block in page.blocks where block.kind == .heading && block.level <= 2 {
            bytes += PageTitle.fold(page.bytes[block.range])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func words(_ page: PageText, _ content: [Int]) -> String {
        var bytes: [UInt8] = []
        for index in content.prefix(40) { bytes += PageTitle.fold(page.bytes[page.blocks[index].range]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func hasSections(_ page: PageText, _ content: [Int]) -> Bool {
        sectionKinds(page, content).contains { $0 == .duties || $0 == .requirements }
    }

    private func sectionKinds(_ page: PageText, _ content: [Int]) -> Set<SectionKind> {
        var kinds: Set<SectionKind> = []
        for index in content {
            let block = page.blocks[index]
            guard block.count <= configuration.longestHeading else { continue }
            if block.kind == .heading || block.isBold || block.kind == .term || block.kind == .cell
                || page.bytes[block.range].last == UInt8(ascii: ":")
            {
                if let kind = HeadingWords.section(page.bytes[block.range]) { kinds.insert(kind) }
            }
        }
        return kinds
    }

    /// Many links that read like titles of postings, and no duties or requirements of one.
    private func isList(_ page: PageText, _ content: [Int], heading: String) -> Bool {
        guard !hasSections(page, content) else { return false }
        let total = page.bytes.count
        let linked = page.blocks.reduce(0) { $0 + Int($1.linkBytes) }
        let titles = page.blocks.filter { isLinkedTitle($0, page) }.count
        let announced = NoticeWords.list.contains { heading.contains($0) }
        return titles >= 5 && (announced || linked * 4 > total) || titles >= 3 && announced
    }

    private func isLinkedTitle(_ block: PageBlock, _ page: PageText) -> Bool {
        guard block.linkBytes > 0, Int(block.linkBytes) * 2 >= block.count, (8...120).contains(block.count) else {
            return false
        }
        let words = String(decoding: PageTitle.fold(page.bytes[block.range]), as: UTF8.self)
        return NoticeWords.roles.contains { words.contains($0) }
    }

    /// A page that says so in its metadata, or reads like prose and has none of a posting's sections.
    private func isArticle(_ page: PageText, _ content: [Int], text: String) -> Bool {
        let kinds = sectionKinds(page, content)
        if kinds.contains(.requirements) && kinds.contains(.duties) { return false }
        let says = page.meta.contains {
            $0.name == "og:type" && ["article", "blog"].contains($0.content.lowercased())
                || $0.name == "article:published_time"
        }
        if says { return true }
        let asks = NoticeWords.application.contains { text.contains($0) }
        let isBlog = page.containers.contains { $0.element == .article }
            && NoticeWords.article.contains { text.contains($0) }
        return isBlog && !asks && !kinds.contains(.requirements)
    }
}

/// The wording of pages that are no postings; each phrase is whole words between spaces.
private enum NoticeWords {
    static let missing = [
        " 404 ", " page not found ", " not found ", " page doesn t exist ", " page does not exist ",
        " page cannot be found ", " can t be found ", " couldn t find ", " nothing here ", " 410 ",
        " page isn t here ", " page has moved ", " could not find ", " lost the page ", " no such page ",
    ]
    static let expired = [
        " no longer available ", " no longer accepting ", " has expired ", " job expired ", " has been filled ",
        " position filled ", " is closed ", " has closed ", " applications closed ", " applications are closed ",
        " applications have closed ", " no longer open ", " no longer active ", " been filled ", " been withdrawn ",
        " has been removed ", " has been taken down ", " vacancy closed ", " posting has ended ", " no longer live ",
        " role closed ", " job closed ", " now closed ",
    ]
    static let wall = [
        " cookie ", " cookies ", " consent ", " your privacy ", " sign in ", " log in ", " login ", " verify you are ",
        " are you a robot ", " access denied ", " before you continue ", " checking your browser ", " join to view ",
        " captcha ", " privacy choices ",
    ]
    static let list = [
        " jobs ", " search results ", " vacancies ", " open positions ", " openings ", " roles ", " results ",
        " opportunities ", " positions ",
    ]
    static let roles = [
        " data ", " engineer ", " scientist ", " analyst ", " developer ", " manager ", " consultant ", " lead ",
        " researcher ", " architect ", " specialist ", " director ", " designer ", " intern ", " officer ",
        " administrator ", " head of ",
    ]
    static let application = [
        " apply ", " we are looking for ", " we re looking for ", " you will ", " you ll ", " join us ",
        " we are hiring ", " years of experience ", " years experience ", " salary ", " full time ",
    ]
    static let article = [
        " min read ", " minute read ", " minutes read ", " written by ", " posted in ", " author ", " comments ",
        " published ", " in this article ", " press release ", " blog ",
    ]
}
