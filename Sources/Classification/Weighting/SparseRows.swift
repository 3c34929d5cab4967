/// *n* documents over *v* features in compressed sparse rows, to multiply vectors with: the words of a document are
/// normalised to length 1, its skills to a length of their own.
///
/// # Performance
/// A sum waits for the addition before it, so two rows are summed at once: each in its own order, which is what its last
/// bit depends on. Vectors are put in the order of ``DocumentMatrix/places`` while rows are multiplied with them.
struct SparseRows: Sendable {
    /// The place of a document's feature, and how much of it there is.
    private struct Entry {
        let place: Int32
        let value: Float
    }

    /// `rowStart[i] ..< rowStart[i + 1]` are the entries of document *i*; *n* + 1 values.
    private let rowStart: [Int32]
    private let entries: [Entry]
    /// The place of each feature.
    private let places: [Int32]

    /// The number of documents.
    var count: Int { rowStart.count - 1 }

    /// Takes the rows of some documents.
    ///
    /// - Parameters:
    ///   - documents: indices of documents.
    ///   - lengths: for each feature the length of its row of ratios; 0 leaves a feature out.
    ///   - skillLength: what the skills of a document are normalised to.
    init(_ matrix: DocumentMatrix, documents: [Int], lengths: [Double], skillLength: Double) {
        var rowStart: [Int32] = [0]
        rowStart.reserveCapacity(documents.count + 1)
        var entries: [Entry] = []
        entries.reserveCapacity(documents.reduce(0) { $0 + matrix.entries($1).count })
        let frequencies = TermFrequency.table
        let places = matrix.places
        for document in documents {
            let range = matrix.entries(document)
            let ids = matrix.ids.span.extracting(range)
            let counts = matrix.counts.span.extracting(range)
            // Ids ascend, and skills are the last.
            let skills = ids.indices.first { Int(ids[$0]) >= matrix.skillStart } ?? ids.count
            for (part, length) in [(0..<skills, 1), (skills..<ids.count, skillLength)] {
                var square = 0.0
                for entry in part {
                    let length = lengths[Int(ids[entry])] * frequencies[TermFrequency.place(counts[entry])]
                    square += length * length
                }
                let factor = square > 0 ? length / square.squareRoot() : 0
                for entry in part where lengths[Int(ids[entry])] > 0 {
                    entries.append(
                        Entry(
                            place: places[Int(ids[entry])],
                            value: Float(frequencies[TermFrequency.place(counts[entry])] * factor)))
                }
            }
            rowStart.append(Int32(entries.count))
        }
        self.rowStart = rowStart
        self.entries = entries
        self.places = places
    }

    /// For each feature the sum of its squared values; *v* values.
    var squares: [Double] {
        var sums = [Double](repeating: 0, count: places.count)
        for entry in entries { sums[Int(entry.place)] += Double(entry.value) * Double(entry.value) }
        return places.map { sums[Int($0)] }
    }

    private func range(_ row: Int) -> Range<Int> { Int(rowStart[row])..<Int(rowStart[row + 1]) }

    /// The product of the rows with a matrix of *v* × *m*, into *n* × *m*.
    func multiply(_ columns: [Double], columnCount: Int, into product: inout [Double]) {
        let columns = arranged(columns, columnCount)
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
        let (all, cells) = (entries.span, columns.span)
        var sums = product.mutableSpan
        for row in 0..<count {
            var target = sums.extracting((row * columnCount)..<((row + 1) * columnCount))
            for column in target.indices { target[column] = 0 }
            let entries = all.extracting(range(row))
            for index in entries.indices {
                let feature = Int(entries[index].place) * columnCount
                Self.add(
                    cells.extracting(feature..<(feature + columnCount)), times: Double(entries[index].value),
                    to: &target)
            }
        }
    }

    /// The product of the transposed rows with a matrix of *n* × *m*, into *v* × *m*.
    func multiplyTransposed(_ rows: [Double], columnCount: Int, into product: inout [Double]) {
        var sums = [Double](repeating: 0, count: product.count)
        if columnCount == 1 {
            let all = entries.span
            var span = sums.mutableSpan
            for row in 0..<count {
                let (entries, factor) = (all.extracting(range(row)), rows[row])
                for index in entries.indices {
                    span[Int(entries[index].place)] += Double(entries[index].value) * factor
                }
            }
        } else {
            let (all, cells) = (entries.span, rows.span)
            var span = sums.mutableSpan
            for row in 0..<count {
                let factors = cells.extracting((row * columnCount)..<((row + 1) * columnCount))
                let entries = all.extracting(range(row))
                for index in entries.indices {
                    let feature = Int(entries[index].place) * columnCount
                    var target = span.extracting(feature..<(feature + columnCount))
                    Self.add(factors, times: Double(entries[index].value), to: &target)
                }
            }
        }
        for (feature, place) in places.enumerated() {
            for column in 0..<columnCount {
                product[feature * columnCount + column] = sums[Int(place) * columnCount + column]
            }
        }
    }

    /// Adds a multiple of one row to another, element by element: a loop that the compiler makes wide.
    @inline(__always)
    private static func add(_ row: Span<Double>, times factor: Double, to sums: inout MutableSpan<Double>) {
        precondition(row.count == sums.count, "rows of one matrix are as long")
        for column in 0..<sums.count { sums[column] += factor * row[column] }
    }

    /// A matrix of *v* × *m* with its rows at the features' places.
    private func arranged(_ columns: [Double], _ columnCount: Int) -> [Double] {
        var arranged = [Double](repeating: 0, count: columns.count)
        for (feature, place) in places.enumerated() {
            for column in 0..<columnCount {
                arranged[Int(place) * columnCount + column] = columns[feature * columnCount + column]
            }
        }
        return arranged
    }

    /// What ``multiplyBothWays(_:into:changed:)`` looks up and adds to for a feature: side by side, to be fetched once.
    private struct Cell {
        let column: Double
        var sum = 0.0
    }

    /// Both products in one pass over the rows, which come from memory once: what the first makes of a row, changed, is what
    /// the row is added up with.
    ///
    /// - Parameters:
    ///   - column: *v* values.
    ///   - sums: receives the product of the transposed rows, *v* values.
    ///   - changed: makes the factor of a row of its index and its product with the column; called once for each, in order.
    @inline(__always)
    func multiplyBothWays(_ column: [Double], into sums: inout [Double], changed: (Int, Double) -> Double) {
        var allCells = arranged(column, 1).map { Cell(column: $0) }
        var cells = allCells.mutableSpan
        let all = entries.span
        var row = 0
        while row + 1 < count {
            let (first, second) = (all.extracting(range(row)), all.extracting(range(row + 1)))
            var products = (0.0, 0.0)
            let common = min(first.count, second.count)
            for index in 0..<common {
                products.0 += Double(first[index].value) * cells[Int(first[index].place)].column
                products.1 += Double(second[index].value) * cells[Int(second[index].place)].column
            }
            for index in common..<first.count {
                products.0 += Double(first[index].value) * cells[Int(first[index].place)].column
            }
            for index in common..<second.count {
                products.1 += Double(second[index].value) * cells[Int(second[index].place)].column
            }
            Self.add(first, times: changed(row, products.0), to: &cells)
            Self.add(second, times: changed(row + 1, products.1), to: &cells)
            row += 2
        }
        if row < count {
            let last = all.extracting(range(row))
            var product = 0.0
            for index in last.indices { product += Double(last[index].value) * cells[Int(last[index].place)].column }
            Self.add(last, times: changed(row, product), to: &cells)
        }
        for (feature, place) in places.enumerated() { sums[feature] = cells[Int(place)].sum }
    }

    @inline(__always)
    private static func add(_ row: Span<Entry>, times factor: Double, to cells: inout MutableSpan<Cell>) {
        for index in row.indices { cells[Int(row[index].place)].sum += Double(row[index].value) * factor }
    }

    @inline(__always)
    private static func sum(
        _ row: Span<Entry>, _ column: Span<Double>, from start: Int = 0, _ begun: Double = 0
    ) -> Double {
        var sum = begun
        for index in start..<row.count { sum += Double(row[index].value) * column[Int(row[index].place)] }
        return sum
    }

    @inline(__always)
    private static func sums(
        _ first: Span<Entry>, _ second: Span<Entry>, _ column: Span<Double>
    ) -> (Double, Double) {
        var sums = (0.0, 0.0)
        let common = min(first.count, second.count)
        for index in 0..<common {
            sums.0 += Double(first[index].value) * column[Int(first[index].place)]
            sums.1 += Double(second[index].value) * column[Int(second[index].place)]
        }
        return (sum(first, column, from: common, sums.0), sum(second, column, from: common, sums.1))
    }
}
