internal import Extraction
internal import Postings

/// Writes the facts of a row as JSON: each an object with its value and where the posting says it.
///
/// What is said in the text has `spans`; what is said in a field has the `field` and its `span` there.
struct FactObjects {
    private let facts: PostingFacts
    private let skills: [NamedSkill]

    init(_ row: ReportRow) {
        facts = row.facts
        skills = row.skills
    }

    /// Writes the object; a question that nothing answers is null or an empty list.
    func append(to json: inout JSONText) {
        json.object { json in
            fact("seniority", facts.seniority, &json) { $0.string($1.rawValue) }
            said("manages_people", facts.managesPeople, &json)
            fact("education_min", facts.education.minimum, &json) { $0.string($1.rawValue) }
            fact("education_preferred", facts.education.preferred, &json) { $0.string($1.rawValue) }
            list("education_fields", facts.education.fields, &json) { $0.string($1) }
            said("or_experience", facts.education.orExperience, &json)
            fact("years_min", facts.experience.minimumYears, &json) { $0.figure($1) }
            years(&json)
            list("certifications", facts.certifications, &json) { $0.string($1) }
            fact("salary", facts.pay.salary, &json) { Self.append($1, to: &$0) }
            said("bonus", facts.pay.bonus, &json)
            said("equity", facts.pay.equity, &json)
            fact("employment_type", facts.employmentType, &json) { $0.string($1.rawValue) }
            fact("workplace", facts.workplace, &json) { $0.string($1.rawValue) }
            fact("industry", facts.industry, &json) { $0.string($1) }
            list("lifecycle", facts.lifecycle, &json) { $0.string($1.rawValue) }
            list("challenges", facts.challenges, &json) { $0.string($1.rawValue) }
            list("works_with", facts.worksWith, &json) { $0.string($1.rawValue) }
        }
    }

    private func fact<Value>(
        _ name: String, _ fact: Fact<Value>?, _ json: inout JSONText, _ value: (inout JSONText, Value) -> Void
    ) {
        json.name(name)
        if let fact { Self.append(fact, to: &json, value) } else { json.null() }
    }

    private func list<Value>(
        _ name: String, _ facts: [Fact<Value>], _ json: inout JSONText, _ value: (inout JSONText, Value) -> Void
    ) {
        json.name(name)
        json.list(facts) { Self.append($1, to: &$0, value) }
    }

    /// A fact whose value is that it is said.
    private func said(_ name: String, _ source: FactSource?, _ json: inout JSONText) {
        fact(name, source.map { Fact(true, $0) }, &json) { $0.boolean($1) }
    }

    private func years(_ json: inout JSONText) {
        json.name("skill_years")
        json.list(facts.experience.skills) { json, years in
            json.object { json in
                json.name("skill")
                json.string(skills.first { $0.skill == years.skill }?.name)
                json.name("value")
                json.figure(years.years)
                json.name("spans")
                json.spans([years.range])
            }
        }
    }

    private static func append<Value>(
        _ fact: Fact<Value>, to json: inout JSONText, _ value: (inout JSONText, Value) -> Void
    ) {
        json.object { json in
            json.name("value")
            value(&json, fact.value)
            switch fact.source {
            case .text(let ranges):
                json.name("spans")
                json.spans(ranges)
            case .field(let name, let range):
                json.name("field")
                json.string(name.name)
                json.name("span")
                json.span(range)
            }
        }
    }

    private static func append(_ salary: Salary, to json: inout JSONText) {
        json.object { json in
            json.name("min")
            json.figure(salary.minimum)
            json.name("max")
            json.figure(salary.maximum)
            json.name("currency")
            json.string(salary.currency)
            json.name("period")
            json.string(salary.period?.rawValue)
            json.name("periods_a_year")
            if let period = salary.period { json.integer(period.perYear) } else { json.null() }
        }
    }
}
