/// The features of one document: *m* distinct ids in ascending order, and how often each occurs.
public struct FeatureVector: Sendable, Hashable {
    /// Indices into a vocabulary, ascending.
    public let ids: [Int32]
    /// Occurrences, one for each id, at least 1.
    public let counts: [Int32]

    /// The vector without a feature.
    public static let empty = FeatureVector(ids: [], counts: [])

    /// Makes a vector.
    public init(ids: [Int32], counts: [Int32]) {
        precondition(ids.count == counts.count, "a feature vector needs one count for each id")
        self.ids = ids
        self.counts = counts
    }

    /// The vector with other ids, ascending again.
    ///
    /// - Parameter numbers: for each id its new one, or -1 to leave the feature out.
    public func mapped(_ numbers: [Int32]) -> FeatureVector {
        let pairs = zip(ids, counts).lazy.map { (id: numbers[Int($0)], count: $1) }.filter { $0.id >= 0 }
        let sorted = pairs.sorted { $0.id < $1.id }
        return FeatureVector(ids: sorted.map(\.id), counts: sorted.map(\.count))
    }

    /// The number of distinct features.
    public var count: Int { ids.count }
}
