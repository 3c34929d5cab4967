import Testing

@testable import Classification
@testable import Extraction

@Suite("Sparse rows")
struct SparseRowsTests {
    private static let names = ["body:x", "body:y", "skill:a", "skill:b"]

    private static func matrix(_ documents: [[String]]) -> DocumentMatrix {
        var lexicon = FeatureLexicon(names: names)
        return DocumentMatrix(
            documents.map { lexicon.vector($0) }, employers: documents.map { _ in nil }, lexicon: lexicon,
            minimumPostings: 1, minimumEmployers: 0)
    }

    /// The length of a row times lengths of features, words and skills apart.
    private static func lengths(_ rows: SparseRows, _ lengths: [Double], row: Int, count: Int) -> (Double, Double) {
        var squares = [0.0, 0.0]
        for feature in names.indices {
            var column = [Double](repeating: 0, count: names.count)
            column[feature] = lengths[feature]
            var products = [Double](repeating: 0, count: count)
            rows.multiply(column, columnCount: 1, into: &products)
            squares[feature / 2] += products[row] * products[row]
        }
        return (squares[0].squareRoot(), squares[1].squareRoot())
    }

    @Test("words are normalised to 1 and skills to a length of theirs, each where there are any", arguments: [0.5, 1])
    func parts(skillLength: Double) {
        let all = names(["body:x", "body:x", "body:y", "skill:a", "skill:b"], ["body:y"], ["skill:b"], [])
        let matrix = Self.matrix(all)
        #expect(matrix.skillStart == 2)
        let weights = [0.5, 2, 1, 3]
        let rows = SparseRows(matrix, documents: Array(all.indices), lengths: weights, skillLength: skillLength)
        let expected: [(Double, Double)] = [(1, skillLength), (1, 0), (0, skillLength), (0, 0)]
        for (row, expected) in expected.enumerated() {
            let found = Self.lengths(rows, weights, row: row, count: all.count)
            #expect(abs(found.0 - expected.0) < 1e-6 && abs(found.1 - expected.1) < 1e-6, "row \(row)")
        }
    }

    @Test("a feature of no length takes no part")
    func leftOut() {
        let matrix = Self.matrix([["body:x", "body:y", "skill:a"]])
        let rows = SparseRows(matrix, documents: [0], lengths: [0, 1, 0], skillLength: 0.5)
        #expect(rows.squares == [0, 1, 0])
    }

    private func names(_ documents: [String]...) -> [[String]] { documents }
}
