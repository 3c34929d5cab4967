/// Puts postings that must not be divided between training and test into groups: those of one employer, and
/// near-duplicates of one another.
public struct PostingGroups: Sendable {
    /// For each posting the stable hash of its group: the smallest key of its members, whatever their order.
    public let hashes: [UInt64]

    /// The estimated similarity from which two postings are near-duplicates.
    public static let similarity = 0.7
    /// How many of a sketch's smallest values make two postings candidates: at a similarity of 0.7, sixteen miss a pair
    /// with a probability below 1e-5.
    private static let candidateValues = 16
    /// A shingle that more postings than this share is boilerplate; each posting is compared with this many only.
    private static let candidatesPerValue = 64

    /// Forms the groups.
    ///
    /// - Parameters:
    ///   - employers: a hash of each posting's employer, or nil.
    ///   - keys: a hash of each posting's content: the key of a posting without an employer.
    ///   - sketches: one for each posting.
    /// - Complexity: O(*n* log *n*) for *n* postings with few duplicates.
    public init(employers: [UInt64?], keys: [UInt64], sketches: [ShingleSketch]) {
        precondition(employers.count == keys.count && keys.count == sketches.count, "one of each for every posting")
        // Canonical order, so that which candidates are compared depends on the postings alone.
        let order = keys.indices.sorted { (keys[$0], employers[$0] ?? 0) < (keys[$1], employers[$1] ?? 0) }
        var parents = Array(keys.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        var firstOfEmployer: [UInt64: Int] = [:]
        var sharing: [UInt64: [Int]] = [:]
        for index in order {
            if let employer = employers[index] {
                if let first = firstOfEmployer[employer] {
                    parents[root(index)] = root(first)
                } else {
                    firstOfEmployer[employer] = index
                }
            }
            for value in sketches[index].values.prefix(Self.candidateValues) {
                let candidates = sharing[value, default: []]
                for candidate in candidates where root(candidate) != root(index) {
                    if sketches[index].isSimilar(to: sketches[candidate], atLeast: Self.similarity) {
                        parents[root(index)] = root(candidate)
                    }
                }
                if candidates.count < Self.candidatesPerValue { sharing[value] = candidates + [index] }
            }
        }
        var smallest: [Int: UInt64] = [:]
        for index in keys.indices {
            let key = employers[index] ?? keys[index]
            smallest[root(index)] = min(smallest[root(index)] ?? .max, key)
        }
        hashes = keys.indices.map { smallest[root($0)] ?? keys[$0] }
    }
}
