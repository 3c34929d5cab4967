import CZlib

/// Why gzip data could not be decompressed; it becomes a `PlatformError` where the path is known.
struct GzipDamage: Error {
    let reason: String
}

/// Decompresses a stream of gzip members as it comes, and owns zlib's state.
@safe
struct GzipDecoder: ~Copyable {
    /// On the heap: zlib keeps a pointer to it, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isInMember = true
    private var damage: GzipDamage?
    /// In compressed bytes, of all members.
    private var bytesTaken = 0

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // SAFETY: the stream is initialised with zeros, as zlib asks for.
        let code = unsafe rolecall_inflate_init(stream)
        precondition(
            code == Z_OK, "zlib could not start (code \(code)): out of memory, or not the zlib that was built for")
    }

    deinit {
        // SAFETY: `init` made the stream ready, and this is the only place that ends it.
        _ = unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
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
                let (code, used) = inflateOnce(input.extracting(consumed...), into: &output)
                consumed += used
                bytesTaken += used
                switch code {
                case Z_OK where consumed < input.count && !output.isFull: continue
                case Z_OK, Z_BUF_ERROR: break decoding
                case Z_STREAM_END: isInMember = false
                default: damage = makeDamage(code)
                }
            } else {
                while consumed < input.count && input[consumed] == 0 {
                    consumed += 1
                    bytesTaken += 1
                }
                guard consumed < input.count else { break }
                guard input[consumed] == 0x1F else {
                    damage = GzipDamage(reason: "at byte \(bytesTaken): what follows the data is not gzip")
                    break
                }
                // SAFETY: the stream is ready; its state is made new for the next member.
                _ = unsafe inflateReset(stream)
                isInMember = true
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
        if isInMember { throw GzipDamage(reason: "at byte \(bytesTaken): the data end too early") }
    }

    private func inflateOnce(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> (code: Int32, used: Int) {
        // SAFETY: the buffers are borrowed for the call, and the address of the stream does not leave it.
        let stream = unsafe stream
        return unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target, initializedCount in
                // zlib counts with 32 bits.
                let available = UInt32(clamping: source.count)
                let room = UInt32(clamping: target.count - initializedCount)
                // SAFETY: both addresses come with the lengths of the buffers behind them, and zlib does not write to
                // its input. It keeps the addresses, and they are set anew before every use.
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.pointee.avail_in = available
                unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + initializedCount }
                unsafe stream.pointee.avail_out = room
                let code = unsafe inflate(stream, Z_NO_FLUSH)
                let written = unsafe Int(room - stream.pointee.avail_out)
                assert(initializedCount + written <= target.count)
                initializedCount += written
                // SAFETY: zlib only counts `avail_in` down.
                return unsafe (code, Int(available - stream.pointee.avail_in))
            }
        }
    }

    private func makeDamage(_ code: Int32) -> GzipDamage {
        // SAFETY: zlib's messages are NUL-terminated constants, and the text is copied at once.
        let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
        return GzipDamage(reason: "at byte \(bytesTaken): \(message ?? "zlib code \(code)")")
    }
}
