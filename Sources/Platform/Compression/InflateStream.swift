import CZlib

/// The forms in which deflated data come (RFC 1950, 1951 and 1952).
public enum DeflateForm: Sendable, Hashable {
    /// With gzip's or zlib's header and checksum; the header tells which.
    case wrapped
    /// Bare deflate blocks.
    case raw
}

/// Owns zlib's state for one stream at a time, and counts nothing: ``GzipDecoder`` does.
@safe
struct InflateStream: ~Copyable {
    /// On the heap: zlib keeps a pointer to it, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// What one call of zlib did.
    struct Step {
        let code: Int32
        let used: Int
    }

    init(_ form: DeflateForm) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // SAFETY: the stream is initialised with zeros, as zlib asks for.
        let code = unsafe form == .raw ? rolecall_inflate_init_raw(stream) : rolecall_inflate_init(stream)
        precondition(
            code == Z_OK, "zlib could not start (code \(code)): out of memory, or not the zlib that was built for")
    }

    deinit {
        // SAFETY: `init` made the stream ready, and this is the only place that ends it.
        _ = unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    /// Makes the state new for the next stream of data.
    func reset() {
        // SAFETY: the stream is ready.
        _ = unsafe inflateReset(stream)
    }

    /// What zlib says of the code that it returned last.
    func message(for code: Int32) -> String {
        // SAFETY: zlib's messages are NUL-terminated constants, and the text is copied at once.
        unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib code \(code)"
    }

    /// Calls zlib once.
    func inflate(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> Step {
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
                let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                let written = unsafe Int(room - stream.pointee.avail_out)
                assert(initializedCount + written <= target.count)
                initializedCount += written
                // SAFETY: zlib only counts `avail_in` down.
                return unsafe Step(code: code, used: Int(available - stream.pointee.avail_in))
            }
        }
    }
}
