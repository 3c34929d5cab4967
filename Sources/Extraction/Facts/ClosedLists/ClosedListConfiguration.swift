internal import Postings

/// The thresholds of the closed lists, set on 120 postings marked by readers.
struct ClosedListConfiguration: Sendable {
    /// What a clear challenge (weight 4) in a requirement makes: one is enough there, but not one among what is nice to
    /// have, and not one faint word (weight 2 or 1) anywhere.
    var challengeThreshold = 280
    /// Up to this weight a word of a challenge (in the order of `Challenge`) counts only in a sentence that speaks of data
    /// or models.
    var faintChallenge = [1, 1, 1, 1, 1, 1, 1, 1]
    /// The weight of a name that says people without doubt: `product managers`, not `product`.
    var clearName = 2
    /// What a clear name after words of working together counts.
    var workingTogether = 20
    /// What a clear name alone, or an unclear one after words of working together, counts.
    var onlyNamed = 7
    /// What working together in a requirement makes, or two mere names in the duties.
    var collaboratorThreshold = 1400

    /// What a unit of a section counts, in percent.
    func factor(of section: SectionKind) -> Int {
        switch section {
        case .duties, .other: 100
        case .requirements: 70
        case .preferred: 30
        // The employer's difficulties and friends are not the role's.
        case .about, .benefits, .equalOpportunity, .education, .application: 0
        }
    }
}
