internal import Postings

/// What ``LifecycleReader`` decides by: factors of sections, and how the loudness of stages adds up.
///
/// Fitted on 200 postings marked by readers (logistic regression towards equal weights, rounded), and checked by
/// ten-fold cross-validation on them: micro-F1 .82, main stage right in .70. The cues were written with these postings
/// in view, which the folds do not make up for.
/// Stages are in the order of ``LifecycleStage``.
struct LifecycleWeights: Sendable {
    /// What a unit outside the duties counts, in texts without headings (they stand under `other`).
    var otherFactor = 0.8
    /// What a requirement counts at least, and how many units of duties make it count no more than that: a posting that
    /// states few or no duties says in its requirements what one will do.
    var leastRequirementFactor = 0.3
    var enoughDutyUnits = 12
    /// Over how many units the factor falls from 1.
    var requirementFall = 10.0
    /// What is nice to have, relative to requirements.
    var preferredFactor = 0.5

    /// How loudly a stage must be spoken of.
    var thresholds: [Double] = [3.9, 2.8, 3.3, 2, 1.6, 3.4, 2.2]
    /// What part of the units of a text speaks of data where data is what the work is about.
    var plentifulData = 0.3
    /// How much louder a stage must be spoken of in a text that names nothing of data.
    var scarceDataThreshold = 2.7
    /// What the loudness of each stage (column) adds to a stage's (row).
    ///
    /// A posting that analyses much also presents, and the little that says so is enough; one that deploys much and
    /// analyses little is software engineering, whose analyses and models are of another kind.
    var interactions: [[Double]] = [
        [1, -0.1, 0, 0, 0, 0.1, 0.1],
        [-0.1, 1, 0, 0.1, 0, -0.1, 0],
        [-0.1, -0.1, 1, 0.1, -0.1, -0.1, 0.1],
        [0, -0.1, 0, 1, -0.2, 0, -0.1],
        [0, -0.1, -0.1, 0.2, 1, 0.1, -0.1],
        [0, 0, -0.1, 0.1, 0, 1, -0.1],
        [0.3, -0.1, 0.2, 0, -0.2, -0.2, 1],
    ]
    /// How the shares of stages in all that is said compare, as a factor and an offset: some have more words than others.
    var stressFactors: [Double] = [12, 14, 11, 15, 15, 9, 9]
    var stressOffsets: [Double] = [-0.6, -0.1, 0.5, 0.4, 0.6, -0.6, -0.2]

    /// How far a text is from being about data, from 0 to 1.
    func scarcity(dataUnits: Int, units: Int) -> Double {
        guard units > 0 else { return 1 }
        return max(0, 1 - Double(dataUnits) / Double(units) / plentifulData)
    }

    /// Whether a posting contains a stage.
    func contains(_ stage: Int, _ loudness: [Double], scarcity: Double = 0) -> Bool {
        var sum = 0.0
        for other in loudness.indices { sum += interactions[stage][other] * loudness[other] }
        return sum >= thresholds[stage] + scarceDataThreshold * scarcity
    }

    /// How much a posting stresses a stage that makes a share of all that it says, to compare with others.
    func stress(_ stage: Int, share: Double) -> Double { stressFactors[stage] * share + stressOffsets[stage] }

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
