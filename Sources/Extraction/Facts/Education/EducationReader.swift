internal import Postings

/// Reads what a posting says of education.
///
/// The minimum is the lowest degree that is asked for and not merely preferred; a degree without a level counts as a first
/// degree where no level is named. What structured data says of the minimum beats the text.
struct EducationReader: Sendable {
    /// How many words may lie between two degrees of one breath.
    private static let breath = 2

    private let degrees: DegreeFinder
    private let fields: StudyFieldFinder
    private let equivalent: CueValues<Bool>
    private let fieldReader: FieldReader

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        degrees = DegreeFinder(cues)
        fields = StudyFieldFinder(cues)
        equivalent = CueValues(cues, .equivalent) { _ in true }
        fieldReader = FieldReader(cues, [.degree, .asked])
    }

    /// What is said of degrees, fields of study and experience in their stead.
    func read(_ input: FactInput) -> EducationFacts {
        let mentions = degrees.find(in: input.body)
        var facts = EducationFacts()
        facts.minimum = structured(input) ?? Self.minimum(mentions).map { Fact($0.degree, .text([$0.range])) }
        facts.preferred = Self.preferred(mentions, above: facts.minimum?.value)
        facts.fields = fields.find(mentions, in: input.body)
        facts.orExperience = orExperience(mentions, input.body)
        return facts
    }

    private func structured(_ input: FactInput) -> Fact<Degree>? {
        guard let field = input.posting.fields[.education],
            let minimum = Self.minimum(degrees.find(in: fieldReader.read(field.text.bytes)))
        else { return nil }
        return Fact(minimum.degree, .field(.education, minimum.range))
    }

    private static func minimum(_ mentions: [DegreeMention]) -> (degree: Degree, range: ByteRange)? {
        let required = mentions.filter { $0.stance != .preferred }
        var lowest: (degree: Degree, mention: DegreeMention)?
        for mention in required {
            guard let level = mention.word.level, lowest.map({ level < $0.degree }) ?? true else { continue }
            lowest = (level, mention)
        }
        if lowest == nil, let any = required.first(where: { $0.word == .any }) { lowest = (.bachelor, any) }
        if let lowest {
            // "An associate's or bachelor's degree": a first degree is more than what is enough.
            let isBelow = required.contains { other in
                other.word == .below && other.unit == lowest.mention.unit
                    && min(
                        abs(other.tokens.lowerBound - lowest.mention.tokens.upperBound),
                        abs(lowest.mention.tokens.lowerBound - other.tokens.upperBound)) <= Self.breath
            }
            return (isBelow ? Degree.none : lowest.degree, lowest.mention.range)
        }
        // What is less than a first degree is spoken of, and enough.
        let less = mentions.first { $0.word == .none } ?? required.first { $0.word == .below }
        return less.map { (Degree.none, $0.range) }
    }

    private static func preferred(_ mentions: [DegreeMention], above minimum: Degree?) -> Fact<Degree>? {
        let welcome = mentions.filter { $0.stance == .preferred }
        var lowest: (degree: Degree, range: ByteRange)?
        for mention in welcome {
            guard let level = mention.word.level, level > minimum ?? .none, lowest.map({ level < $0.degree }) ?? true
            else { continue }
            lowest = (level, mention.range)
        }
        if lowest == nil, minimum == nil, let any = welcome.first(where: { $0.word == .any }) {
            lowest = (.bachelor, any.range)
        }
        return lowest.map { Fact($0.degree, .text([$0.range])) }
    }

    private func orExperience(_ mentions: [DegreeMention], _ reading: TextReading) -> FactSource? {
        var last = -1
        for mention in mentions where mention.unit != last {
            // The sentence behind a degree may say it: "Or an equivalent combination of education and experience."
            for unit in max(last + 1, mention.unit)...min(mention.unit + 1, reading.units.count - 1) {
                for hit in reading.hits[reading.units[unit].hits] where equivalent[hit] != nil {
                    // `No degree required` names no experience in its stead.
                    if mention.word == .none, hit.tokens.overlaps(mention.tokens) { continue }
                    return .text([reading.range(hit.tokens)])
                }
            }
            last = mention.unit
        }
        return nil
    }
}
