internal import Postings

/// What headings say, as the phrases that postings use: counted in the headings of `train` (those that at least five
/// employers use), and the generic ones that belong beside them.
///
/// Words are separated by spaces as ``WordHashes`` sees them, phrases by commas. A phrase stands in one list.
enum HeadingPhrases {
    /// The phrases of each section.
    static let named: [(kind: SectionKind, phrases: [String])] = [
        (
            .duties,
            split(
                """
                a day in the life, a typical day, about the job, about the opportunity, about the position, about
                the role, about this job, about this opportunity, about this role, accountabilities, as a data
                scientist you will, core responsibilities, day to day, day to day responsibilities, duties, duties
                and responsibilities, essential duties and responsibilities, essential functions, how you will make
                an impact, how youll make an impact, in this role, in this role you will, job description summary,
                job duties, job function, job overview, job purpose, job responsibilities, job summary, key
                accountabilities, key activities, key duties, key responsibilities, key responsibilities include,
                key tasks, main activities, main duties, main responsibilities, main tasks, main tasks and
                responsibilities, mission, position description, position overview, position responsibilities,
                position summary, primary duties, primary responsibilities, principal duties, principal
                responsibilities, purpose, purpose of the role, responsabilities, responsibilities, responsibilities
                and duties, responsibilities include, responsibility, role, role and responsibilities, role
                description, role overview, role purpose, role responsibilities, role summary, roles and
                responsibilities, scope, scope of work, specific responsibilities, tasks, tasks and
                responsibilities, the challenge, the impact you will make, the job, the opportunity, the position,
                the role, the work, the work youll do, typical duties, what is involved, what is the job, what the
                job involves, what the role involves, what we need you to do, what will i be doing, what will you be
                doing, what will you do, what you can expect to do, what you do, what you ll do, what you will be
                doing, what you will do, what you will work on, what youll be doing, what youll be working on, what
                youll do, what youll work on, whats involved, whats the role, you will, you will be responsible for,
                youll, your challenge, your day, your day to day, your impact, your job, your key responsibilities,
                your mission, your new role, your opportunity, your responsibilities, your responsibilities include,
                your responsibilities will include, your role, your role and responsibilities, your tasks, your work
                """)
        ),
        (
            .requirements,
            split(
                """
                about you, about your skills, additional requirements, background, basic qualifications, candidate
                profile, competencies, core competencies, core skills, do you have, eligibility, essential,
                essential criteria, essential qualifications, essential requirements, essential skills, essential
                skills and experience, experience, experience and qualifications, experience and skills, experience
                required, experience requirements, hard skills, ideal candidate, ideal candidate profile, ideal
                profile, job requirements, key competencies, key qualifications, key requirements, key skills, key
                skills and experience, knowledge and experience, knowledge and skills, knowledge skills and
                abilities, language skills, languages, mandatory, mandatory skills, minimum, minimum experience,
                minimum qualifications, minimum requirements, must have, must have skills, must haves, other
                requirements, other skills, person specification, personal attributes, physical demands, physical
                requirements, position requirements, professional experience, profile, qualification,
                qualifications, qualifications and experience, qualifications and skills, required, required
                experience, required experience and skills, required qualifications, required skills, required
                skills and experience, required skills and qualifications, required skills experience, requirement,
                requirements, role requirements, security clearance, skill set, skills, skills and abilities, skills
                and competencies, skills and experience, skills and experience required, skills and qualifications,
                skills and requirements, skills experience, skills required, soft skills, special skills, specific
                expertise, successful candidate, technical experience, technical expertise, technical
                qualifications, technical requirements, technical skills, the ideal candidate, we are looking for,
                we expect, wed like to see, were looking for, were looking for someone with, what are we looking
                for, what is needed, what it takes, what makes you a great fit, what theyre looking for, what we are
                after, what we are looking for, what we expect from you, what we look for, what we need, what we
                would like to see, what we would look for, what wed like to see, what wed look for, what were after,
                what were looking for, what you bring, what you bring to the table, what you bring to the team, what
                you have, what you need, what you need to be successful, what you need to succeed, what you offer,
                what you should have, what you will bring, what you will need, what you will need to succeed, what
                youll bring, what youll bring to the team, what youll need, what youll need to succeed, whats
                needed, who are we looking for, who are you, who should apply, who we are looking for, who were
                looking for, who you are, work environment, work experience, working conditions, you are, you bring,
                you have, you might be a good fit if, you should have, your background, your experience, your
                expertise, your profile, your qualifications, your skills, your skills and experience
                """)
        ),
        (
            .preferred,
            split(
                """
                a plus, added advantage, additional qualifications, additional skills, advantageous, bonus, bonus if
                you have, bonus points, bonus points for, bonus points if you have, bonus qualifications, bonus
                skills, desirable, desirable criteria, desirable experience, desirable qualifications, desirable
                skills, desirable skills and experience, desired, desired experience, desired qualifications,
                desired skills, desired skills and experience, even better, extra credit, good to have, great to
                have, ideally, ideally you also have, it would be great, it would be great if you have, nice to
                have, nice to have qualifications, nice to have skills, nice to haves, optional, plus points,
                pluses, preferred, preferred experience, preferred qualifications, preferred qualifications and
                skills, preferred requirements, preferred skills, preferred skills and experience, preferred skills
                and qualifications, the following would be a plus, what could set you apart, what sets you apart,
                what would help, what would set you apart, would be a plus
                """)
        ),
        (
            .education,
            split(
                """
                academic background, academic qualifications, degree, education, education level, education
                required, education requirements, educational background, educational qualifications, educational
                requirements, minimum education, preferred education, required education
                """)
        ),
        (
            .benefits,
            split(
                """
                base salary, benefits, benefits and compensation, benefits and perks, benefits include, benefits
                overview, benefits package, company benefits, compensation, compensation and benefits, compensation
                and perks, compensation range, employee benefits, offer, our benefits, our benefits include, our
                offer, our perks, our rewards and benefits, package, pay, pay and benefits, pay range, pay ranges,
                pay transparency, pay transparency statement, pay type, perks, perks and benefits, rewards, rewards
                and benefits, salary, salary and benefits, salary details, salary range, the offer, the package, the
                perks, total rewards, we offer, we offer you, we provide, what can we offer you, what do we have to
                offer, what do we offer, what is in it for you, what they offer, what we can offer you, what we have
                to offer, what we offer, what we offer you, what you can expect, what you can expect from us, what
                you get, what you will get, what youll get, what youll receive, whats in it for you, whats on offer,
                your benefits
                """)
        ),
        (
            .about,
            split(
                """
                about our client, about our company, about our team, about the business, about the client, about the
                company, about the department, about the organisation, about the organization, about the team, about
                us, company, company description, company overview, company profile, department overview, how we
                work, life at, meet the team, our client, our commitment to sustainability, our company, our core
                values, our culture, our mission, our purpose, our story, our team, our tech stack, our values, our
                vision, our vision and mission, the business, the client, the company, the organisation, the team,
                what we do, who are we, who we are, who youll work with, why youll love working here, your team
                """)
        ),
        (
            .application,
            split(
                """
                application, application deadline, application process, apply, apply now, closing date, contact,
                contact us, for more information, get in touch, hiring process, how do i apply, how to apply, how to
                apply for this job, interested, interview process, interview steps, job contact, next steps, our
                hiring process, our recruitment process, ready to apply, recruiter, recruitment process, selection
                process, sounds like you, the interview process, to apply, what happens next, whats next, your
                application
                """)
        ),
        (
            .equalOpportunity,
            split(
                """
                accessibility, accommodation, accommodations, affirmative action, agency notice, background check,
                data protection, disclaimer, diversity, diversity and inclusion, diversity equity and inclusion,
                diversity inclusion, e verify, eeo, eeo statement, equal employment opportunity, equal
                opportunities, equal opportunity, equal opportunity employer, equal opportunity employer statement,
                equal opportunity statement, equality, equality and diversity, equality diversity and inclusion,
                fraud alert, inclusion, inclusion and diversity, legal, notice to staffing agencies, our commitment,
                our commitment to diversity, our commitment to diversity and inclusion, our commitment to diversity
                equity and inclusion, privacy, privacy notice, reasonable accommodation, reasonable accommodations,
                recruitment fraud, security notice, we are an equal opportunity employer
                """)
        ),
        (
            .other,
            split(
                """
                additional job details, city, contract, contract details, country, department, duration, employment
                status, employment type, hours, job category, job details, job id, job title, job type, location,
                locations, logistics, other, posting date, primary location, reference, remote, schedule, shift,
                start date, time type, travel, travel requirements, where youll work, work location, work schedule,
                worker type, working hours
                """)
        ),
    ]

    /// Headings that announce something, but not what: the text below decides.
    static let general = split(
        """
        about, additional details, additional information, conditions, description, details, education and
        experience, education experience, experience and education, further information, important,
        introduction, job, job description, join our team, join us, note, other information, overview,
        position, summary, tech stack, what to expect, what we value, why apply, why choose us, why join,
        why join us, why this role, why us, why work for us, why work here, why work with us, why youll love
        it here, you
        """)

    private static func split(_ list: String) -> [String] {
        list.split(separator: ",").map { phrase in
            phrase.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
        }
    }
}
