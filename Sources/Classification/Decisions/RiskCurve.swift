/// How many held-out predictions are wrong among the most confident, in hundredths of the sample: all that a promise about
/// errors needs, so that a model can hold it and the promise can be asked for later.
struct RiskCurve: Sendable, Hashable {
    /// The most confident *m* predictions, *m* about a whole number of hundredths, and all whose confidence ties with theirs.
    struct Step: Sendable, Hashable {
        /// The lowest confidence among them, a multiple of one in a million.
        let threshold: Double
        /// How many they are.
        let accepted: Int
        /// How many of them are wrong.
        let errors: Int
    }

    /// The number of steps, where no confidences tie.
    static let maximumSteps = 100

    /// By descending threshold; the last holds the whole sample.
    let steps: [Step]

    /// The predictions of the sample.
    var votes: Int { steps.last?.accepted ?? 0 }

    /// Counts.
    ///
    /// - Parameters:
    ///   - confidences: *n* confidences of predictions by models that had not seen the posting, in canonical order.
    ///   - isWrong: *n*.
    init(confidences: [Double], isWrong: [Bool]) {
        // Rounded down as the threshold will be, before anything is counted: what is tested is what is applied.
        let outcomes = confidences.indices.map {
            (confidence: (confidences[$0] * 1e6).rounded(.down) / 1e6, isWrong: isWrong[$0])
        }.sorted { $0.confidence > $1.confidence }
        var steps: [Step] = []
        var accepted = 0
        var errors = 0
        for step in 1...Self.maximumSteps {
            let size = (outcomes.count * step + Self.maximumSteps - 1) / Self.maximumSteps
            guard size > accepted else { continue }
            let threshold = outcomes[size - 1].confidence
            while accepted < outcomes.count, outcomes[accepted].confidence >= threshold {
                errors += outcomes[accepted].isWrong ? 1 : 0
                accepted += 1
            }
            steps.append(Step(threshold: threshold, accepted: accepted, errors: errors))
        }
        self.steps = steps
    }
}
