/// A growing buffer of text in which white space is collapsed as it is written.
///
/// The buffer is kept between pages, so that a run over many pages allocates once. Its storage is longer than what is
/// used: bytes are written in place, and ``used`` says how far.
struct TextArena {
    private var storage: [UInt8]
    /// The number of bytes written.
    private(set) var used = 0
    /// Whether white space was seen since the last byte that is not white space.
    private var spacePending = false
    /// Where the current run of text began: leading white space of a run is dropped.
    private var runStart = 0

    init(capacity: Int = 16 << 10) {
        storage = [UInt8](repeating: 0, count: capacity)
    }

    /// Forgets the text, not the buffer.
    mutating func reset() {
        used = 0
        runStart = 0
        spacePending = false
    }

    /// The bytes written so far.
    func bytes() -> [UInt8] { Array(storage[0..<used]) }

    /// Whether the current run holds text.
    var runIsEmpty: Bool { used == runStart }

    /// Where the current run began.
    var currentRun: Int { runStart }

    /// Ends the current run with a separator, if it holds text, and begins another.
    mutating func endRun(separator: UInt8) {
        if used > runStart {
            reserve(1)
            storage[used] = separator
            used += 1
        }
        runStart = used
        spacePending = false
    }

    /// Begins a run where the text stands now.
    mutating func beginRun() {
        runStart = used
        spacePending = false
    }

    private mutating func reserve(_ count: Int) {
        if used + count > storage.count {
            storage.append(contentsOf: repeatElement(0, count: max(storage.count, count)))
        }
    }

    /// Appends text, white space collapsed to single spaces, zero-width characters left out.
    ///
    /// - Returns: how many bytes were written.
    @inline(__always)
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        // A pending space is at most one byte more than the input.
        reserve(text.count + 1)
        var out = used
        var pending = spacePending
        let start = runStart
        // SAFETY: the storage has room for `text.count + 1` more bytes (reserved above), each input byte yields at most
        // one output byte, and a pending space is written at most once more than spaces were read: before the first
        // byte. Reads stay below `text.count`.
        unsafe storage.withUnsafeMutableBufferPointer { buffer in
            guard let target = buffer.baseAddress, let source = text.baseAddress else { return }
            let count = text.count
            var index = 0
            while index < count {
                let byte = unsafe source[index]
                if byte > 0x20 && byte < 0x80 {
                    if pending {
                        if out > start {
                            unsafe target[out] = 0x20
                            out += 1
                        }
                        pending = false
                    }
                    unsafe target[out] = byte
                    out += 1
                    index += 1
                } else if byte <= 0x20 {
                    pending = true
                    index += 1
                } else {
                    let length = unsafe TextArena.spaceLength(source, index, count)
                    if length != 0 {
                        pending = pending || length > 0
                        index += abs(length)
                        continue
                    }
                    if pending {
                        if out > start {
                            unsafe target[out] = 0x20
                            out += 1
                        }
                        pending = false
                    }
                    unsafe target[out] = byte
                    out += 1
                    index += 1
                }
            }
            assert(out <= buffer.count, "the text arena was overrun")
        }
        let written = out - used
        used = out
        spacePending = pending
        return written
    }

    /// The length of a space or invisible character that is not ASCII: positive for a space, negative for a character
    /// to leave out, 0 for any other.
    ///
    /// Spaces: U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000. Left out: U+00AD (soft
    /// hyphen), U+200B to U+200F, U+202A to U+202E, U+2060, U+FEFF.
    private static func spaceLength(_ source: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int {
        // SAFETY: every read below is guarded by a comparison of its index with `count`.
        let lead = unsafe source[index]
        if lead == 0xC2 {
            guard index + 1 < count else { return 0 }
            let next = unsafe source[index + 1]
            if next == 0xA0 { return 2 }
            if next == 0xAD { return -2 }
            return next <= 0x9F ? -2 : 0  // C1 controls
        }
        guard lead == 0xE2 || lead == 0xE3 || lead == 0xE1 || lead == 0xEF, index + 2 < count else { return 0 }
        let second = unsafe source[index + 1]
        let third = unsafe source[index + 2]
        switch (lead, second) {
        case (0xE2, 0x80):
            if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF { return 3 }
            if third <= 0x8F || (third >= 0xAA && third <= 0xAE) { return -3 }
            return 0
        case (0xE2, 0x81):
            if third == 0x9F { return 3 }
            return third == 0xA0 ? -3 : 0
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
        case (0xEF, 0xBB): return third == 0xBF ? -3 : 0
        default: return 0
        }
    }
}
