internal import Postings

/// Adds up what the units of a text say for each value of a closed list; of one unit only the strongest word counts.
struct ClosedListTally<Value: Hashable & Sendable & CaseIterable> {
    /// For each value by its place among the cases: the sum, the strongest word of the present unit, and the words; empty
    /// where nothing was added.
    private var sums: [Int] = []
    private var unit: [Int] = []
    private var ranges: [[ByteRange]] = []
    private var isUnitEmpty = true

    /// Adds a mention, of weight 1 or more, in the present unit.
    ///
    /// - Parameter place: the value's place among the cases.
    mutating func add(_ place: Int, _ weight: Int, _ range: ByteRange) {
        if sums.isEmpty {
            sums = [Int](repeating: 0, count: Value.allCases.count)
            unit = sums
            ranges = [[ByteRange]](repeating: [], count: sums.count)
        }
        unit[place] = max(unit[place], weight)
        ranges[place].append(range)
        isUnitEmpty = false
    }

    /// Closes the present unit, which counts by a factor.
    mutating func endUnit(factor: Int) {
        guard !isUnitEmpty else { return }
        for place in unit.indices {
            sums[place] += unit[place] * factor
            unit[place] = 0
        }
        isUnitEmpty = true
    }

    /// The values that reach a threshold, in their order.
    func facts(threshold: Int) -> [Fact<Value>] {
        sums.isEmpty
            ? []
            : Value.allCases.enumerated().compactMap { place, value in
                guard !ranges[place].isEmpty, sums[place] >= threshold else { return nil }
                return Fact(value, .text(ranges[place]))
            }
    }
}
