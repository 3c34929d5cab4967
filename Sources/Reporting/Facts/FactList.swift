internal import Extraction
internal import Postings

/// The facts of a posting in the order in which explanations show them, worded for people.
struct FactList: Sendable {
    /// One fact.
    struct Entry: Sendable, Hashable {
        /// The question that it answers: `minimum degree`. The entries of one question stand together.
        let question: String
        /// The answer.
        let value: String
        /// The answer where it stands beside the words that say it: `bachelor's`, `5 years`.
        let tag: String
        /// Where the posting says it.
        let source: FactSource
        /// Whether it is one of many small observations of what the work is like, to be shown less loudly.
        let isQuiet: Bool

        /// Whether it follows from the entry before, whose words are not to be shown again.
        var isDerived: Bool { tag.isEmpty }
    }

    /// The facts.
    let entries: [Entry]

    /// Lists facts.
    ///
    /// - Parameter skills: the posting's skills, for the names of those that years are asked for with.
    init(_ facts: PostingFacts, skills: [NamedSkill]) {
        var list = Builder()
        list.add("seniority", facts.seniority) { Self.words($0.rawValue) }
        list.add("manages people", facts.managesPeople, "yes", tag: "manages people")
        list.addEducation(facts.education)
        list.addExperience(facts.experience, skills)
        for certificate in facts.certifications { list.add("certification", certificate) { $0 } }
        list.addPay(facts.pay)
        list.add("employment", facts.employmentType) { Self.words($0.rawValue) }
        list.add("workplace", facts.workplace) { $0 == .onsite ? "on site" : $0.rawValue }
        list.add("industry", facts.industry, isQuiet: true) { $0 }
        for stage in facts.lifecycle {
            let word = Self.words(stage.value.rawValue)
            let isMain = stage.value == facts.mainStage
            list.add("stages of the work", stage, tag: word, isQuiet: true) { _ in isMain ? "\(word) (main)" : word }
        }
        for challenge in facts.challenges {
            list.add("challenges", challenge, isQuiet: true) { Self.challenges[$0] ?? $0.rawValue }
        }
        for collaborator in facts.worksWith {
            list.add("works with", collaborator, isQuiet: true) { $0 == .devOps ? "DevOps" : Self.words($0.rawValue) }
        }
        entries = list.entries
    }

    /// `full_time` as words. Ranks and stages are words already.
    static func words(_ name: String) -> String { name.replacing("_", with: " ") }

    private static let challenges: [Challenge: String] = [
        .dataQuality: "data quality", .privacyGovernance: "privacy and governance", .fairnessBias: "fairness and bias",
        .modelIntegration: "model integration", .scaling: "scaling", .debugging: "debugging",
        .serviceLevels: "service levels", .interpretability: "interpretability",
    ]

    /// Collects the entries.
    private struct Builder {
        var entries: [Entry] = []

        mutating func add(
            _ question: String, _ source: FactSource?, _ value: String, tag: String? = nil, isQuiet: Bool = false
        ) {
            guard let source else { return }
            entries.append(
                Entry(question: question, value: value, tag: tag ?? value, source: source, isQuiet: isQuiet))
        }

        mutating func add<Value>(
            _ question: String, _ fact: Fact<Value>?, tag: String? = nil, isQuiet: Bool = false,
            _ word: (Value) -> String
        ) {
            guard let fact else { return }
            add(question, fact.source, word(fact.value), tag: tag, isQuiet: isQuiet)
        }

        mutating func addEducation(_ education: EducationFacts) {
            add("minimum degree", education.minimum) { FactList.degree($0) }
            add(
                "preferred degree", education.preferred,
                tag: education.preferred.map { "\(FactList.degree($0.value)) preferred" }
            ) {
                FactList.degree($0)
            }
            for field in education.fields { add("field of study", field, tag: "field") { $0 } }
            add("or experience", education.orExperience, "yes", tag: "or experience")
        }

        mutating func addExperience(_ experience: ExperienceFacts, _ skills: [NamedSkill]) {
            add("experience", experience.minimumYears) { FactList.years($0) }
            for years in experience.skills {
                let name = skills.first { $0.skill == years.skill }?.name ?? "a skill"
                let value = "\(FactList.years(years.years)) with \(name)"
                add("experience", .text([years.range]), value, tag: FactList.years(years.years))
            }
        }

        mutating func addPay(_ pay: PayFacts) {
            if let salary = pay.salary {
                let wording = SalaryWording(salary.value)
                add("salary", salary.source, wording.asSaid, tag: wording.asSaid)
                if let yearly = wording.yearly { add("salary a year", salary.source, yearly, tag: "") }
            }
            add("bonus", pay.bonus, "yes", tag: "bonus")
            add("shares or options", pay.equity, "yes", tag: "shares or options")
        }
    }

    private static func degree(_ degree: Degree) -> String {
        switch degree {
        case .none: "none needed"
        case .bachelor: "bachelor's"
        case .master: "master's"
        case .doctorate: "doctorate"
        }
    }

    private static func years(_ years: Double) -> String {
        let number = DecimalText.figure(years) ?? "many"
        return years == 1 ? "\(number) year" : "\(number) years"
    }
}
