internal import Postings

/// Reads the years of experience that a posting asks for. What structured data says beats the text.
struct ExperienceReader: Sendable {
    private let years: YearsFinder
    private let fieldReader: FieldReader

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        years = YearsFinder(cues)
        fieldReader = FieldReader(cues, [.years, .asked, .degree])
    }

    /// The years, overall and with single skills.
    func read(_ input: FactInput) -> ExperienceFacts {
        let mentions = years.find(in: input.body)
        var facts = ExperienceFacts()
        facts.minimumYears =
            structured(input)
            ?? YearsChoice.overall(ToolYears.dropped(from: mentions, input), in: input.body).map {
                Fact($0.years, .text([$0.range]))
            }
        facts.skills = SkillYearsFinder.find(mentions, in: input)
        return facts
    }

    private func structured(_ input: FactInput) -> Fact<Double>? {
        guard let field = input.posting.fields[.experience] else { return nil }
        let reading = fieldReader.read(field.text.bytes)
        if let months = years.months(in: reading) { return Fact(months.value / 12, .field(.experience, months.range)) }
        return YearsChoice.overall(years.find(in: reading), in: reading).map {
            Fact($0.years, .field(.experience, $0.range))
        }
    }
}
