internal import HTMLText
internal import Postings

/// Reads a posting's fields from what a page shows, where no structured data names them.
struct PageFields {
    let configuration: IngestionConfiguration

    /// What was found.
    struct Found: Sendable {
        var fields = PostingFields()
        /// The block that the title was read from: it is no part of the posting's text.
        var titleBlock: Int?
    }

    /// The fields of a page.
    ///
    /// - Complexity: linear in the page, apart from sorting a few dozen candidates.
    func read(_ page: PageText, _ content: PageContent) -> Found {
        let evidence = PageEvidence(page, content, configuration)
        let site = configuration.usesSiteRules ? SiteRules.rule(for: evidence) : nil
        var found = Found()

        let title = TitleVote(evidence: evidence, organisations: EmployerVote.organisations(evidence)).winner()
        let head = evidence.head(around: title?.block)
        let employer = EmployerVote(
            evidence: evidence, title: title?.text, titleBlock: title?.block, head: head,
            boards: configuration.usesSiteRules ? SiteRules.boards : []
        ).winner()
        if let title {
            found.titleBlock = title.block
            let text = TitleText.without(employer?.text, title.text)
            found.fields[.title] = PostingField(UTF8Text(text), from: title.origin)
        }
        if let employer { found.fields[.employer] = PostingField(UTF8Text(employer.text), from: employer.origin) }
        WorkFacts(evidence: evidence, titleBlock: title?.block, head: head).read(into: &found.fields)
        if let site { site.apply(to: &found.fields, evidence) }
        return found
    }
}

/// What stands around a title in a heading.
enum TitleText {
    /// The title without the employer's name behind it: `Data Scientist at Acme`, `Data Scientist - Acme`.
    static func without(_ employer: [UInt8]?, _ title: [UInt8]) -> [UInt8] {
        // Most titles hold no more words than the employer's name, or none of it.
        guard let employer, PageTitle(title).contains(employer[...]) else { return title }
        let cut = PageTitle(title)
        if let last = cut.parts.last, cut.parts.count > 1, NameKey(last) == NameKey(employer) {
            return cut.beginnings[cut.beginnings.count - 2]
        }
        let before = PageTitle.beforeAt(title)
        if before.count < title.count, NameKey(title[(before.count + 3)...].trimmed) == NameKey(employer) {
            return before
        }
        return title
    }
}
