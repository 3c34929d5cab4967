#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the first line feed at or after `start`.
///
/// `memchr` reads 16 to 32 bytes at a time; a Swift loop that may leave early is not vectorised.
func firstNewline(in bytes: Span<UInt8>, from start: Int) -> Int? {
    precondition(start <= bytes.count, "the search starts within the bytes")
    return unsafe bytes.withUnsafeBytes { buffer -> Int? in
        guard let base = buffer.baseAddress else { return nil }
        // SAFETY: `start` is within the buffer, and the length given is what follows it.
        guard let hit = unsafe memchr(base + start, 0x0A, buffer.count - start) else { return nil }
        let index = unsafe UnsafeRawPointer(hit) - base
        assert(index >= start && index < buffer.count)
        return index
    }
}
