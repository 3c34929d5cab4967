internal import Platform

/// The part of a stream that is being looked at, by places counted from the beginning of the stream.
///
/// It grows as far as it is asked to see, and lets go of what lies before ``position``.
struct ArchiveWindow {
    private let source: ByteSource
    private(set) var bytes: [UInt8] = []
    /// The place of `bytes[0]`.
    private var base = 0
    /// The index in `bytes` of what comes next.
    private var index = 0
    /// Why nothing more can be seen, where it is not the end.
    private(set) var damage: PlatformError?
    private var isAtEnd = false

    private static let step = 256 << 10

    init(_ source: ByteSource) {
        self.source = source
    }

    /// The place of the next byte.
    var position: Int { base + index }

    /// How many bytes can be seen.
    var count: Int { bytes.count - index }

    /// The next bytes.
    var next: ArraySlice<UInt8> { bytes[index...] }

    /// Where the damaged gzip member begins.
    var damagedMember: Int { source.memberOffset }

    /// Sees to it that so many bytes can be seen, if there are as many.
    mutating func see(_ wanted: Int) -> Bool {
        while count < wanted, damage == nil, !isAtEnd {
            if index > 0 {
                base += index
                bytes.removeFirst(index)
                index = 0
            }
            do throws(PlatformError) {
                let chunk = try source.read(upTo: max(ArchiveWindow.step, wanted - count))
                isAtEnd = chunk.isEmpty
                if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            } catch {
                damage = error
            }
        }
        return count >= wanted
    }

    /// Passes over bytes that can be seen.
    mutating func skip(_ count: Int) {
        index += count
        precondition(index <= bytes.count, "only what was seen is passed over")
    }

    /// Goes on behind the damage, with nothing of what was seen before.
    ///
    /// - Returns: Whether there is more.
    mutating func skipDamage() -> Bool {
        base = source.offset
        bytes = []
        index = 0
        damage = nil
        isAtEnd = !((try? source.skipDamage()) ?? false)
        return !isAtEnd
    }

    /// Passes over everything up to the next line that begins a WARC record, at most `limit` bytes.
    ///
    /// - Parameter start: how many of the bytes that can be seen are not searched.
    /// - Returns: whether such a line was found; it comes next. Else the bytes up to the limit, the end or the damage have
    ///   been passed over.
    mutating func skipToRecord(after start: Int, within limit: Int = .max) -> Bool {
        var from = start
        let end = limit == .max ? Int.max : position + limit
        while true {
            let sight = min(count, end - position)
            if let found = WARCSignature.find(in: bytes, from: index + from, to: index + sight) {
                index = found
                return true
            }
            guard position + sight < end, see(sight + 1) else {
                skip(sight)
                return false
            }
            // The line may have begun in what was searched.
            let kept = min(sight, WARCSignature.length)
            skip(sight - kept)
            from = max(0, from - (sight - kept))
        }
    }
}

/// The line that begins a WARC record, and the beginning of the line after it: enough that no text about WARC files is taken
/// for one.
enum WARCSignature {
    /// The bytes that must be seen to tell a record, and a line feed before them.
    static let length = 24

    private static let version = Array("WARC/1.".utf8)
    private static let names = [Array("warc-".utf8), Array("content-".utf8)]

    /// Whether the bytes begin like the first line of a record, by its first bytes alone.
    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.starts(with: version.prefix(5)), let digit = bytes.dropFirst(5).first else { return false }
        return digit >= 0x30 && digit <= 0x39
    }

    /// Whether a file begins like an archive, a byte order mark and empty lines left out.
    static func beginsFile(_ head: [UInt8]) -> Bool {
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        return begins(text.drop { $0 == 0x0D || $0 == 0x0A })
    }

    /// The first place in `bytes[start ..< end]` where a record's line follows a line feed.
    static func find(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        let span = bytes.span
        var index = max(start, 1)
        while index + 8 < end {
            if span[index] == UInt8(ascii: "W"), span[index - 1] == 0x0A, isRecord(span, index, end) { return index }
            index += 1
        }
        return nil
    }

    private static func isRecord(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start
        for byte in version {
            guard index < end, bytes[index] == byte else { return false }
            index += 1
        }
        while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39, index < start + 9 { index += 1 }
        if index < end, bytes[index] == 0x0D { index += 1 }
        guard index < end, bytes[index] == 0x0A else { return false }
        index += 1
        return names.contains { name in
            guard index + name.count <= end else { return false }
            for (offset, byte) in name.enumerated() where bytes[index + offset] | 0x20 != byte { return false }
            return true
        }
    }
}
