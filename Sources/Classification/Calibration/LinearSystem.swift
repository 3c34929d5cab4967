/// Solves the small symmetric systems of Newton's method.
enum LinearSystem {
    /// Solves `(A + ridge·I) x = b` by Gaussian elimination with partial pivoting.
    ///
    /// - Complexity: O(*k*³), *k* the number of labels.
    static func solve(_ matrix: [[Double]], _ vector: [Double], ridge: Double) -> [Double] {
        let size = vector.count
        var rows = matrix.enumerated().map { index, row in
            var row = row + [vector[index]]
            row[index] += ridge
            return row
        }
        for column in 0..<size {
            let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
            rows.swapAt(column, pivot)
            guard rows[column][column] != 0 else { continue }
            for row in (column + 1)..<max(size, column + 1) {
                let factor = rows[row][column] / rows[column][column]
                for entry in column...size { rows[row][entry] -= factor * rows[column][entry] }
            }
        }
        var solution = [Double](repeating: 0, count: size)
        for row in stride(from: size - 1, through: 0, by: -1) {
            var value = rows[row][size]
            for column in (row + 1)..<max(size, row + 1) { value -= rows[row][column] * solution[column] }
            solution[row] = rows[row][row] == 0 ? 0 : value / rows[row][row]
        }
        return solution
    }
}
