/// Counts in little memory how often keys occur, never too low: a counting Bloom filter of one hash (Fan et al. 2000,
/// IEEE/ACM Transactions on Networking 8).
///
/// Keys that share a counter are taken for one, so some pass that are rare; none that is frequent is lost.
struct FrequentKeys: Sendable {
    /// By the lowest bits of a key, up to the minimum; a power of two of them.
    private var counters: [UInt8]
    private let minimum: UInt8

    /// Makes counters.
    ///
    /// - Parameters:
    ///   - room: how many keys will be added; half as many counters, of a byte each, lose little, for few keys are frequent.
    ///   - minimum: how often a frequent key occurs; above 255 it counts as 255.
    init(room: Int, minimum: Int) {
        var size = 1 << 12
        while size < room / 2 { size *= 2 }
        counters = [UInt8](repeating: 0, count: size)
        self.minimum = UInt8(clamping: minimum)
    }

    /// Adds an occurrence of each of some keys.
    mutating func add(_ keys: [UInt64]) {
        let minimum = minimum
        var counters = counters.mutableSpan
        let mask = UInt64(counters.count - 1)
        let keys = keys.span
        for index in keys.indices {
            let counter = Int(keys[index] & mask)
            let count = counters[counter]
            counters[counter] = count < minimum ? count + 1 : count
        }
    }

    /// Takes out the keys that are rare, and what stands at their places beside them.
    func keepFrequent(_ allKeys: inout [UInt64], beside allOthers: inout [Int32]) {
        precondition(allKeys.count == allOthers.count, "one of each for every key")
        var keys = allKeys.mutableSpan
        var others = allOthers.mutableSpan
        let counters = counters.span
        let mask = UInt64(counters.count - 1)
        var kept = 0
        for index in keys.indices {
            // Written before it is known whether it stays: which keys do is no pattern that a processor could foresee.
            let key = keys[index]
            keys[kept] = key
            others[kept] = others[index]
            kept += counters[Int(key & mask)] >= minimum ? 1 : 0
        }
        allKeys.removeLast(allKeys.count - kept)
        allOthers.removeLast(allOthers.count - kept)
    }
}
