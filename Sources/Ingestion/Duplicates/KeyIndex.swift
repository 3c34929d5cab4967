/// Finds the postings that have a key: a hash table of fixed buckets that grows a little at a time.
///
/// A bucket has 16 keys and the 16 numbers of their postings beside them. Buckets are in the order of the keys, so the
/// table grows by one pass from front to back, and gives its old blocks away as it goes: its memory never doubles, and all
/// blocks have one size. A key that a full bucket has no room for is left out: of the sixteen that a posting has, 3 %.
///
/// # Performance
/// One or two cache lines a look-up; 11.4 to 12.9 bytes a key once there are some millions.
struct KeyIndex {
    /// Blocks of buckets; a bucket is 32 numbers: 16 keys (0 for a free place), then 16 postings.
    private var blocks: [[UInt32]] = []
    private var bucketCount = 0
    private(set) var count = 0

    private static let slots = 16
    private static let bucketsPerBlock = 4096
    /// The table grows when seven tenths of it are taken: a fuller one would leave out many keys.
    private static let fullest = (numerator: 7, denominator: 10)

    /// How many postings of one key are remembered: a key that more of them have is boilerplate.
    static let postingsPerKey = 8

    init() {
        bucketCount = 256
        blocks = [[UInt32](repeating: 0, count: bucketCount * Self.slots * 2)]
    }

    /// Looks a key up.
    ///
    /// - Parameter postings: receives the number of each posting that has it, behind those that are there.
    func find(_ key: UInt32, into postings: inout [UInt32]) {
        let (block, start) = place(key)
        let held = blocks[block]
        let slots = held.span
        for slot in start..<(start + Self.slots) {
            let found = slots[slot]
            if found == 0 { return }
            if found == key { postings.append(slots[slot + Self.slots]) }
        }
    }

    /// Adds a posting to a key.
    mutating func insert(_ key: UInt32, posting: UInt32) {
        precondition(key != 0, "0 is a free place")
        if count * Self.fullest.denominator > bucketCount * Self.slots * Self.fullest.numerator { grow() }
        let place = place(key)
        if Self.put(key, posting, in: &blocks, at: place) { count += 1 }
    }

    /// Puts a key into its bucket, if there is room and it has not too many postings.
    private static func put(
        _ key: UInt32, _ posting: UInt32, in blocks: inout [[UInt32]], at place: (block: Int, start: Int)
    ) -> Bool {
        guard let slot = freeSlot(for: key, from: place.start, in: blocks[place.block]) else { return false }
        blocks[place.block][slot] = key
        blocks[place.block][slot + slots] = posting
        return true
    }

    /// Where in its bucket a key goes; nil where the bucket is full or has the key often enough.
    private static func freeSlot(for key: UInt32, from start: Int, in block: [UInt32]) -> Int? {
        let block = block.span
        var same = 0
        for slot in start..<(start + slots) {
            let found = block[slot]
            if found == 0 { return slot }
            if found == key { same += 1 }
            if same == postingsPerKey { return nil }
        }
        return nil
    }

    /// The block of a key's bucket and where in it the bucket begins.
    @inline(__always)
    private func place(_ key: UInt32) -> (block: Int, start: Int) { Self.place(key, bucketCount) }

    @inline(__always)
    private static func place(_ key: UInt32, _ bucketCount: Int) -> (block: Int, start: Int) {
        let bucket = Int(truncatingIfNeeded: (UInt64(key) &* UInt64(bucketCount)) >> 32)
        return (bucket / bucketsPerBlock, bucket % bucketsPerBlock * slots * 2)
    }

    /// A small table is doubled, a larger one grows by half, and one of 32 MB by an eighth.
    private static func nextCount(_ count: Int) -> Int {
        if count < bucketsPerBlock { return count * 2 }
        return count < bucketsPerBlock * 64 ? count + count / 2 : count + count / 8
    }

    /// Moves everything into a larger table.
    private mutating func grow() {
        let newCount = Self.nextCount(bucketCount)
        let blockSize = min(newCount, Self.bucketsPerBlock) * Self.slots * 2
        var old = exchange(&blocks, with: [])
        var new: [[UInt32]] = []
        new.reserveCapacity(newCount / Self.bucketsPerBlock + 1)
        var spare: [[UInt32]] = []
        count = 0
        for number in old.indices {
            let slots = exchange(&old[number], with: [])
            for bucket in stride(from: 0, to: slots.count, by: Self.slots * 2) {
                for slot in bucket..<(bucket + Self.slots) where slots[slot] != 0 {
                    let place = Self.place(slots[slot], newCount)
                    while new.count <= place.block {
                        if var block = spare.popLast() {
                            for index in block.indices { block[index] = 0 }
                            new.append(block)
                        } else {
                            new.append([UInt32](repeating: 0, count: blockSize))
                        }
                    }
                    if Self.put(slots[slot], slots[slot + Self.slots], in: &new, at: place) { count += 1 }
                }
            }
            if slots.count == blockSize { spare.append(slots) }
        }
        spare = []
        while new.count * Self.bucketsPerBlock < newCount {
            new.append([UInt32](repeating: 0, count: blockSize))
        }
        blocks = new
        bucketCount = newCount
    }
}
