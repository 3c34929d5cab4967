internal import Classification
internal import Postings

/// The label of a posting, how sure it is, and what is to be done with it.
struct VerdictBlock {
    /// What the model says.
    private let prediction: Prediction
    /// The labels of the model, in its order.
    private let labels: [Label]
    /// The names of the posting's label and of its rival.
    private let wording: LabelWording
    /// Whether the posting has a title at all.
    private let hasTitle: Bool

    /// Takes what is shown.
    ///
    /// - Parameters:
    ///   - labels: the labels of the model, in its order.
    ///   - wording: the names of the posting's label and of its rival.
    ///   - hasTitle: whether the posting has a title at all.
    init(_ prediction: Prediction, labels: [Label], wording: LabelWording, hasTitle: Bool) {
        self.prediction = prediction
        self.labels = labels
        self.wording = wording
        self.hasTitle = hasTitle
    }

    /// The HTML.
    var html: Markup {
        """
        <div class="verdict \(prediction.decision.rawValue)">
        <p class="label"><strong>\(wording.label)</strong>: \(PlainWords.confidence(prediction.confidence))</p>
        <div class="shares">\(shares)</div>
        <p>\(frequency)</p>
        <p>\(decision)</p>
        <p class="soft">\(parts)</p>
        </div>

        """
    }

    /// A bar for each label, the likeliest first.
    private var shares: Markup {
        var markup = Markup()
        for label in labels.indices.sorted(by: { prediction.probabilities[$0] > prediction.probabilities[$1] }) {
            let share = prediction.probabilities[label]
            let width = DecimalText.fixed(share * 100, decimals: 1)
            markup.add(html: "<span>\(PlainWords.label(labels[label]))</span><b>\(Self.percent(share))</b>")
            markup.add(html: "<span class=\"share\"><i style=\"width:\(width)%\"></i></span>")
        }
        return markup
    }

    /// The confidence as a frequency, which readers judge better than a percentage.
    private var frequency: String {
        let hundred = Int((prediction.confidence * 100).rounded())
        let count = hundred >= 100 ? "more than 99" : "about \(hundred)"
        return "Of 100 postings that the model is this sure of, \(count) are what it says."
    }

    /// What is to be done with the posting, and why.
    private var decision: String {
        let sentence = PlainWords.decision(prediction.decision)
        guard let reason = prediction.reason else { return sentence }
        return "\(sentence), because \(PlainWords.reason(reason))"
    }

    /// What text and title say, each alone.
    private var parts: String {
        let content = PlainWords.label(labels[prediction.contentLabel])
        let text =
            "From its text alone: \(content), \(Self.percent(prediction.contentConfidence)). From its title alone: "
        guard let label = prediction.titleLabel else { return text + (hasTitle ? "no role." : "there is none.") }
        return text + PlainWords.label(labels[label]) + "."
    }

    /// No confidence is a certainty, and none is to be read as one.
    private static func percent(_ value: Double) -> String {
        if value >= 0.9995 { return "> 99.9 %" }
        return value < 0.0005 ? "< 0.1 %" : "\(DecimalText.fixed(value * 100, decimals: 1)) %"
    }
}
