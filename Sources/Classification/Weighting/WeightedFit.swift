/// Learned weights of the content's features, and the scores that they give.
struct WeightedFit: Sendable {
    /// What the weights multiply.
    let ratios: FeatureRatios
    /// One weight for each feature, then one intercept for each column.
    let unknowns: [Double]

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
    init(
        _ matrix: DocumentMatrix, documents: [Int], labels: [Int], costs: [Double], labelCount: Int,
        settings: NaiveBayesSettings, pairs: WordPairs
    ) {
        let chosen = documents.filter { costs[$0] > 0 }
        var isChosen = [Bool](repeating: false, count: matrix.count)
        var labelCounts = [Int](repeating: 0, count: labelCount)
        for document in chosen {
            isChosen[document] = true
            labelCounts[labels[document]] += 1
        }
        let frequencies = matrix.frequencies(labels: labels, labelCount: labelCount) { isChosen[$0] }
        var counts = frequencies.map { UInt32($0) }
        if settings.featureCount < matrix.names.count {
            // A feature without counts has no ratio, and takes no part.
            let ranking = FeatureRanking(
                frequencies: frequencies, labelCounts: labelCounts, criterion: settings.criterion, pairs: pairs,
                overlap: settings.overlap)
            var isKept = [Bool](repeating: false, count: matrix.names.count)
            for id in ranking.order.prefix(settings.featureCount) { isKept[Int(id)] = true }
            for index in counts.indices where !isKept[index / labelCount] { counts[index] = 0 }
        }
        ratios = FeatureRatios(counts: counts, labelCounts: labelCounts, settings: settings)
        let problem = LogisticProblem(
            rows: SparseRows(matrix, documents: chosen, lengths: ratios.lengths), labels: chosen.map { labels[$0] },
            costs: chosen.map { costs[$0] }, ratios: ratios, errorCost: settings.errorCost)
        unknowns = NewtonSolver().minimise(problem)
    }

    /// The intercept of each label, *k* values: with two labels half of it to either side.
    func intercepts(labelCount: Int) -> [Double] {
        let values = unknowns[ratios.lengths.count...]
        guard ratios.columnCount == 1, let value = values.first else { return Array(values) }
        return [-value / 2, value / 2]
    }

    /// The scores of documents without the intercepts, *k* for each.
    func scores(_ matrix: DocumentMatrix, documents: [Int], labelCount: Int) -> [Double] {
        let rows = SparseRows(matrix, documents: documents, lengths: ratios.lengths)
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
