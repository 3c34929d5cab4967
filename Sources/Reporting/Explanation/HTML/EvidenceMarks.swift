internal import Classification
internal import Extraction
internal import Postings

/// The words of a text that speak for or against a label, as stretches that do not overlap.
///
/// A word may belong to several features, itself and pairs with its neighbours: what they add is summed, so that each
/// stretch has one strength.
struct EvidenceMarks {
    /// A stretch of text with the same features all over.
    struct Stretch: Hashable {
        /// The bytes.
        let range: ByteRange
        /// The features, as indices of the contributions.
        let features: [Int]
        /// What they add together.
        let value: Double
    }

    /// The stretches, in order.
    let stretches: [Stretch]

    /// Sums up the places of a text.
    ///
    /// - Parameters:
    ///   - places: where the text says each feature.
    ///   - contributions: what each feature adds.
    ///   - count: the bytes of the text.
    init(_ places: [FeatureSpans.Place], _ contributions: [Contribution], count: Int) {
        let steps = SpanNesting.steps(places.map { SpanNesting.Span($0.range, layer: 0) }, count: count)
        var open: [Int] = []
        var stretches: [Stretch] = []
        for step in steps {
            switch step {
            case .open(let place, _): open.append(places[place].feature)
            case .close: open.removeLast()
            case .text(let range):
                guard !open.isEmpty else { continue }
                // The middle of `data data data` has the pair twice, and it counts once.
                let features = Set(open).sorted()
                let value = features.reduce(0) { $0 + contributions[$1].value }
                stretches.append(Stretch(range: range, features: features, value: value))
            }
        }
        self.stretches = stretches
    }
}
