import Testing

@testable import Classification

@Suite("Linear system")
struct LinearSystemTests {
    @Test("by hand")
    func byHand() {
        // 2x + y = 5, x + 3y = 10: x = 1, y = 3.
        expectClose(LinearSystem.solve([[2, 1], [1, 3]], [5, 10], ridge: 0), [1, 3])
        // The ridge is added to the diagonal: (3 + 1)x = 8.
        expectClose(LinearSystem.solve([[3]], [8], ridge: 1), [2])
        // A zero on the diagonal asks for pivoting: y = 2, x = 7.
        expectClose(LinearSystem.solve([[0, 1], [1, 0]], [2, 7], ridge: 0), [7, 2])
        #expect(LinearSystem.solve([], [], ridge: 1) == [])
        // What a singular system leaves open is 0.
        #expect(LinearSystem.solve([[0, 0], [0, 0]], [0, 0], ridge: 0) == [0, 0])
    }

    @Test("the solution fulfils the equations", arguments: 1...6)
    func random(size: Int) {
        var random = SeededGenerator(UInt64(size))
        for _ in 0..<50 {
            let matrix = (0..<size).map { _ in (0..<size).map { _ in Double.random(in: -1...1, using: &random) } }
            let vector = (0..<size).map { _ in Double.random(in: -1...1, using: &random) }
            let solution = LinearSystem.solve(matrix, vector, ridge: 3)
            let product = matrix.enumerated().map { index, row in
                zip(row, solution).reduce(3 * solution[index]) { $0 + $1.0 * $1.1 }
            }
            expectClose(product, vector, within: 1e-10)
        }
    }
}
