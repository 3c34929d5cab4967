import Foundation
import Testing

@testable import Classification
@testable import Extraction

@Suite("Learning weights")
struct NewtonSolverTests {
    /// A made problem of a number of labels.
    static func problem(labels labelCount: Int, seed: UInt64, errorCost: Double = 2) -> LogisticProblem {
        let set = MadeCorpus.random(seed: seed, labels: labelCount, count: 60, words: 9).set()
        let labels = set.examples.map(\.label)
        let matrix = DocumentMatrix(
            set.examples.map(\.content), employers: set.examples.map(\.employer), lexicon: set.lexicon,
            minimumPostings: 1, minimumEmployers: 0)
        let counts = matrix.frequencies(labels: labels, labelCount: labelCount) { _ in true }.map(UInt32.init)
        let ratios = FeatureRatios(
            counts: counts, labelCounts: set.labelCounts,
            settings: NaiveBayesSettings(kind: .weighted, ratioPower: 0.7, errorCost: errorCost))
        return LogisticProblem(
            rows: SparseRows(
                matrix, documents: Array(labels.indices), lengths: ratios.lengths, skillLength: 0.5), labels: labels,
            costs: labels.indices.map { $0 % 3 == 0 ? 0.5 : 1 }, ratios: ratios, errorCost: errorCost)
    }

    private static func loss(_ problem: LogisticProblem, _ unknowns: [Double]) -> Double {
        problem.loss(unknowns, logits: problem.logits(unknowns))
    }

    @Test("the gradient is the slope of the loss", arguments: [2, 3, 4])
    func gradient(labelCount: Int) {
        let problem = Self.problem(labels: labelCount, seed: 3)
        var random = SeededGenerator(5)
        let unknowns = (0..<problem.size).map { _ in Double.random(in: -1...1, using: &random) }
        let probabilities = problem.probabilities(logits: problem.logits(unknowns))
        let gradient = problem.gradient(unknowns, probabilities: probabilities)
        for index in 0..<problem.size {
            var (above, below) = (unknowns, unknowns)
            above[index] += 1e-5
            below[index] -= 1e-5
            let slope = (Self.loss(problem, above) - Self.loss(problem, below)) / 2e-5
            #expect(abs(slope - gradient[index]) < 1e-5 * max(1, abs(slope)), "unknown \(index)")
        }
    }

    @Test("the curvature is the slope of the gradient", arguments: [2, 3])
    func curvature(labelCount: Int) {
        let problem = Self.problem(labels: labelCount, seed: 4)
        var random = SeededGenerator(6)
        let unknowns = (0..<problem.size).map { _ in Double.random(in: -1...1, using: &random) }
        let direction = (0..<problem.size).map { _ in Double.random(in: -1...1, using: &random) }
        func gradient(_ step: Double) -> [Double] {
            let moved = zip(unknowns, direction).map { $0 + step * $1 }
            return problem.gradient(moved, probabilities: problem.probabilities(logits: problem.logits(moved)))
        }
        let product = problem.curvature(
            direction, probabilities: problem.probabilities(logits: problem.logits(unknowns)))
        for (index, slope) in zip(gradient(1e-5), gradient(-1e-5)).map({ ($0 - $1) / 2e-5 }).enumerated() {
            #expect(abs(slope - product[index]) < 1e-4 * max(1, abs(slope)), "unknown \(index)")
        }
    }

    @Test("ends where the gradient is nothing, and the loss is lowest", arguments: [2, 3], [0.1, 2, 50])
    func minimum(labelCount: Int, errorCost: Double) {
        let problem = Self.problem(labels: labelCount, seed: 8, errorCost: errorCost)
        var solver = NewtonSolver()
        solver.tolerance = 1e-7
        let found = solver.minimise(problem)
        let gradient = problem.gradient(found, probabilities: problem.probabilities(logits: problem.logits(found)))
        #expect(dot(gradient, gradient).squareRoot() < 1e-4)
        var random = SeededGenerator(9)
        let lowest = Self.loss(problem, found)
        for _ in 0..<20 {
            let other = found.map { $0 + Double.random(in: -0.1...0.1, using: &random) }
            #expect(Self.loss(problem, other) > lowest)
        }
    }

    @Test("the same problem gives the same bits")
    func bits() {
        let first = NewtonSolver().minimise(Self.problem(labels: 2, seed: 1))
        let second = NewtonSolver().minimise(Self.problem(labels: 2, seed: 1))
        #expect(first.map(\.bitPattern) == second.map(\.bitPattern))
    }
}
