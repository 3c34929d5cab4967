internal import HTMLText
internal import Postings

/// The names by which boards and applicant-tracking systems mark the fields of a posting.
///
/// Names are split as those of containers are (``ContainerWords``).
enum ElementNames {
    /// The field that an element's names announce, or nil.
    static func field(_ names: [UInt64]) -> FieldName? { strong.longestMatch(names) ?? weakField(names) }

    /// A single word such as `company` announces a field only where it is all of one value: `company-description`,
    /// `location-icon` and `salary-calculator` say something else.
    private static func weakField(_ names: [UInt64]) -> FieldName? {
        for value in names.split(separator: 0) where value.count == 1 {
            if let field = weak.exactMatch(Array(value)) { return field }
        }
        return nil
    }

    /// Whether names are those of an icon for a place.
    static func isPlaceIcon(_ names: [UInt64]) -> Bool { placeIcons.longestMatch(names) != nil }

    /// Font Awesome, Material and other sets of icons.
    private static let placeIcons = PhraseTable<Bool>(
        [
            "location dot", "location pin", "map marker", "map pin", "map marker alt", "icon location", "location icon",
            "icon map", "fa location", "geo alt", "icon pin", "icon room",
        ].map { ($0, true) })

    private static let weak = PhraseTable<FieldName>(
        [
            ("company", FieldName.employer), ("employer", .employer), ("organization", .employer),
            ("organisation", .employer), ("jobcompany", .employer), ("hiringorganization", .employer),
            ("location", .location), ("locations", .location), ("joblocation", .location), ("city", .location),
            ("jobtitle", .title), ("commitment", .employmentType), ("jobtype", .employmentType),
            ("employmenttype", .employmentType), ("salary", .salary), ("compensation", .salary),
            ("dateposted", .datePosted), ("posteddate", .datePosted), ("postdate", .datePosted),
            ("workplacetypes", .workplace), ("remote", .workplace),
        ])

    private static let strong = PhraseTable<FieldName>(
        table.flatMap { field, names in names.map { ($0.name, field) } })

    /// Each with where it was seen.
    private static let table: [(FieldName, [(name: String, seen: String)])] = [
        (
            .title,
            [
                ("job title", "Workable [data-ui=job-title], Indeed, Greenhouse, WordPress themes"),
                ("posting headline", "Lever .posting-headline"), ("posting header", "Workday jobPostingHeader"),
                ("posting name", "Lever [data-qa=posting-name]"), ("position title", "BambooHR, company pages"),
                ("vacancy title", "Recruitee"), ("app title", "Greenhouse .app-title"),
                ("topcard title", "LinkedIn guest pages .topcard__title"), ("top card layout title", "LinkedIn"),
                ("job info header title", "Indeed .jobsearch-JobInfoHeader-title"), ("jv header", "Jobvite .jv-header"),
                ("req title", "Taleo reqTitleLinkAction"), ("job name", "company pages"), ("job header title", "iCIMS"),
                ("posting title", "company pages"), ("ats title", "company pages"), ("role title", "company pages"),
            ]
        ),
        (
            .employer,
            [
                ("company name", "Greenhouse .company-name, Indeed, Workable [data-ui=company-name], LinkedIn"),
                ("companyname", "small boards"), ("employer name", "Glassdoor [data-test=employer-name]"),
                ("employername", "small boards"), ("org name", "LinkedIn guest pages .topcard__org-name-link"),
                ("organization name", "company pages"), ("organisation name", "British boards"),
                ("hiring organization", "schema.org itemprop"), ("job company", "small boards"),
                ("advertiser name", "SEEK"), ("recruiter name", "Reed"), ("company title", "small boards"),
                ("company link", "small boards"), ("hiring company", "ZipRecruiter .hiring_company"),
            ]
        ),
        (
            .location,
            [
                ("job location", "Workable, Greenhouse, company pages"), ("company location", "Indeed companyLocation"),
                ("emp location", "Glassdoor [data-test=emp-location]"), ("posting location", "Lever"),
                ("topcard flavor bullet", "LinkedIn guest pages"), ("sort by location", "Lever"),
                ("vacancy location", "Recruitee"), ("address locality", "schema.org itemprop"),
            ]
        ),
        (
            .datePosted,
            [
                ("date posted", "WP Job Manager .date-posted, schema.org itemprop"), ("posted date", "Workday"),
                ("posted on", "Workday [data-automation-id=postedOn]"), ("publish date", "company pages"),
                ("posting date", "company pages"), ("job date", "company pages"), ("posted time ago", "LinkedIn"),
            ]
        ),
        (
            .employmentType,
            [
                ("employment type", "schema.org itemprop, Greenhouse"), ("job type", "WP Job Manager .job-type"),
                ("sort by commitment", "Lever"), ("contract type", "Welcome to the Jungle, company pages"),
                ("time type", "Workday"), ("work type", "SEEK"),
            ]
        ),
        (
            .workplace,
            [
                ("workplace type", "Lever .workplaceTypes, LinkedIn"), ("workplace types", "Lever"),
                ("sort by workplacetypes", "Lever"), ("remote type", "Workday"), ("location type", "Ashby"),
                ("job location type", "schema.org itemprop"), ("work model", "company pages"),
            ]
        ),
        (
            .salary,
            [
                ("base salary", "schema.org itemprop"), ("salary range", "company pages"), ("pay range", "Greenhouse"),
                ("job salary", "small boards"), ("salary info", "Indeed salaryInfoAndJobType"),
                ("compensation range", "LinkedIn"), ("detail salary", "Glassdoor [data-test=detailSalary]"),
            ]
        ),
    ]
}
