public import Extraction
internal import Postings

/// Predicts the role of a posting from its features, and explains the prediction.
///
/// The logit of label *k* is `bias_k + a · s_k / h + b_k + c · t_k`: *s* and *t* are the sums of the weights of the
/// content's and the title's features (log-probabilities, times learned weights where the kind has them), *h* the length of
/// the content (with learned weights its words have one and its skills another); *b* and the title's part are left out where
/// there is no title. It is a sum over features, so the explanation is exact.
///
/// ```swift
/// let classifier = Classifier(model)
/// let prediction = classifier.predict(features)
/// // model.labels[prediction.label].name == "ml_engineer", prediction.confidence == 0.93
/// ```
public final class Classifier: Sendable {
    /// The model.
    public let model: ClassificationModel
    private let configuration: ClassificationConfiguration
    private let scorer: PostingScorer
    private let scopeScorer: PostingScorer?
    private let rules: DecisionRules

    /// Prepares a model for prediction.
    public convenience init(_ model: ClassificationModel, configuration: ClassificationConfiguration = .init()) {
        self.init(model, DecisionRules(model), configuration)
    }

    /// Prepares a model for prediction with decisions as they are asked for.
    ///
    /// - Throws: ``DecisionRefusal`` where a promise cannot be given.
    public convenience init(
        _ model: ClassificationModel, options: DecisionOptions, configuration: ClassificationConfiguration = .init()
    ) throws(DecisionRefusal) {
        self.init(model, try DecisionRules(model, options, configuration), configuration)
    }

    private init(_ model: ClassificationModel, _ rules: DecisionRules, _ configuration: ClassificationConfiguration) {
        self.model = model
        self.rules = rules
        self.configuration = configuration
        scorer = PostingScorer(model)
        scopeScorer = model.scope.map { PostingScorer($0, of: model) }
    }

    /// Predicts the role of a posting.
    ///
    /// Of several reasons for a review the first of these is given: the text is in a language that the model does not
    /// speak, so that nothing else said of it counts; it is too short; it is of another occupation; its title names another role than a confident
    /// content; the confidence is low.
    ///
    /// - Parameter features: extracted with the model's vocabulary.
    public func predict(_ features: PostingFeatures) -> Prediction {
        let content = contentLogits(features)
        let contentProbabilities = Calibrator.softmax(content)
        let contentLabel = Self.best(contentProbabilities)
        var probabilities = contentProbabilities
        var titleLabel: Int?
        if let title = features.title {
            let titleLogits = titleLogits(title)
            probabilities = Calibrator.softmax(
                content.indices.map { content[$0] + model.titleBiases[$0] + titleLogits[$0] })
            let alone = Calibrator.softmax(titleLogits)
            let best = Self.best(alone)
            if alone[best] >= configuration.titleConfidence { titleLabel = best }
        }
        let label = Self.best(probabilities)
        let tooShort =
            features.tokenCount < configuration.minimumTokens
            || scorer.wordCount(features.content) < configuration.minimumFeatures
        let foreign = model.isForeign(features.language)
        let mismatch =
            titleLabel.map {
                $0 != contentLabel && contentProbabilities[contentLabel] >= mismatchThreshold && !tooShort
                    && !foreign
            } ?? false
        let scope = scope(features)
        let reason: DecisionReason? =
            if foreign {
                .language
            } else if tooShort {
                .tooShort
            } else if let scope, scope.probability < scope.threshold {
                .outOfScope
            } else if mismatch {
                .titleMismatch
            } else if let scope, scope.probability < scope.reviewThreshold {
                .outOfScope
            } else if probabilities[label] >= rules.threshold {
                nil
            } else {
                .lowConfidence
            }
        let (decision, given) = decision(
            reason, probabilities, isNeither: scope.map { $0.probability < $0.threshold } ?? false)
        return Prediction(
            label: label, probabilities: probabilities, contentLabel: contentLabel,
            contentProbabilities: contentProbabilities, titleLabel: titleLabel, titleMismatch: mismatch,
            scope: scope?.probability, contentInterval: interval(contentProbabilities, contentLabel),
            decision: decision, reason: given)
    }

    /// The calibrated log-odds of a label against the most probable other, feature by feature.
    ///
    /// - Parameters:
    ///   - label: the label to explain; the predicted one by default.
    ///   - skills: by which words the posting names its skills, so that a counterfactual takes a skill out with its words.
    public func explain(
        _ features: PostingFeatures, label: Int? = nil, skills: [SkillNaming] = []
    ) -> Explanation {
        let prediction = predict(features)
        let label = label ?? prediction.label
        let rival = Self.rival(label, prediction.probabilities)
        let biases = model.contentCalibrator.biases
        var baseline = biases[label] - biases[rival]
        if features.title != nil { baseline += model.titleBiases[label] - model.titleBiases[rival] }
        var contributions: [Contribution] = []
        forEachContribution(features, label: label, rival: rival) { id, value in
            contributions.append(Contribution(feature: model.vocabulary.names[Int(id)], value: value))
        }
        // What bends the calibration, and the prior, are no feature's doing.
        if let shift = rules.shift { baseline += shift.offsets[label] - shift.offsets[rival] }
        if model.contentMargin != .identity {
            let plain = model.contentCalibrator.logits(scorer.contentScores(features.content))
            let bent = model.contentMargin.bent(plain)
            baseline += (bent[label] - bent[rival]) - (plain[label] - plain[rival])
        }
        let total = contributions.reduce(baseline) { $0 + $1.value }
        contributions.sort {
            abs($0.value) != abs($1.value)
                ? abs($0.value) > abs($1.value) : $0.feature.utf8.lexicographicallyPrecedes($1.feature.utf8)
        }
        return Explanation(
            label: label, rival: rival, baseline: baseline, contributions: contributions, total: total,
            counterfactual: counterfactual(features, skills, label: label, rival: rival))
    }

    /// The fewest words without which a posting would get the rival's label.
    private func counterfactual(
        _ features: PostingFeatures, _ skills: [SkillNaming], label: Int, rival: Int
    ) -> [String]? {
        let title = features.title ?? .empty
        let mentions = Mentions(
            content: features.content, title: title, names: model.vocabulary.names, skills: skills)
        var contributions = [Double](repeating: 0, count: mentions.names.count)
        var values: [Int32: Double] = [:]
        forEachContribution(features, label: label, rival: rival) { id, value in values[id] = value }
        for (mention, ids) in mentions.features.enumerated() {
            for id in ids { contributions[mention] += values[id] ?? 0 }
        }
        return Counterfactual.find(
            contributions: contributions, rooms: mentions.names.map { $0.utf8.starts(with: "title:".utf8) ? 1 : 0 },
            limit: configuration.counterfactualMentions
        ) { removed in
            let gone = mentions.features(without: removed)
            var rest = features
            rest.content = features.content.without(gone)
            rest.title = features.title?.without(gone)
            var logits = contentLogits(rest)
            if let title = rest.title {
                for (index, value) in titleLogits(title).enumerated() {
                    logits[index] += value + model.titleBiases[index]
                }
            }
            let others = logits.indices.filter { $0 != label }.map { logits[$0] }
            return logits[label] - (others.max() ?? logits[rival])
        }?.removed.map { mentions.names[$0] }
    }

    /// The strongest contributions to a prediction, without the rest of the explanation.
    ///
    /// - Parameters:
    ///   - prediction: what ``predict(_:)`` said of these features.
    ///   - count: how many at most.
    public func evidence(_ features: PostingFeatures, _ prediction: Prediction, count: Int) -> [Contribution] {
        guard count > 0 else { return [] }
        let rival = Self.rival(prediction.label, prediction.probabilities)
        var strongest: [(id: Int32, value: Double)] = []
        strongest.reserveCapacity(count + 1)
        forEachContribution(features, label: prediction.label, rival: rival) { id, value in
            // Ids ascend in the order of the names, so that of equals the earlier name comes first.
            if strongest.count == count, abs(value) <= abs(strongest[count - 1].value) { return }
            let place = strongest.firstIndex { abs($0.value) < abs(value) } ?? strongest.count
            strongest.insert((id, value), at: place)
            if strongest.count > count { strongest.removeLast() }
        }
        return strongest.map { Contribution(feature: model.vocabulary.names[Int($0.id)], value: $0.value) }
    }

    /// The features that speak most for a label against the rest.
    ///
    /// - Parameters:
    ///   - label: an index into the model's labels.
    ///   - prefix: a namespace, `body:` or `title:`.
    ///   - count: how many.
    /// - Returns: names without the namespace, the strongest first.
    public func strongestFeatures(of label: Int, prefix: String, count: Int) -> [String] {
        let labelCount = model.labels.count
        let scored = model.vocabulary.names.enumerated().filter { $0.element.utf8.starts(with: prefix.utf8) }.map {
            id, name in
            let row = scorer.weights[(id * labelCount)..<((id + 1) * labelCount)]
            let others = row.enumerated().filter { $0.offset != label }.map(\.element).max() ?? 0
            return (name: name, value: row[row.startIndex + label] - others)
        }
        return scored.sorted { $0.value != $1.value ? $0.value > $1.value : $0.name < $1.name }.prefix(count).map {
            String(decoding: $0.name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        }
    }

    // MARK: - Sums

    /// Calls back with what each feature adds to the calibrated log-odds of a label against a rival.
    @inline(__always)
    private func forEachContribution(
        _ features: PostingFeatures, label: Int, rival: Int, _ body: (Int32, Double) -> Void
    ) {
        let scale = model.contentCalibrator.scale
        let factors = scorer.lengthFactors(features.content)
        for (id, count) in zip(features.content.ids, features.content.counts) {
            body(id, scale * factors[id] * scorer.value(count) * scorer.difference(id, label: label, rival: rival))
        }
        let labelCount = model.labels.count
        let weights = scorer.weights
        guard let title = features.title else { return }
        for id in title.ids {
            let row = Int(id) * labelCount
            body(id, model.titleScale * (weights[row + label] - weights[row + rival]))
        }
    }

    /// The most probable label but one.
    private static func rival(_ label: Int, _ probabilities: [Double]) -> Int {
        let others = probabilities.indices.filter { $0 != label }
        return others.max { probabilities[$0] < probabilities[$1] } ?? label
    }

    private func contentLogits(_ features: PostingFeatures) -> [Double] {
        let logits = model.contentMargin.bent(
            model.contentCalibrator.logits(scorer.contentScores(features.content)))
        return rules.shift?.logits(logits) ?? logits
    }

    private func titleLogits(_ title: FeatureVector) -> [Double] {
        scorer.titleSums(title).map { model.titleScale * $0 }
    }

    /// From where on a content is confident enough to contradict a title, whatever is promised of decisions.
    private var mismatchThreshold: Double {
        model.acceptanceThreshold <= 1 ? model.acceptanceThreshold : configuration.mismatchConfidence
    }

    /// What to do with a posting: what the set of its labels says, unless there is a reason not to accept.
    private func decision(
        _ reason: DecisionReason?, _ probabilities: [Double], isNeither: Bool
    ) -> (Decision, DecisionReason?) {
        if reason == .outOfScope { return (isNeither ? .neither : .review, reason) }
        let plain: (Decision, DecisionReason?) = (reason == nil ? .accept : .review, reason)
        guard let sets = rules.sets, reason == nil || reason == .lowConfidence else { return plain }
        return switch sets.verdict(of: probabilities) {
        case .several: (.hybrid, .severalLabels)
        case .empty: (.neither, .noLabel)
        case .one: plain
        }
    }

    /// The interval of the content's confidence, moved to the deployment prior as the confidence is.
    private func interval(_ probabilities: [Double], _ label: Int) -> ProbabilityInterval? {
        guard let vennAbers = rules.vennAbers else { return nil }
        let offset = rules.shift.map { $0.offsets[1] - $0.offsets[0] } ?? 0
        let ends = vennAbers.interval(for: HeldOutPredictions.margin(probabilities[1]) - offset)
        func moved(_ probability: Double) -> Double {
            guard offset != 0, probability > 0, probability < 1 else { return probability }
            return 1 / (1 + exponential(-offset) * (1 - probability) / probability)
        }
        // It is another estimate than the confidence, and where it does not hold it, it is widened until it does.
        let lower = min(moved(ends.lower), probabilities[1])
        let upper = max(moved(ends.upper), probabilities[1])
        return label == 1
            ? ProbabilityInterval(lower: lower, upper: upper) : ProbabilityInterval(lower: 1 - upper, upper: 1 - lower)
    }

    /// The probability that a posting is of one of the roles, the one below which it is neither, and the one below which it
    /// is for review.
    private func scope(_ features: PostingFeatures) -> (
        probability: Double, threshold: Double, reviewThreshold: Double
    )? {
        guard let scope = model.scope, let scopeScorer else { return nil }
        var logits = scope.calibrator.logits(scopeScorer.contentScores(features.content))
        if let title = features.title {
            let sums = scopeScorer.titleSums(title)
            for label in logits.indices { logits[label] += scope.titleScale * sums[label] }
        }
        let probability = Calibrator.softmax(logits)[1]
        return features.title == nil
            ? (probability, scope.contentThreshold, scope.contentReviewThreshold)
            : (probability, scope.titledThreshold, scope.titledReviewThreshold)
    }

    /// The index of the largest value, the first among equals.
    private static func best(_ values: [Double]) -> Int {
        var best = 0
        for index in values.indices where values[index] > values[best] { best = index }
        return best
    }
}
