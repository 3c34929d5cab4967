/// What a feature says before weights are learned, from its counts: the columns that a learned weight multiplies.
///
/// With two labels there is one column, the log-odds of the second label against the first, its size raised to
/// ``NaiveBayesSettings/ratioPower``; with *k* > 2 labels there are *k*, the log-probabilities less their mean, each raised
/// likewise. Logistic regression has one column, the inverse document frequency `ln((1 + n) / (1 + df)) + 1`.
struct FeatureRatios: Sendable, Hashable {
    /// *v* × *m*, row-major.
    let values: [Double]
    /// *m*: 1 for two labels, else *k*.
    let columnCount: Int
    /// For each feature the length of its row: what documents are normalised with; *v* values.
    let lengths: [Double]

    /// Computes the columns.
    ///
    /// - Parameters:
    ///   - counts: documents with each feature and label, *v* × *k*.
    ///   - labelCounts: documents with each label, *k*.
    init(counts: [UInt32], labelCounts: [Int], settings: NaiveBayesSettings) {
        let labelCount = labelCounts.count
        let columnCount = labelCount == 2 ? 1 : labelCount
        self.columnCount = columnCount
        let featureCount = counts.count / labelCount
        var values = [Double](repeating: 0, count: featureCount * columnCount)
        switch settings.kind {
        case .logistic:
            let documents = Double(labelCounts.reduce(0, +))
            for feature in 0..<featureCount {
                var frequency: UInt32 = 0
                for label in 0..<labelCount { frequency += counts[feature * labelCount + label] }
                for column in 0..<columnCount {
                    values[feature * columnCount + column] = logarithm((1 + documents) / (1 + Double(frequency))) + 1
                }
            }
        case .multinomial, .weighted:
            let table = NaiveBayesTable(counts: counts, labelCount: labelCount, smoothing: settings.smoothing)
            for feature in 0..<featureCount {
                let row = feature * labelCount
                if columnCount == 1 {
                    values[feature] = Self.compressed(
                        table.weights[row + 1] - table.weights[row], settings.ratioPower)
                } else {
                    var mean = 0.0
                    for label in 0..<labelCount { mean += table.weights[row + label] }
                    mean /= Double(labelCount)
                    for label in 0..<labelCount {
                        values[row + label] = Self.compressed(table.weights[row + label] - mean, settings.ratioPower)
                    }
                }
            }
        }
        // What no document has says nothing: smoothing would lend it the labels' sizes.
        for feature in 0..<featureCount
        where counts[(feature * labelCount)..<((feature + 1) * labelCount)].allSatisfy({ $0 == 0 }) {
            for column in 0..<columnCount { values[feature * columnCount + column] = 0 }
        }
        self.values = values
        lengths = (0..<featureCount).map { feature in
            if columnCount == 1 { return abs(values[feature]) }
            var sum = 0.0
            for column in 0..<columnCount {
                sum += values[feature * columnCount + column] * values[feature * columnCount + column]
            }
            return sum.squareRoot()
        }
    }

    private static func compressed(_ ratio: Double, _ power: Double) -> Double {
        if power == 1 { return ratio }
        return ratio < 0 ? -raised(-ratio, to: power) : raised(ratio, to: power)
    }
}

/// How often a document says a feature, damped: `1 + ln(count)` (sublinear term frequency; Manning, Raghavan & Schütze
/// 2008, section 6.4.1). The tenth mention of a word says little that the first did not.
enum TermFrequency {
    /// By ``place(_:)``: the damped values.
    static let table: [Double] = [0] + (1...255).map { 1 + logarithm(Double($0)) }

    /// Where the value of a count of at least 1 stands in the table; counts over 255 count as 255.
    @inline(__always)
    static func place(_ count: Int32) -> Int { Int(min(max(count, 0), 255)) }

    /// The damped value of a count.
    @inline(__always)
    static func value(_ count: Int32) -> Double { table[place(count)] }
}
