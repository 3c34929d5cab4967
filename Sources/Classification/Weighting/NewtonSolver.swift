/// Minimises a ``LogisticProblem`` by Newton's method, each step found by conjugate gradients and shortened until the loss
/// falls (truncated Newton; Lin, Weng & Keerthi 2008, JMLR 9).
///
/// It is deterministic: no order of documents is drawn, and every sum runs in one order. The loss is strictly convex, so
/// there is one minimum.
struct NewtonSolver {
    /// The share of the gradient's length at zero weights below which it stops.
    ///
    /// At a hundredth, AUC and log loss of the open sets have stopped changing in the fourth decimal.
    var tolerance = 0.01
    /// The largest number of Newton steps; some ten are the rule.
    var maximumSteps = 50
    /// The largest number of conjugate gradients for one step.
    var maximumInnerSteps = 30

    /// The unknowns at the minimum, found from zeros.
    func minimise(_ problem: LogisticProblem) -> [Double] {
        var unknowns = [Double](repeating: 0, count: problem.size)
        var logits = [Double](repeating: 0, count: problem.logitCount)
        let atZero = problem.gradient(unknowns, probabilities: problem.probabilities(logits: logits))
        let goal = tolerance * dot(atZero, atZero).squareRoot()
        var loss = problem.loss(unknowns, logits: logits)
        for number in 0..<maximumSteps {
            let probabilities = problem.probabilities(logits: logits)
            let gradient =
                number == 0 ? atZero : problem.gradient(unknowns, probabilities: probabilities)
            let length = dot(gradient, gradient).squareRoot()
            if length <= goal { break }
            let step = direction(problem, gradient, probabilities, length)
            let slope = dot(step, gradient)
            var factor = 1.0
            var moved = false
            while factor > 1e-6 {
                let next = zip(unknowns, step).map { $0 + factor * $1 }
                let nextLogits = problem.logits(next)
                let nextLoss = problem.loss(next, logits: nextLogits)
                // Armijo's condition: the loss falls by a part of what the slope promises.
                if nextLoss <= loss + 1e-4 * factor * slope {
                    moved = nextLoss < loss
                    (unknowns, logits, loss) = (next, nextLogits, nextLoss)
                    break
                }
                factor /= 2
            }
            if !moved { break }
        }
        return unknowns
    }

    /// Solves `H · step = −gradient` roughly: to a tenth of the gradient's length, which is near enough for the next step to
    /// correct.
    private func direction(
        _ problem: LogisticProblem, _ gradient: [Double], _ probabilities: [Double], _ length: Double
    ) -> [Double] {
        var step = [Double](repeating: 0, count: gradient.count)
        var residual = gradient.map { -$0 }
        var search = residual
        var square = dot(residual, residual)
        for _ in 0..<maximumInnerSteps where square.squareRoot() > 0.1 * length {
            let product = problem.curvature(search, probabilities: probabilities)
            let factor = square / dot(search, product)
            var next = 0.0
            for index in step.indices {
                step[index] += factor * search[index]
                let rest = residual[index] - factor * product[index]
                residual[index] = rest
                next += rest * rest
            }
            let ratio = next / square
            for index in search.indices { search[index] = residual[index] + ratio * search[index] }
            square = next
        }
        return step
    }
}
