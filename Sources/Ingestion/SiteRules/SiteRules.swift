internal import HTMLText
internal import Postings

/// What is known of single sites, as data: few, and switched off by ``IngestionConfiguration/usesSiteRules``.
///
/// A rule is for what no general rule can know, such as that a site's name is a board's.
enum SiteRules {
    /// A site: how it is told, and how its titles are made.
    final class Rule: Sendable {
        /// The host of its pages, as the words of an address.
        let host: String
        /// The site's name in `og:site_name`, `og:title` or at the end of `<title>`.
        let name: String
        /// How the pages' `<title>` is made.
        let title: TitleShape
        /// The name as names are compared.
        let key: NameKey
        fileprivate let hostWord: UInt64

        init(host: String, name: String, title: TitleShape) {
            self.host = host
            self.name = name
            self.title = title
            key = NameKey(Array(name.utf8))
            hostWord = WordHashes.of(host.utf8).first ?? 0
        }
    }

    /// How a site makes its titles.
    enum TitleShape: Sendable {
        /// `Position - Employer | Site`.
        case positionDashEmployer
        /// No rule.
        case free
    }

    /// The sites. The shapes were seen on saved pages (Built In) and on the boards' public pages.
    static let all: [Rule] = [
        Rule(host: "builtin", name: "Built In", title: .positionDashEmployer),
        Rule(host: "linkedin", name: "LinkedIn", title: .free),
        Rule(host: "indeed", name: "Indeed", title: .free), Rule(host: "glassdoor", name: "Glassdoor", title: .free),
    ]

    /// Names of boards and applicant-tracking systems: they post for others.
    static let boards = Set(
        (all.map(\.name) + [
            "Indeed.com", "LinkedIn Jobs", "Monster", "Monster.com", "Dice", "Dice.com", "ZipRecruiter",
            "CareerBuilder",
            "SimplyHired", "Wellfound", "AngelList", "Otta", "Welcome to the Jungle", "StepStone", "Xing", "Reed",
            "Reed.co.uk", "Totaljobs", "CV-Library", "CWJobs", "SEEK", "Jobindex", "InfoJobs", "Naukri", "Naukri.com",
            "Adzuna", "Jooble", "Talent.com", "Jobted", "Built In NYC", "Built In Boston", "Built In Chicago",
            "Built In Austin", "Built In Colorado", "Built In LA", "Built In San Francisco", "Built In Seattle",
            "BuiltIn",
            "Greenhouse", "Lever", "Ashby", "Workable", "SmartRecruiters", "Workday", "iCIMS", "Taleo", "BambooHR",
            "Teamtailor", "Personio", "Recruitee", "Jobvite", "Hacker News", "RemoteOK", "Remote OK",
            "We Work Remotely",
            "Himalayas", "Jobs.ac.uk", "FlexJobs", "The Muse", "Hired", "Arbeitnow", "Jobgether",
        ]).map { NameKey(Array($0.utf8)) })

    /// The rule for a page, told by its own address, else by the name it gives its site; nil for most pages.
    static func rule(for evidence: PageEvidence) -> Rule? {
        let host = evidence.address.host
        let site = evidence.meta("og:site_name").map { NameKey($0) }
        if host.isEmpty, site == nil { return nil }
        return all.first { host.contains($0.hostWord) || site == $0.key }
    }
}

extension SiteRules.Rule {
    /// Corrects what the general rules found, where the page's `<title>` has the site's shape.
    func apply(to fields: inout PostingFields, _ evidence: PageEvidence) {
        guard title == .positionDashEmployer, let position = fields[.title]?.text.bytes else { return }
        // `Position - Employer | Site`, the position as the page shows it.
        let whole = evidence.pageTitle.whole
        let ending = Array(" | \(name)".utf8)
        let beginning = position + Array(" - ".utf8)
        guard whole.starts(with: beginning), whole.suffix(ending.count).elementsEqual(ending),
            whole.count > beginning.count + ending.count
        else { return }
        let employer = Array(whole[beginning.count..<(whole.count - ending.count)])
        fields[.employer] = PostingField(UTF8Text(employer), from: .pageTitle)
    }
}
