internal import Postings

/// What ``LifecycleReader`` decides by: factors of sections, and how the loudness of stages adds up.
///
/// Fitted on 120 postings marked by readers (logistic regression towards equal weights, rounded), and checked by
/// eight-fold cross-validation on them: micro-F1 .81, main stage right in .69. The cues were written with these
/// postings in view, which the folds do not make up for; on 80 postings that nobody looked at it is .79 and .65.
/// Stages are in the order of ``LifecycleStage``.
struct LifecycleWeights: Sendable {
    /// What a unit outside the duties counts, in texts without headings (they stand under `other`).
    var otherFactor = 0.8
    /// What a requirement counts at least, and how many units of duties make it count no more than that: a posting that
    /// states few or no duties says in its requirements what one will do.
    var leastRequirementFactor = 0.4
    var enoughDutyUnits = 12
    /// Over how many units the factor falls from 1.
    var requirementFall = 10.0
    /// What is nice to have, relative to requirements.
    var preferredFactor = 0.5

    /// How loudly a stage must be spoken of.
    var thresholds: [Double] = [3.3, 2.9, 3.1, 2.9, 3.8, 3.5, 1.8]
    /// What the loudness of each stage (column) adds to a stage's (row).
    ///
    /// A posting that analyses much also presents, and the little that says so is enough; one that deploys much and
    /// analyses little is software engineering, whose analyses and models are of another kind.
    var interactions: [[Double]] = [
        [1, 0, 0, 0, 0, 0, 0],
        [0, 1, 0, 0, -0.1, 0, -0.1],
        [0, -0.1, 1, 0, -0.1, -0.2, 0.1],
        [0, 0, 0, 1, -0.1, -0.1, -0.1],
        [-0.1, -0.1, -0.1, 0.2, 1, 0.1, 0],
        [-0.1, 0, 0, 0.1, 0, 1, -0.1],
        [0.3, -0.1, 0.2, 0, -0.1, -0.2, 1],
    ]
    /// How the loudness of stages compares, as a factor and an offset: some have more words than others.
    var stressFactors: [Double] = [5, 3, 3, 3, 3, 4, 3]
    var stressOffsets: [Double] = [-10, 6, 9, 10, 5, -14, -6]

    /// Whether a posting contains a stage.
    func contains(_ stage: Int, _ loudness: [Double]) -> Bool {
        var sum = 0.0
        for other in loudness.indices { sum += interactions[stage][other] * loudness[other] }
        return sum >= thresholds[stage]
    }

    /// How much a posting stresses a stage, to compare with others.
    func stress(_ stage: Int, _ loudness: Double) -> Double { stressFactors[stage] * loudness + stressOffsets[stage] }

    /// What a requirement counts in a posting with a number of units of duties.
    func requirementFactor(dutyUnits: Int) -> Double {
        min(1, max(leastRequirementFactor, Double(enoughDutyUnits - dutyUnits) / requirementFall))
    }

    /// What a unit of a section counts.
    func factor(of section: SectionKind, requirements: Double) -> Double {
        switch section {
        case .duties: 1
        case .other: otherFactor
        case .requirements: requirements
        case .preferred: requirements * preferredFactor
        // What is said of the employer or of benefits is no duty.
        case .about, .benefits, .equalOpportunity, .education, .application: 0
        }
    }
}
