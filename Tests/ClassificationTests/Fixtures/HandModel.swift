import Foundation
import Postings

@testable import Classification
@testable import Extraction

/// A model small enough to compute by hand: labels a and b, smoothing 1, scale 2, length power 1.
///
///     counts     a  b     N = (7, 5), v = 3: denominators 10 and 8
///     body:x     3  1     4/10  2/8
///     body:y     1  3     2/10  4/8
///     body:z     3  1     4/10  2/8
///                         N = (4, 4), v = 2: denominators 6 and 6
///     title:t    4  0     5/6   1/6
///     title:u    0  4     1/6   5/6
///
/// With ``occurrences``, N = (10, 8), v = 3: denominators 13 and 11.
///
///     body:x     6  1     7/13  2/11
///     body:y     1  5     2/13  6/11
///     body:z     3  2     4/13  3/11
enum HandModel {
    static let occurrences: [UInt32] = [6, 1, 1, 5, 3, 2]

    static func make(
        titleBiases: [Double] = [0, 0], biases: [Double] = [0, 0], scale: Double = 2, lengthPower: Double = 1,
        languages: [String] = [], heldOut: HeldOutPredictions? = nil, counting: FeatureCounting = .presence
    ) -> ClassificationModel {
        ClassificationModel(
            labels: [Label("a"), Label("b")], names: ["body:x", "body:y", "body:z", "title:t", "title:u"],
            settings: NaiveBayesSettings(
                criterion: .chiSquared, counting: counting, featureCount: 3, smoothing: 1, lengthPower: lengthPower,
                overlap: 1),
            titleSmoothing: 1, counts: [3, 1, 1, 3, 3, 1, 4, 0, 0, 4],
            occurrences: counting == .presence ? [] : occurrences, labelCounts: [9, 8],
            contentCalibrator: Calibrator(method: .sigmoid, scale: scale, biases: biases), titleScale: 1,
            titleBiases: titleBiases, acceptanceThreshold: 0.7, heldOut: heldOut,
            featureFingerprint: FeatureFingerprint.current,
            corpusFingerprint: 42, languages: languages, metrics: [])
    }

    static var configuration: ClassificationConfiguration {
        var configuration = ClassificationConfiguration()
        configuration.minimumTokens = 5
        configuration.minimumFeatures = 1
        configuration.titleConfidence = 0.8
        return configuration
    }

    /// Features by letter: `xz` and `t`, or no title.
    static func features(_ content: String, title: String? = nil, tokens: Int = 50, language: String = "und")
        -> PostingFeatures
    {
        func vector(_ letters: String) -> FeatureVector {
            let ids = letters.map { Int32("xyztu".utf8.firstIndex(of: $0.asciiValue!)!.utf16Offset(in: "xyztu")) }
            return FeatureVector(ids: ids, counts: ids.map { _ in 1 })
        }
        return PostingFeatures(
            content: vector(content), title: title.map(vector), tokenCount: tokens, mentions: [],
            language: language)
    }
}
