/// What each piece of evidence weighs in the votes on title and employer.
///
/// The unit is arbitrary. The weights were set by hand, in the order of how often each kind of evidence is right, while
/// looking at the written pages of `Corpus/` and at half of the 385 saved pages (half A of `scripts/measure/pages`); the
/// other half was only measured.
public struct EvidenceWeights: Sendable, Hashable {
    // MARK: Title

    /// An `<h1>`.
    public var mainHeading = 4.0
    /// The first `<h1>`, in addition.
    public var firstHeading = 0.5
    /// An `<h1>` in navigation or a banner.
    public var droppedHeading = 1.5
    /// An `<h2>`.
    public var secondHeading = 1.5
    /// An `<h3>` or `<h4>`.
    public var smallHeading = 0.8
    /// A small heading that begins the content or the page, in addition.
    public var beginning = 1.0
    /// How many headings below `<h1>` are candidates.
    public var mostSmallHeadings = 12
    /// An element named as the title.
    public var namedTitle = 3.0
    /// A value labelled as the position.
    public var labelledTitle = 3.0
    /// The first part of `og:title` or `twitter:title`.
    public var metaTitle = 2.0
    /// The first part of the `<title>` that is neither generic nor an organisation.
    public var firstTitlePart = 2.0
    /// A later part, as a share of the first.
    public var laterTitlePart = 0.25
    /// Several parts together.
    public var titleBeginning = 0.3
    /// The name of a role in the text.
    public var roleWord = 1.5
    /// The `<title>` holds it.
    public var inPageTitle = 2.0
    /// `og:title` holds it.
    public var inMetaTitle = 1.0
    /// The page's address holds it.
    public var inAddress = 1.5
    /// A line at the top of the page ends with it.
    public var isShown = 2.0
    /// How many blocks are the top of the page.
    public var headBlocks = 40
    /// It is the name of the employer or of the site.
    public var isOrganisation = 4.0
    /// It is a word such as "Careers".
    public var isGeneric = 5.0
    /// It is the heading of a section.
    public var isSection = 4.0
    /// It is the last part of the `<title>`, and another heading is an earlier one.
    public var isLastPart = 4.0
    /// With less than this nothing is a title.
    public var leastTitle = 1.5

    // MARK: Employer

    /// A value labelled as the company.
    public var labelledEmployer = 6.0
    /// An element named as the company.
    public var namedEmployer = 4.0
    /// The text of a link to a page about a company.
    public var companyLink = 4.0
    /// The alternative text of a logo.
    public var logo = 2.0
    /// What the `<title>` says beside the position.
    public var besideTitle = 3.0
    /// Where it says several things, each, as a share.
    public var oneOfSeveral = 0.6
    /// Where it is also the site's name, as a share: the `<title>` of a board ends with it.
    public var siteInTitle = 0.4
    /// The first part of a line beside the title.
    public var headLine = 1.5
    /// `og:site_name`.
    public var siteName = 1.5
    /// The logo of the navigation, `application-name`.
    public var siteLogo = 0.7
    /// The copyright line.
    public var copyright = 0.7
    /// "About Acme", a line of its own.
    public var about = 2.0
    /// "Acme is hiring", "Acme is an equal opportunity employer".
    public var hires = 2.0
    /// "at Acme", "join Acme".
    public var joined = 0.7
    /// "Acme makes …" in one of the first lines of the text.
    public var subject = 1.5
    /// The first lines of the text.
    public var introductionLines = 4
    /// How many lines at the beginning of the text are searched for names …
    public var firstSpokenLines = 4
    /// … and how many at its end …
    public var lastSpokenLines = 2
    /// … and how many bytes of each.
    public var longestSpokenLine = 300
    /// … and how many lines that begin with "About" among them.
    public var mostSpokenLines = 16
    /// How many phrases of one kind count.
    public var mostPhrases = 6
    /// How many bytes of the page's description are read.
    public var longestDescription = 600
    /// A phrase in the page's description, as a multiple.
    public var inDescription = 1.5
    /// Each occurrence in the text …
    public var occurrence = 0.4
    /// … up to this many.
    public var mostOccurrences = 5
    /// The text uses the beginning of the name.
    public var shortName = 1.5
    /// A link to a page about a company has it in its address.
    public var inCompanyAddress = 1.0
    /// A longer form of the winning name is taken when it has at least this share of the score.
    public var longerName = 0.5
    /// The page's host has it.
    public var inOwnAddress = 1.0
    /// It is the site's name, and the text never speaks of it: a board.
    public var isUnspokenSite = 1.0
    /// It is the name of a board.
    public var isBoard = 3.0
    /// It holds a word such as "jobs".
    public var isBoardLike = 1.0
    /// It is the title.
    public var isTitle = 6.0
    /// It is the beginning of the place.
    public var isPlace = 3.0
    /// It holds the name of a role.
    public var employerWithRole = 2.0
    /// How many blocks away from the title are near …
    public var nearBlocks = 20
    /// … and how many are far; what lies beyond is very far.
    public var farBlocks = 60
    /// The share of its weight that far evidence keeps.
    public var far = 0.5
    /// The share of its weight that very far evidence keeps.
    public var veryFar = 0.2
    /// How many blocks before the title are beside it …
    public var headBlocksBefore = 4
    /// … and how many behind.
    public var headBlocksAfter = 3
    /// How many blocks at the end of a page are searched for a copyright line.
    public var footBlocks = 40
    /// With less than this nobody is the employer.
    public var leastEmployer = 1.4

    /// The weights that the project's figures were measured with.
    public init() {}
}
