internal import Postings

/// Judges whether a number of years is experience that the person must have, and not the employer's age, a contract's
/// length or the like.
struct YearsEvidence: Sendable {
    /// What stands around a number.
    struct Context: Sendable {
        /// The token behind the last word that makes a number right behind it no experience: `last`, `our`, `for over`.
        var notAfter: Int
        /// The token behind the last word of experience in the unit; -1 where there is none.
        var experience: Int
        /// Whether the number stands at "years of experience".
        var isLabel: Bool
        /// The token at which the next word of experience begins.
        var next: Int
        /// Whether "at least" stands before the number.
        var hasLeast = false
    }

    /// More years than any posting asks for: what is beyond is an age.
    private static let mostYears = 25.0
    /// From here on, years outside of the requirements are an employer's.
    private static let employerYears = 15.0
    /// How far behind "years" the word of experience may stand: `5 years of prior B2B software product marketing
    /// experience` has seven words between.
    private static let wordsBehind = 14
    /// How far before the number it may stand: `experience in a similar role of at least 5 years`.
    private static let wordsBefore = 10
    /// How far behind "years" a degree may stand that they belong to: `5 years of relevant experience with a master's`.
    static let degreeWords = 8
    /// How far behind it may stand with nothing but small words between: `2 years of experience with a PhD`.
    static let linkWords = 4
    /// How many cues are looked at, so that the work stays linear.
    static let mostHits = 24

    private let employer: WordSet = ["we", "our", "us", "company", "firm", "founded", "heritage", "history", "legacy"]
    private let boast: WordSet = ["over", "than", "nearly", "almost", "combined", "collective", "with", "s"]

    /// Whether a number of years is asked for.
    func isAsked(_ count: Count, isMonths: Bool, _ context: Context, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let years = isMonths ? count.minimum / 12 : count.minimum
        let first = count.tokens.lowerBound
        guard years <= Self.mostYears, years > 0 || count.maximum != nil else { return false }
        // "The last 5 years", "for over 5 years".
        if context.notAfter == first { return false }
        let hasExperience =
            context.isLabel || context.next < count.tokens.upperBound + Self.wordsBehind
            || context.experience >= 0 && first - context.experience <= Self.wordsBefore
        let isMarked = count.isOpen || context.hasLeast || count.maximum != nil
        switch unit.section {
        case .requirements, .preferred, .education:
            return hasExperience || isMarked && !isMonths || years > 0 && !isMonths && isHead(count, unit, reading)
        case .duties, .other:
            guard hasExperience || isMarked && !isMonths else { return false }
            return years < Self.employerYears || !speaksOfEmployer(first, unit, reading)
        case .about, .benefits, .equalOpportunity, .application:
            guard hasExperience, isMarked, years < Self.employerYears else { return false }
            return !speaksOfEmployer(first, unit, reading)
        }
    }

    /// Whether a number behind a label is its value: behind a colon, a dash or nothing.
    func isValue(_ count: Count, of label: CueHit, _ reading: TextReading) -> Bool {
        let gap = reading.tokens[label.tokens.upperBound].gap
        return gap == .stop || gap == .joined || gap == .hyphen || gap == .line || gap == .comma
    }

    /// Whether the number stands where a list of skills has it: `3 years Python`, `Python (3 years)`, `Python: 3 years`.
    private func isHead(_ count: Count, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        let first = count.tokens.lowerBound
        return first == unit.tokens.lowerBound || reading.tokens[first].gap >= .comma
    }

    private func speaksOfEmployer(_ first: Int, _ unit: TextUnit, _ reading: TextReading) -> Bool {
        if first > unit.tokens.lowerBound, boast.contains(reading.tokens[first - 1]) { return true }
        let lower = max(unit.tokens.lowerBound, first - Self.wordsBehind)
        return reading.tokens[lower..<first].contains { employer.contains($0) }
    }
}
