/// *n* documents over *v* features in compressed sparse rows, normalised to length 1, to multiply vectors with.
struct SparseRows: Sendable {
    /// `rowStart[i] ..< rowStart[i + 1]` are the entries of document *i*; *n* + 1 values.
    private let rowStart: [Int32]
    private let ids: [Int32]
    private let values: [Float]

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
        var ids: [Int32] = []
        var values: [Float] = []
        for document in documents {
            let range = matrix.entries(document)
            var square = 0.0
            for entry in range {
                let length = lengths[Int(matrix.ids[entry])] * TermFrequency.value(matrix.counts[entry])
                square += length * length
            }
            let factor = square > 0 ? 1 / square.squareRoot() : 0
            for entry in range where lengths[Int(matrix.ids[entry])] > 0 {
                ids.append(matrix.ids[entry])
                values.append(Float(TermFrequency.value(matrix.counts[entry]) * factor))
            }
            rowStart.append(Int32(ids.count))
        }
        self.rowStart = rowStart
        self.ids = ids
        self.values = values
    }

    /// The product of the rows with a matrix of *v* × *m*, into *n* × *m*.
    func multiply(_ columns: [Double], columnCount: Int, into product: inout [Double]) {
        if columnCount == 1 {
            for row in 0..<count {
                var sum = 0.0
                for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
                    sum += Double(values[entry]) * columns[Int(ids[entry])]
                }
                product[row] = sum
            }
            return
        }
        for row in 0..<count {
            for column in 0..<columnCount { product[row * columnCount + column] = 0 }
            for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
                let value = Double(values[entry])
                let feature = Int(ids[entry]) * columnCount
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
            for row in 0..<count {
                let factor = rows[row]
                for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
                    product[Int(ids[entry])] += Double(values[entry]) * factor
                }
            }
            return
        }
        for row in 0..<count {
            for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
                let value = Double(values[entry])
                let feature = Int(ids[entry]) * columnCount
                for column in 0..<columnCount {
                    product[feature + column] += value * rows[row * columnCount + column]
                }
            }
        }
    }
}
