/// The names by which boards and applicant-tracking systems mark the posting's text.
///
/// A name is matched as ``ContainerWords`` are. It is only a candidate: the container must hold enough of the page.
enum KnownContainers {
    /// What a name says of its container.
    enum Part: Sendable {
        /// The whole description.
        case description
        /// A part of it beside others: all such containers are taken together.
        case section
    }

    /// What a container's names say, or nil.
    static func part(_ names: [UInt64]) -> Part? { table.longestMatch(names) }

    private static let table = PhraseTable<Part>(
        descriptions.map { ($0.name, Part.description) } + sections.map { ($0.name, Part.section) })

    /// Each with where it was seen. A name that several boards share is listed under one of them.
    private static let descriptions: [(name: String, seen: String)] = [
        (
            "job description",
            "Greenhouse .job__description, Indeed #jobDescriptionText, Glassdoor [class*=jobDescription]"
        ),
        ("jobdescription", "SuccessFactors .jobdescription"),
        ("job post body", "Built In #job-post-body-…"),
        ("job posting description", "Workday [data-automation-id=jobPostingDescription], Ashby"),
        ("jobs description", "LinkedIn .jobs-description__content"),
        ("description text", "LinkedIn guest pages .description__text"),
        ("show more less html markup", "LinkedIn guest pages .show-more-less-html__markup"),
        ("jobdescriptiontext", "Indeed, in small letters"),
        ("job detail description", "Jobvite .jv-job-detail-description"),
        ("icims jobcontent", "iCIMS .iCIMS_JobContent, without its capitals"),
        ("job content", "iCIMS .iCIMS_JobContent"),
        ("posting description", "Lever [data-qa=posting-description]"),
        ("job ad display", "SmartRecruiters"),
        ("job sections", "SmartRecruiters .job-sections"),
        ("requisition description", "Taleo #requisitionDescriptionInterface"),
        ("requisitiondescription", "Taleo, in small letters"),
        ("ats jobs description", "BambooHR .BambooHR-ATS-Jobs-Description"),
        ("job details description", "job boards of Next.js templates"),
        ("job detail content", "job boards of WordPress themes"),
        ("job details content", "job boards of WordPress themes"),
        ("vacancy description", "Recruitee, .vacancy-description"),
        ("vacancy details", "British boards"),
        ("vacancy text", "Recruitee embeds"),
        ("job ad", "Personio, StepStone .job-ad-display"),
        ("jobad", "StepStone, in small letters"),
        ("job body", "company pages .job-body, .jd-body"),
        ("jd body", "company pages"),
        ("jd text", "company pages"),
        ("job text", "company pages"),
        ("jobdesc", "company pages"),
        ("job desc", "company pages"),
        ("position description", "company pages"),
        ("role description", "company pages"),
        ("posting body", "company pages"),
        ("posting content", "company pages"),
        ("opening content", "company pages"),
        ("html parsed content", "Built In .html-parsed-content"),
    ]

    private static let sections: [(name: String, seen: String)] = [
        ("job requirements", "Workable [data-ui=job-requirements]"),
        ("job benefits", "Workable [data-ui=job-benefits]"),
        ("job responsibilities", "company pages"),
        ("job qualifications", "SmartRecruiters #st-qualifications beside .job-section"),
        ("job section", "SmartRecruiters .job-section"),
        ("section page centered", "Lever .section.page-centered"),
        ("job criteria section", "company pages"),
    ]
}
