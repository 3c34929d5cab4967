/// Collects features while a model is trained: each key gets the next number, and its name is kept once.
///
/// The numbers depend on the order of arrival, so nothing that a model holds may: trainers sort by name.
public struct FeatureLexicon: Sendable {
    private var slots: [Int32]
    private var keys: [UInt64] = []
    private(set) var nameBytes: [UInt8] = []
    private var nameEnds: [Int] = []

    /// An empty lexicon.
    public init() {
        slots = [Int32](repeating: -1, count: 1 << 12)
    }

    /// The number of features.
    public var count: Int { keys.count }

    /// The keys in the order of their numbers.
    var allKeys: [UInt64] { keys }

    /// The name of a feature.
    public func name(_ number: Int) -> String {
        String(decoding: nameBytes[nameRange(number)], as: UTF8.self)
    }

    /// Where the bytes of a name lie.
    func nameRange(_ number: Int) -> Range<Int> { (number == 0 ? 0 : nameEnds[number - 1])..<nameEnds[number] }

    /// The number of a key; a new one takes its name from `write`.
    @inline(__always)
    mutating func number(of key: UInt64, _ write: (inout [UInt8]) -> Void) -> Int32 {
        let mask = slots.count - 1
        var slot = Int(key >> 20) & mask
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let number = Int32(keys.count)
        slots[slot] = number
        keys.append(key)
        write(&nameBytes)
        nameEnds.append(nameBytes.count)
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = [Int32](repeating: -1, count: size)
        for (number, key) in keys.enumerated() {
            var slot = Int(key >> 20) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// Takes over another lexicon's features.
    ///
    /// - Returns: for each number of the other, the number here.
    public mutating func merge(_ other: FeatureLexicon) -> [Int32] {
        var numbers: [Int32] = []
        numbers.reserveCapacity(other.count)
        for index in 0..<other.count {
            let name = other.nameBytes[other.nameRange(index)]
            numbers.append(number(of: other.keys[index]) { $0.append(contentsOf: name) })
        }
        return numbers
    }
}
