/// Collects features while a model is trained: each key gets the next number, and its name is kept once.
///
/// The numbers depend on the order of arrival, so nothing that a model holds may: trainers sort by name.
///
/// # Performance
/// A corpus has millions of features, and a look-up waits for memory. A slot holds half of its key beside the number, so
/// that a wrong one is told without a look at the keys; and ``find(_:into:)`` looks many up at once, so that they wait
/// together.
public struct FeatureLexicon: Sendable {
    /// The upper half of a feature's key and its number; or ``free``.
    private var slots: [UInt64]
    private var keys: [UInt64] = []
    private(set) var nameBytes: [UInt8] = []
    private var nameEnds: [Int] = []

    /// No number is so large.
    private static let free = UInt64.max

    /// An empty lexicon.
    public init() {
        slots = [UInt64](repeating: Self.free, count: 1 << 12)
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

    /// The number of a key, or -1; and the slot where it is or would be.
    @inline(__always)
    private static func place(
        _ key: UInt64, _ slots: Span<UInt64>, _ keys: Span<UInt64>
    ) -> (number: Int32, slot: Int) {
        let mask = slots.count - 1
        var slot = Int(key >> 20) & mask
        while true {
            let found = slots[slot]
            if found == free { return (-1, slot) }
            if (found ^ key) >> 32 == 0 {
                let number = Int32(truncatingIfNeeded: found)
                if keys[Int(number)] == key { return (number, slot) }
            }
            slot = (slot + 1) & mask
        }
    }

    /// The numbers of some keys, -1 for those that are not known.
    func find(_ wanted: [UInt64], into numbers: inout [Int32]) {
        numbers.removeAll(keepingCapacity: true)
        let (slots, keys) = (slots.span, keys.span)
        numbers.append(addingCapacity: wanted.count) { output in
            for key in wanted { output.append(Self.place(key, slots, keys).number) }
        }
    }

    /// The number of a key; a new one takes its name from `write`.
    @inline(__always)
    mutating func number(of key: UInt64, _ write: (inout [UInt8]) -> Void) -> Int32 {
        let (known, slot) = Self.place(key, slots.span, keys.span)
        if known >= 0 { return known }
        let number = Int32(keys.count)
        slots[slot] = key & ~0xFFFF_FFFF | UInt64(number)
        keys.append(key)
        write(&nameBytes)
        nameEnds.append(nameBytes.count)
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = []
        var grown = [UInt64](repeating: Self.free, count: size)
        var slots = grown.mutableSpan
        for (number, key) in keys.enumerated() {
            var slot = Int(key >> 20) & (size - 1)
            while slots[slot] != Self.free { slot = (slot + 1) & (size - 1) }
            slots[slot] = key & ~0xFFFF_FFFF | UInt64(number)
        }
        self.slots = grown
    }

    /// Takes over another lexicon's features.
    ///
    /// - Returns: for each number of the other, the number here.
    public mutating func merge(_ other: FeatureLexicon) -> [Int32] {
        var numbers: [Int32] = []
        find(other.keys, into: &numbers)
        for index in numbers.indices where numbers[index] < 0 {
            let name = other.nameBytes[other.nameRange(index)]
            numbers[index] = number(of: other.keys[index]) { $0.append(contentsOf: name) }
        }
        return numbers
    }
}
