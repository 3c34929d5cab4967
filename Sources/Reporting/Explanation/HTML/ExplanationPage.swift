public import Classification
public import Extraction
public import Postings

/// An explanation as a page that a browser shows without anything else: no script, no font, no picture from elsewhere.
///
/// A page is written in parts, one for each posting, so that any number of them fits.
public struct ExplanationPage: Sendable {
    private let labels: [Label]

    /// Makes the page of a model's explanations.
    public init(labels: [Label]) {
        self.labels = labels
    }

    /// The contributions whose words are marked: the strongest of text and title each, because a text that is all marks
    /// shows nothing, and a title's weights would outshine every word of the text.
    public static func marked(_ explanation: Explanation) -> [Contribution] {
        var strongest: [String: Double] = [:]
        var counts: [String: Int] = [:]
        return explanation.contributions.filter { contribution in
            let namespace = FeatureWording(contribution.feature).namespace
            // The contributions come strongest first.
            let limit = strongest[namespace, default: abs(contribution.value)] * weakestMarked
            if strongest[namespace] == nil { strongest[namespace] = abs(contribution.value) }
            counts[namespace, default: 0] += 1
            return abs(contribution.value) >= limit && counts[namespace, default: 0] <= mostMarked
        }
    }

    /// How many features of text and title each are marked at most.
    private static let mostMarked = 60
    /// The weakest mark, as a share of the strongest of its kind.
    private static let weakestMarked = 0.1

    /// What stands before the first posting.
    ///
    /// - Parameter input: what was explained, as the user named it.
    public func head(input: String) -> [UInt8] {
        PageFrame.head(input: input).bytes
    }

    /// What stands behind the last one.
    public var foot: [UInt8] { PageFrame.foot.bytes }

    /// A posting with its label.
    ///
    /// - Parameters:
    ///   - explanation: why it got the label.
    ///   - spans: where the posting says the features of ``marked(_:)``, by their place in that list.
    public func posting(
        _ posting: JobPosting, _ prediction: Prediction, _ explanation: Explanation, spans: FeatureSpans,
        skills: [NamedSkill], facts: PostingFacts
    ) -> [UInt8] {
        let article = PostingArticle(
            posting: posting, prediction: prediction, explanation: explanation, marked: Self.marked(explanation),
            spans: spans, labels: labels,
            skills: skills, facts: FactList(facts, skills: skills))
        return article.html.bytes
    }

    /// A page that is no posting.
    public func notPosting(_ posting: JobPosting) -> [UInt8] {
        OtherArticle(
            path: PostingArticle.place(posting), title: posting.title?.text.string, decision: .notPosting,
            reason: posting.verdict.reason.map { PlainWords.reason($0) } ?? ""
        ).html.bytes
    }

    /// An input that could not be read.
    ///
    /// - Parameter message: what went wrong and where.
    public func failure(_ message: String) -> [UInt8] {
        OtherArticle(path: "", title: nil, decision: .error, reason: message).html.bytes
    }
}
