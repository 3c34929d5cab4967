/// The thresholds of extraction, set by judgement where no measurement is named.
public struct ExtractionConfiguration: Sendable, Hashable {
    /// How many words away an unambiguous tool vouches for an ambiguous one (`R`, `Go`, `Spark`).
    ///
    /// Lists of tools put them next to each other; ten words reach over "and experience with" and not into the next
    /// sentence but one.
    public var nearWords = 10

    /// The widest gap over which two words make a pair (a 2-gram).
    ///
    /// Pairs over sentence ends and lines are accidents of layout, and flat texts have lost their lines.
    public var widestPairGap = TokenGap.slash

    /// What a model is trained on beside words; a model that is there tells by its vocabulary.
    ///
    /// `scripts/measure/features` prints what each group is worth.
    public var groups: FeatureGroups = []

    /// The thresholds that the default model was trained with.
    public init() {}
}
