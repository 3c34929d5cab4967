/// What a unit's wording shows beside the words themselves: the rules by which a reader lets content beat the heading.
///
/// A cue says nothing by itself; what each speaks for and against in which place is learned (``SectionModel``).
enum SectionCue: Int, CaseIterable, Sendable {
    // Told by words, wherever they stand.
    case degree, years, preferred, equality, accommodation, legal, pay, benefit, apply, authorisation, metadata, seeking
    case role, reader, firm, link, position

    // Told by where those words stand.
    case degreeFirst, degreeLater, yearsFirst, preferredFirst, preferredLast, preferredShort, metadataFirst
    case seekingFirst, roleFirst, readerFirst, firmFirst, positionShort, authorisationAlone

    // Told by the unit's form.
    case money, question, exclamation, colon, bullet, number, short, long, capitals, upper, labelled

    // The absence of a cue, which rules a section out.
    case noDegree, noYears, noPreferred, noEquality, noApply, noPay

    /// The cues that words tell, as bits of a mask.
    static let wordCues = 17

    var bit: UInt64 { 1 << UInt64(rawValue) }
}

/// The words and pairs of words that are cues.
enum SectionCueWords {
    static let table: [(cue: SectionCue, phrases: String)] = [
        (
            .degree,
            """
            bachelor, bachelors, masters, master degree, phd, ph d, phds, doctorate, doctoral, degree, degrees, diploma,
            bs, bsc, msc, b sc, m sc, btech, b tech, mba, academic background, ged, university education, graduated,
            b s, m s, undergraduate, postgraduate, ba bs, bs ms, education level
            """
        ),
        (
            .years,
            "0 years, 0 year, 0 yrs, 0 yr, one year, two years, three years, five years, years of, years experience"
        ),
        (
            .preferred,
            """
            plus, preferred, preferably, nice to, advantageous, advantage, desirable, desired, beneficial, bonus, ideally,
            be great, an asset, good to, highly valued, not required, optional, pluses, favorable, to haves,
            not essential, not mandatory, preference for, strongly valued, highly rated, highly regarded, nice if,
            extra points, optionally, not necessary
            """
        ),
        (
            .equality,
            """
            equal opportunity, equal opportunities, equal employment, regardless of, without regard, discriminate,
            discrimination, discriminated, protected veteran, veteran status, protected by, protected characteristic,
            protected characteristics, race color, race religion, race ethnicity, race gender, race age, race national,
            race colour, gender identity, sexual orientation, affirmative action, all backgrounds, underrepresented,
            under represented, diverse backgrounds, fair chance, criminal histories, conviction records,
            qualified applicants, protected status, all genders, equality, eeo
            """
        ),
        (
            .accommodation,
            """
            reasonable accommodation, reasonable accommodations, accommodation, accommodations, reasonable adjustments,
            adjustments, accessibility
            """
        ),
        (
            .legal,
            """
            background check, background checks, privacy policy, privacy notice, personal data, personal information,
            e verify, everify, unsolicited, recruitment agencies, staffing agencies, agencies, fraud, fraudulent, scam,
            scams, gdpr, drug test, drug screen, not intended, exhaustive, at will, lie detector, unlawful, disclaimer,
            may change, third party, polygraph
            """
        ),
        (
            .pay,
            """
            salary, base pay, pay range, compensation, annual base, base salary, hourly rate, per hour, per annum, per year,
            annually, 401k, 0 k, usd, bonus, equity, stock options, pay transparency, total rewards, remuneration, ote
            """
        ),
        (
            .benefit,
            """
            health insurance, paid time, pto, medical dental, dental, vision insurance, pension, annual leave,
            paid holidays, holidays, parental leave, life insurance, perks, benefits, gym, wellness, tuition, vacation,
            sick leave, lunch, snacks, wellbeing, life balance, training budget, career growth,
            professional development, flexible working, we offer, youll get, will get, private medical, retirement,
            discounts, reimbursement, allowance, stipend
            """
        ),
        (
            .apply,
            """
            apply now, apply today, apply here, apply online, apply via, apply by, apply directly, apply with,
            apply through, to apply, please send, please submit, please apply, please contact, send us, send your,
            submit your, to hear, to meet, hear from, receiving your, click, your application, interview process,
            cover letter, in touch, talent community, talent pool, closing date, deadline, resume, cv, recruiter,
            reach out, applications, hiring process, interview, hit apply, application process, contact
            """
        ),
        (
            .authorisation,
            """
            to work, sponsorship, work authorization, legally authorized, us citizen, citizenship, us citizens, citizens,
            green card, h1b, visa, work permit, security clearance, clearance, sponsor
            """
        ),
        (
            .metadata,
            """
            location, locations, job type, employment type, contract type, duration, department, reports to, job id, req id,
            requisition id, reference, schedule, shift, hours, work location, travel, job title, title, industry,
            seniority, job function, date posted, start date, worker type, time type, job category, work model,
            workplace, division, job family, contract, full time, remote, hybrid, onsite, show more, type, team, level,
            posted, work type, job number, job code, reporting to, client, city, country, length, status, mode, position,
            role, company
            """
        ),
        (
            .seeking,
            """
            looking for, seeking, hiring, searching for, seeks, join our, join us, join the, join a, opportunity for,
            to hire, opening for, we need, search of, helping, recruiting
            """
        ),
        (
            .role,
            """
            this role, the role, this position, the position, you will, youll, your role, responsible for, as a, as an,
            as our, candidate will, your mission, reporting to, report to, will be, opportunity to, youre going,
            this opportunity, this job
            """
        ),
        (
            .reader,
            """
            you have, you are, youre, you bring, youve, your skills, if you, are you, do you, if youre, you love, you enjoy,
            you thrive, must be, must have, candidates, candidate, someone who, you can, who is, ability to,
            experience with, experience in, knowledge of, proficiency, strong, understanding of
            """
        ),
        (
            .firm,
            """
            we are, were a, a leading, our mission, founded in, headquartered, our customers, our clients, our team,
            we believe, our culture, our values, is the, is a, was founded, about us, global leader, worldwide, employees,
            our company, our platform, our products, our vision, backed by, customers, our people, we have, we work,
            our technology, we value, offices, countries, fortune, startup, the company, one of, has been, we help,
            our client, the team, our solutions, industry, mission, trusted, companies, businesses, series, million,
            billion, we build, our work, we re
            """
        ),
        (.link, "http, https, www, com, email"),
        (.position, "scientist, engineer, analyst, manager, developer, intern, lead, specialist, architect"),
    ]

    /// Each word or pair with its cues.
    static let masks: [(words: String, mask: UInt32)] = {
        var masks: [String: UInt32] = [:]
        for (cue, phrases) in table {
            for phrase in phrases.split(separator: ",") {
                let words = phrase.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
                masks[words, default: 0] |= 1 << UInt32(cue.rawValue)
            }
        }
        return masks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }()
}
