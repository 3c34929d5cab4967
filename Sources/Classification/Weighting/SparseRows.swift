/// *n* documents over *v* features in compressed sparse rows, normalised to length 1, to multiply vectors with.
///
/// # Performance
/// A sum waits for the addition before it, so two rows are summed at once: each in its own order, which is what its last
/// bit depends on.
struct SparseRows: Sendable {
    /// A feature of a document, and how much of it there is.
    private struct Entry {
        let id: Int32
        let value: Float
    }

    /// `rowStart[i] ..< rowStart[i + 1]` are the entries of document *i*; *n* + 1 values.
    private let rowStart: [Int32]
    private let entries: [Entry]

    /// The number of documents.
    var count: Int { rowStart.count - 1 }

    /// Takes the rows of some documents.
    ///
    /// - Parameters:
    ///   - documents: indices of documents.
    ///   - lengths: for each feature the length of its row of ratios; 0 leaves a feature out.
    init(_ matrix: DocumentMatrix, documents: [Int], lengths: [Double]) {
        var rowStart: [Int32] = [0]
        rowStart.reserveCapacity(documents.count + 1)
        var entries: [Entry] = []
        entries.reserveCapacity(documents.reduce(0) { $0 + matrix.entries($1).count })
        let frequencies = TermFrequency.table
        for document in documents {
            let range = matrix.entries(document)
            let ids = matrix.ids.span.extracting(range)
            let counts = matrix.counts.span.extracting(range)
            var square = 0.0
            for entry in ids.indices {
                let length = lengths[Int(ids[entry])] * frequencies[TermFrequency.place(counts[entry])]
                square += length * length
            }
            let factor = square > 0 ? 1 / square.squareRoot() : 0
            for entry in ids.indices where lengths[Int(ids[entry])] > 0 {
                entries.append(
                    Entry(
                        id: ids[entry], value: Float(frequencies[TermFrequency.place(counts[entry])] * factor)))
            }
            rowStart.append(Int32(entries.count))
        }
        self.rowStart = rowStart
        self.entries = entries
    }

    private func range(_ row: Int) -> Range<Int> { Int(rowStart[row])..<Int(rowStart[row + 1]) }

    /// The product of the rows with a matrix of *v* × *m*, into *n* × *m*.
    func multiply(_ columns: [Double], columnCount: Int, into product: inout [Double]) {
        if columnCount == 1 {
            let all = entries.span
            let column = columns.span
            var row = 0
            while row + 1 < count {
                (product[row], product[row + 1]) = Self.sums(
                    all.extracting(range(row)), all.extracting(range(row + 1)), column)
                row += 2
            }
            if row < count { product[row] = Self.sum(all.extracting(range(row)), column) }
            return
        }
        for row in 0..<count {
            for column in 0..<columnCount { product[row * columnCount + column] = 0 }
            for entry in range(row) {
                let value = Double(entries[entry].value)
                let feature = Int(entries[entry].id) * columnCount
                for column in 0..<columnCount {
                    product[row * columnCount + column] += value * columns[feature + column]
                }
            }
        }
    }

    /// The product of the transposed rows with a matrix of *n* × *m*, into *v* × *m*.
    func multiplyTransposed(_ rows: [Double], columnCount: Int, into product: inout [Double]) {
        for index in product.indices { product[index] = 0 }
        if columnCount == 1 {
            let all = entries.span
            var sums = product.mutableSpan
            for row in 0..<count { Self.add(all.extracting(range(row)), times: rows[row], to: &sums) }
            return
        }
        for row in 0..<count {
            for entry in range(row) {
                let value = Double(entries[entry].value)
                let feature = Int(entries[entry].id) * columnCount
                for column in 0..<columnCount {
                    product[feature + column] += value * rows[row * columnCount + column]
                }
            }
        }
    }

    /// Both products in one pass over the rows, which come from memory once: what the first makes of a row, changed, is what
    /// the row is added up with.
    ///
    /// - Parameters:
    ///   - column: *v* values.
    ///   - changed: makes the factor of a row of its index and its product with the column; called once for each, in order.
    ///   - sums: *v* values, to which the products of the transposed rows are added.
    @inline(__always)
    func multiplyBothWays(_ column: [Double], into sums: inout [Double], changed: (Int, Double) -> Double) {
        let all = entries.span
        let column = column.span
        var sums = sums.mutableSpan
        var row = 0
        while row + 1 < count {
            let (first, second) = (all.extracting(range(row)), all.extracting(range(row + 1)))
            let products = Self.sums(first, second, column)
            Self.add(first, times: changed(row, products.0), to: &sums)
            Self.add(second, times: changed(row + 1, products.1), to: &sums)
            row += 2
        }
        guard row < count else { return }
        let last = all.extracting(range(row))
        Self.add(last, times: changed(row, Self.sum(last, column)), to: &sums)
    }

    @inline(__always)
    private static func sum(
        _ row: Span<Entry>, _ column: Span<Double>, from start: Int = 0, _ begun: Double = 0
    ) -> Double {
        var sum = begun
        for index in start..<row.count { sum += Double(row[index].value) * column[Int(row[index].id)] }
        return sum
    }

    @inline(__always)
    private static func sums(
        _ first: Span<Entry>, _ second: Span<Entry>, _ column: Span<Double>
    ) -> (Double, Double) {
        var sums = (0.0, 0.0)
        let common = min(first.count, second.count)
        for index in 0..<common {
            sums.0 += Double(first[index].value) * column[Int(first[index].id)]
            sums.1 += Double(second[index].value) * column[Int(second[index].id)]
        }
        return (sum(first, column, from: common, sums.0), sum(second, column, from: common, sums.1))
    }

    @inline(__always)
    private static func add(_ row: Span<Entry>, times factor: Double, to sums: inout MutableSpan<Double>) {
        for index in row.indices { sums[Int(row[index].id)] += Double(row[index].value) * factor }
    }
}
