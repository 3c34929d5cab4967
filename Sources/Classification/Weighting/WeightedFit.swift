/// Learned weights of the content's features, and the scores that they give.
struct WeightedFit: Sendable {
    /// What the weights multiply.
    let ratios: FeatureRatios
    /// One weight for each feature, then one intercept for each column.
    let unknowns: [Double]
    private let skillLength: Double

    /// The steps that a weight is stored in: a model holds whole numbers of them.
    ///
    /// A 256th moves no AUC of the open sets in the fourth decimal, and most weights fit into two bytes.
    static let stepsPerUnit = 256.0

    /// Fits weights to some documents.
    ///
    /// - Parameters:
    ///   - documents: indices of documents.
    ///   - labels: the label of every document of the matrix.
    ///   - costs: what an error on every document of the matrix costs; 0 leaves it out.
    ///   - features: ids of the features that take part; nil for all.
    ///   - solver: how near the minimum it stops.
    init(
        _ matrix: DocumentMatrix, documents: [Int], labels: [Int], costs: [Double], labelCount: Int,
        settings: NaiveBayesSettings, features: [Int32]? = nil, solver: NewtonSolver = NewtonSolver()
    ) {
        let (ratios, problem) = Self.problem(
            matrix, documents: documents, labels: labels, costs: costs, labelCount: labelCount, settings: settings,
            features: features)
        self.ratios = ratios
        skillLength = settings.skillLength
        unknowns = solver.minimise(problem)
    }

    private static func problem(
        _ matrix: DocumentMatrix, documents: [Int], labels: [Int], costs: [Double], labelCount: Int,
        settings: NaiveBayesSettings, features: [Int32]?
    ) -> (FeatureRatios, LogisticProblem) {
        let chosen = documents.filter { costs[$0] > 0 }
        var isChosen = [Bool](repeating: false, count: matrix.count)
        var labelCounts = [Int](repeating: 0, count: labelCount)
        for document in chosen {
            isChosen[document] = true
            labelCounts[labels[document]] += 1
        }
        var counts = matrix.frequencies(labels: labels, labelCount: labelCount) { isChosen[$0] }.map { UInt32($0) }
        if let features {
            // A feature without counts has no ratio, and takes no part.
            var isKept = [Bool](repeating: false, count: matrix.names.count)
            for id in features { isKept[Int(id)] = true }
            for index in counts.indices where !isKept[index / labelCount] { counts[index] = 0 }
        }
        let ratios = FeatureRatios(counts: counts, labelCounts: labelCounts, settings: settings)
        let problem = LogisticProblem(
            rows: SparseRows(
                matrix, documents: chosen, lengths: ratios.lengths, skillLength: settings.skillLength),
            labels: chosen.map { labels[$0] }, costs: chosen.map { costs[$0] }, ratios: ratios,
            errorCost: settings.errorCost)
        return (ratios, problem)
    }

    /// Some features by how much they move the scores of the documents that they were fitted to, most first: by the length
    /// of each one's column of contributions. Of equals the one with the smaller id comes first.
    ///
    /// The parameters are those of the initialiser. The solver stops three times as far from the minimum as for weights, by
    /// judgement: the order is wanted, not the values, and the features near the cut are those that matter least.
    static func order(
        _ matrix: DocumentMatrix, documents: [Int], labels: [Int], costs: [Double], labelCount: Int,
        settings: NaiveBayesSettings, features: [Int32]
    ) -> [Int32] {
        let (ratios, problem) = problem(
            matrix, documents: documents, labels: labels, costs: costs, labelCount: labelCount, settings: settings,
            features: features)
        let unknowns = NewtonSolver(tolerance: 0.03).minimise(problem)
        let squares = problem.rows.squares
        let moves = ratios.lengths.indices.map { feature in
            unknowns[feature] * unknowns[feature] * ratios.lengths[feature] * ratios.lengths[feature] * squares[feature]
        }
        return features.sorted { moves[Int($0)] != moves[Int($1)] ? moves[Int($0)] > moves[Int($1)] : $0 < $1 }
    }

    /// The intercept of each label, *k* values: with two labels half of it to either side.
    func intercepts(labelCount: Int) -> [Double] {
        let values = unknowns[ratios.lengths.count...]
        guard ratios.columnCount == 1, let value = values.first else { return Array(values) }
        return [-value / 2, value / 2]
    }

    /// The scores of documents without the intercepts, *k* for each.
    func scores(_ matrix: DocumentMatrix, documents: [Int], labelCount: Int) -> [Double] {
        let rows = SparseRows(matrix, documents: documents, lengths: ratios.lengths, skillLength: skillLength)
        var columns = ratios.values
        for index in columns.indices { columns[index] *= unknowns[index / ratios.columnCount] }
        var products = [Double](repeating: 0, count: documents.count * ratios.columnCount)
        rows.multiply(columns, columnCount: ratios.columnCount, into: &products)
        return ratios.columnCount == 1 ? products.flatMap { [-$0 / 2, $0 / 2] } : products
    }

    /// The weights as whole numbers of steps, for some features.
    func steps(_ features: [Int32]) -> [Int32] {
        features.map { Int32((unknowns[Int($0)] * Self.stepsPerUnit).rounded()) }
    }
}
