/// The postings whose label is doubtful, by rule, and what an error on each posting costs under a rule.
struct DoubtfulLabels: Sendable {
    /// Near-duplicates within a group that have different labels.
    let contradictions: [Int]
    /// Postings whose title alone gives their label less than the configured probability.
    let looseTitles: [Int]

    /// No posting: for a setting that asks for none.
    static let none = DoubtfulLabels(contradictions: [], looseTitles: [])

    private init(contradictions: [Int], looseTitles: [Int]) {
        self.contradictions = contradictions
        self.looseTitles = looseTitles
    }

    /// Finds contradictions and loose titles.
    ///
    /// - Parameter titleProbabilities: for each posting the out-of-fold probability of its label by the title alone, or nil.
    init(
        _ matrix: DocumentMatrix, labels: [Int], groups: [UInt64], titleProbabilities: [Double?],
        configuration: ClassificationConfiguration
    ) {
        looseTitles = titleProbabilities.indices.filter {
            (titleProbabilities[$0] ?? 1) < configuration.looseTitleProbability
        }
        let order = groups.indices.sorted { (groups[$0], $0) < (groups[$1], $1) }
        var found: Set<Int> = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, groups[order[end]] == groups[order[start]] { end += 1 }
            let members = order[start..<end]
            // A group of thousands is an employer with thousands of postings: their pairs would take longer than training.
            for first in members where members.count <= 1_000 {
                for second in members where second > first && labels[second] != labels[first] {
                    if Self.similarity(matrix.row(first), matrix.row(second)) >= configuration.duplicateSimilarity {
                        found.formUnion([first, second])
                    }
                }
            }
            start = end
        }
        contradictions = found.sorted()
    }

    /// What an error on each of *n* postings costs.
    ///
    /// - Parameter errors: postings whose label is taken for an error.
    func costs(_ rule: CleaningRule, count: Int, errors: [Int]) -> [Double] {
        var costs = [Double](repeating: 1, count: count)
        switch rule {
        case .keepAll: break
        case .dropContradictions: for posting in contradictions { costs[posting] = 0 }
        case .halveLooseTitles: for posting in looseTitles { costs[posting] = 0.5 }
        case .dropLabelErrors: for posting in errors { costs[posting] = 0 }
        }
        return costs
    }

    /// The share of features that two postings have in common (Jaccard).
    private static func similarity(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Double {
        var common = 0
        var one = left.startIndex
        var other = right.startIndex
        while one < left.endIndex, other < right.endIndex {
            if left[one] == right[other] { common += 1 }
            let isLess = left[one] <= right[other]
            if right[other] <= left[one] { other += 1 }
            if isLess { one += 1 }
        }
        let all = left.count + right.count - common
        return all == 0 ? 0 : Double(common) / Double(all)
    }
}
