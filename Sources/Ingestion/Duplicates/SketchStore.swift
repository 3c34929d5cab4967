internal import Platform

/// Keeps sketches to compare later ones with: in a scratch file, or in memory where none can be written.
///
/// A record is the number of words, the length of the id, the hashes of employer and place, four bytes each; then the words,
/// two bytes each, and the id; all little endian, padded to 16 bytes.
final class SketchStore {
    private let file: ScratchFile?
    private var memory: [UInt8] = []
    private let limit: Int
    /// Where each record begins, in units of 16 bytes: 64 GiB in four bytes.
    private var starts: [UInt32] = []
    private var titles: [UInt32] = []
    private var offers: [UInt32] = []
    private var end = 0
    private var buffer: [UInt8] = []

    private static let unit = 16
    private static let header = 16

    /// What of a record is compared.
    struct Record {
        var words: [UInt16] = []
        var employer: UInt32 = 0
        var place: UInt32 = 0
        fileprivate var idStart = 0
        fileprivate var idLength = 0
    }

    /// - Parameters:
    ///   - file: nil to keep the records in memory.
    ///   - limit: the bytes from which on the store is full.
    init(file: ScratchFile?, limit: Int) {
        self.file = file
        self.limit = min(limit, Int(UInt32.max) * Self.unit)
    }

    /// How many records there are.
    var count: Int { starts.count }

    /// Whether it should take no more records.
    var isFull: Bool { end >= limit }

    /// Adds a sketch; its number is how many there were before.
    func append(_ sketch: DuplicateSketch) throws(PlatformError) {
        buffer.removeAll(keepingCapacity: true)
        for value in [UInt32(sketch.words.count), UInt32(sketch.id.count), sketch.employer, sketch.place] {
            for shift in stride(from: 0, to: 32, by: 8) { buffer.append(UInt8(truncatingIfNeeded: value >> shift)) }
        }
        buffer.append(addingCapacity: sketch.words.count * 2) { output in
            let words = sketch.words.span
            for index in words.indices {
                output.append(UInt8(truncatingIfNeeded: words[index]))
                output.append(UInt8(truncatingIfNeeded: words[index] >> 8))
            }
        }
        buffer.append(contentsOf: sketch.id)
        while buffer.count % Self.unit != 0 { buffer.append(0) }
        if let file { try file.append(buffer) } else { memory.append(contentsOf: buffer) }
        starts.append(UInt32(end / Self.unit))
        titles.append(sketch.title)
        offers.append(sketch.offer)
        end += buffer.count
    }

    /// The hash of a posting's title, kept in memory: it decides whether the texts are compared at all.
    func title(_ number: Int) -> UInt32 { titles[number] }

    /// The key of its title and employer together.
    func offer(_ number: Int) -> UInt32 { offers[number] }

    /// Reads what of a record is compared.
    ///
    /// - Parameter wordLimit: the most words that a record has.
    func read(_ number: Int, wordLimit: Int, into record: inout Record) throws(PlatformError) {
        let start = Int(starts[number]) * Self.unit
        let next = number + 1 < starts.count ? Int(starts[number + 1]) * Self.unit : end
        try fetch(start, min(next - start, Self.header + wordLimit * 2))
        let held = buffer
        let bytes = held.span
        let wordCount = Int(Self.value(bytes, 0))
        record.idLength = Int(Self.value(bytes, 4))
        record.idStart = start + Self.header + wordCount * 2
        record.employer = Self.value(bytes, 8)
        record.place = Self.value(bytes, 12)
        record.words.removeAll(keepingCapacity: true)
        for index in 0..<wordCount {
            let low = UInt16(bytes[Self.header + index * 2])
            record.words.append(low | UInt16(bytes[Self.header + index * 2 + 1]) << 8)
        }
    }

    private static func value(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
        UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
            | UInt32(bytes[index + 3]) << 24
    }

    /// The id of the posting of a record that was read.
    func id(of record: Record) throws(PlatformError) -> [UInt8] {
        try fetch(record.idStart, record.idLength)
        return buffer
    }

    private func fetch(_ start: Int, _ length: Int) throws(PlatformError) {
        if let file {
            try file.read(at: start, length: length, into: &buffer)
        } else {
            buffer.removeAll(keepingCapacity: true)
            buffer.append(contentsOf: memory[start..<(start + length)])
        }
    }
}
