import CZlib

/// Decompresses a stream of gzip members as it comes.
struct GzipDecoder: ~Copyable {
    private let stream = InflateStream(.wrapped)
    private var isInMember = true
    private var damage: GzipDamage?
    /// In compressed bytes, of all members.
    private(set) var bytesTaken: Int
    /// In decompressed bytes, of all members.
    private(set) var bytesGiven: Int
    /// Where the member that was begun last starts, in compressed and in decompressed bytes.
    private(set) var member: (taken: Int, given: Int)

    /// Begins at a member's header.
    ///
    /// - Parameters:
    ///   - taken: How many compressed bytes lie before it.
    ///   - given: How many decompressed bytes were given before.
    init(after taken: Int = 0, given: Int = 0) {
        bytesTaken = taken
        bytesGiven = given
        member = (taken, given)
    }

    /// Whether the input could end here.
    var isBetweenMembers: Bool { !isInMember && damage == nil }

    /// Decompresses until the input is used up or the output is full.
    ///
    /// Bytes that were decoded before a damage are given first; the next call throws.
    ///
    /// - Parameters:
    ///   - input: The next compressed bytes; they may be none, for zlib may hold back output.
    ///   - output: Where the bytes are added.
    /// - Returns: How many bytes of the input were used.
    mutating func decode(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) throws(GzipDamage) -> Int {
        let sizeBefore = output.count
        var consumed = 0
        decoding: while damage == nil {
            if isInMember {
                let room = output.count
                let step = stream.inflate(input.extracting(consumed...), into: &output)
                consumed += step.used
                bytesTaken += step.used
                bytesGiven += output.count - room
                switch step.code {
                case Z_OK where consumed < input.count && !output.isFull: continue
                case Z_OK, Z_BUF_ERROR: break decoding
                case Z_STREAM_END: isInMember = false
                default:
                    damage = GzipDamage(
                        kind: .corrupt, reason: "at byte \(bytesTaken): \(stream.message(for: step.code))")
                }
            } else {
                while consumed < input.count && input[consumed] == 0 {
                    consumed += 1
                    bytesTaken += 1
                }
                guard consumed < input.count else { break }
                guard input[consumed] == 0x1F else {
                    damage = GzipDamage(
                        kind: .trailing, reason: "at byte \(bytesTaken): what follows the data is not gzip")
                    break
                }
                stream.reset()
                isInMember = true
                member = (bytesTaken, bytesGiven)
            }
        }
        if let damage, output.count == sizeBefore { throw damage }
        return consumed
    }

    /// Says that no input is left.
    ///
    /// - Throws: If a member has not ended, or the data are damaged.
    func finish() throws(GzipDamage) {
        if let damage { throw damage }
        if isInMember {
            throw GzipDamage(kind: .cut, reason: "at byte \(bytesTaken): the data end too early")
        }
    }
}
