internal import Postings

/// Tells what a heading announces, from the phrases that postings use.
///
/// A phrase matches at word borders. Where several match, the one with the most words decides, and among equals the one
/// that stands first in the heading.
enum HeadingWords {
    /// The section that a heading opens, or nil for a heading that names none.
    static func section(_ heading: ArraySlice<UInt8>) -> SectionKind? {
        var words = WordHashes()
        words.replace(with: heading)
        return sections.longestMatch(words.hashes)
    }

    /// Whether a heading announces a list of other postings.
    static func announcesOtherPostings(_ heading: ArraySlice<UInt8>) -> Bool {
        guard heading.count <= 60 else { return false }
        var words = WordHashes()
        words.replace(with: heading)
        return otherPostings.longestMatch(words.hashes) != nil
    }

    private static let otherPostings = PhraseTable<Bool>(
        [
            "similar jobs", "similar roles", "similar positions", "similar vacancies", "related jobs", "related roles",
            "more jobs", "other jobs", "other openings", "other vacancies", "recommended jobs", "jobs you may like",
            "jobs you might like", "you may also like", "people also viewed", "people also searched",
            "more openings", "latest jobs", "similar companies", "similar employers", "related opportunities",
            "other opportunities", "related openings", "also open", "jobs like this", "jobs like these", "other open roles",
            "explore more jobs", "more from this company", "more jobs at", "other jobs at", "featured jobs", "you might also like", "more roles", "other roles",
        ].map { ($0, true) })

    private static let sections = PhraseTable<SectionKind>(
        table.flatMap { kind, list in list.map { ($0, kind) } })

    private static let table: [(SectionKind, [String])] = [
        (
            .duties,
            [
                "responsibilities", "responsibility", "key responsibilities", "job responsibilities", "duties",
                "main duties", "what you will do", "what youll do", "what you will be doing", "what youll be doing",
                "what you do", "your role", "the role", "about the role", "role", "role overview",
                "your tasks", "tasks", "your responsibilities", "your mission", "mission", "your job",
                "the job", "job description", "about the job", "about this job", "about this role", "the opportunity",
                "day to day", "a day in the life", "position summary", "position overview", "job summary",
                "role summary", "overview of the role", "in this role", "in this role you will", "you will", "youll",
                "what will you do", "what you can expect to do", "your impact", "the impact you will make",
                "how you will make an impact", "how youll make an impact", "essential functions",
                "key accountabilities",
                "accountabilities", "the work", "what we need you to do", "job purpose", "purpose of the role",
                "main tasks", "key tasks", "the challenge", "scope of work", "job duties", "what you will work on",
                "what youll work on", "your day", "what the job involves", "what the role involves",
                "what is the job", "whats involved", "what is involved", "what youll work on", "the position",
                "about the position", "your work",
            ]
        ),
        (
            .requirements,
            [
                "requirements", "requirement", "qualifications", "qualification", "minimum qualifications",
                "basic qualifications", "required qualifications", "what you bring", "what youll bring",
                "what you will bring", "what you need", "what youll need", "what you will need", "skills",
                "required skills", "key skills", "must have", "must haves", "essential", "essential skills",
                "about you", "who you are", "your profile", "profile", "your background", "experience",
                "required experience", "skills and experience", "experience and skills", "education",
                "what were looking for", "what we are looking for", "what we look for", "who were looking for",
                "who we are looking for", "were looking for", "you have", "you bring", "you are", "we expect",
                "candidate profile", "person specification", "your qualifications", "knowledge skills and abilities",
                "ideal candidate", "what makes you a great fit", "the ideal candidate", "what you should have",
                "you should have", "technical skills", "eligibility", "what it takes", "your skills", "tech stack",
                "what you offer", "do you have", "whats needed", "what is needed", "what we need",
                "your experience", "we are looking for", "what were after", "what we are after", "what wed look for",
                "what we would look for",
                "what wed like to see", "what we would like to see", "wed like to see", "you might be a good fit if",
                "who should apply",
            ]
        ),
        (
            .preferred,
            [
                "preferred", "preferred qualifications", "preferred skills", "preferred experience", "nice to have",
                "nice to haves", "nice to have skills", "bonus", "bonus points", "bonus skills", "a plus", "plus",
                "pluses", "desirable", "desirable skills", "desired", "desired skills", "desired qualifications",
                "additional qualifications", "ideally", "advantageous", "extra credit", "good to have",
                "would be a plus", "it would be great", "optional", "added advantage", "what would help",
                "even better", "what sets you apart", "additional skills", "ideally you also have",
            ]
        ),
        (
            .benefits,
            [
                "benefits", "what we offer", "we offer", "our offer", "perks", "perks and benefits",
                "benefits and perks", "compensation", "salary", "pay", "pay range", "salary range",
                "compensation and benefits", "our benefits", "employee benefits", "why join us", "why join",
                "why us", "what you get", "what youll get", "what you will get", "whats in it for you",
                "what is in it for you", "what you can expect", "rewards", "package", "total rewards",
                "pay and benefits", "the package", "the perks", "what do we offer", "we provide", "why work with us",
                "why youll love it here", "what you can expect from us", "our perks", "what we can offer you",
                "benefits and compensation",
            ]
        ),
        (
            .about,
            [
                "about us", "about the company", "who we are", "our company", "company description",
                "company overview", "about the team", "the team", "our team", "our story", "our mission",
                "our culture", "our values", "the company", "company", "about our team", "about our company", "about",
                "meet the team", "life at", "company profile", "about the organisation", "about the organization",
                "the business", "about the business", "how to apply", "application process", "interview process",
                "next steps", "hiring process", "who are we", "what we do", "job details", "additional information",
            ]
        ),
        (
            .equalOpportunity,
            [
                "equal opportunity", "equal opportunities", "equal employment opportunity", "eeo", "eeo statement",
                "diversity", "diversity and inclusion", "diversity equity and inclusion", "inclusion",
                "equality", "our commitment", "accommodation", "accommodations", "reasonable accommodation",
                "privacy", "privacy notice", "disclaimer", "legal", "equal opportunity employer",
                "equal opportunity statement", "our commitment to diversity", "accessibility",
                "equality and diversity", "data protection", "e verify",
            ]
        ),
    ]
}
