internal import Postings

/// Adds up what the units of a text say for each value of a closed list; of one unit only the strongest word counts.
struct ClosedListTally<Value: Hashable & Sendable & CaseIterable> {
    private var sums: [Value: Int] = [:]
    private var unit: [Value: Int] = [:]
    private var ranges: [Value: [ByteRange]] = [:]

    /// Adds a mention in the present unit.
    mutating func add(_ value: Value, _ weight: Int, _ range: ByteRange) {
        unit[value] = max(unit[value] ?? 0, weight)
        ranges[value, default: []].append(range)
    }

    /// Closes the present unit, which counts by a factor.
    mutating func endUnit(factor: Int) {
        guard !unit.isEmpty else { return }
        for (value, weight) in unit { sums[value, default: 0] += weight * factor }
        unit.removeAll(keepingCapacity: true)
    }

    /// The values that reach a threshold, in their order.
    func facts(threshold: Int) -> [Fact<Value>] {
        Value.allCases.compactMap { value in
            guard let sum = sums[value], sum >= threshold else { return nil }
            return Fact(value, .text(ranges[value] ?? []))
        }
    }
}
