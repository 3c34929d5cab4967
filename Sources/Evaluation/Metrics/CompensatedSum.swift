/// Adds floating-point numbers in the order in which they come, and keeps what rounding would lose.
///
/// Sums are taken left to right, never in pairs or in parallel, so the same numbers in the same order give the same
/// bits on every machine and at any number of threads. The error term is Knuth's TwoSum (The Art of Computer
/// Programming, vol. 2, 4.2.2), which has no branch; adding it at the end is the method of Ogita, Rump and Oishi
/// (2005, "Accurate sum and dot product", SIAM J. Sci. Comput. 26). The result is as good as if summed at twice the
/// precision.
struct CompensatedSum: Sendable {
    private var sum = 0.0
    private var lost = 0.0

    /// The sum of what was added so far.
    var value: Double { sum + lost }

    /// Adds a finite number.
    mutating func add(_ number: Double) {
        let next = sum + number
        let added = next - sum
        lost += (sum - (next - added)) + (number - added)
        sum = next
    }
}
