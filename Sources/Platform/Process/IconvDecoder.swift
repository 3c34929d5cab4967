#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Owns a conversion descriptor of iconv(3) from one encoding to UTF-8.
@safe
struct IconvDecoder: ~Copyable {
    private let conversion: iconv_t

    /// Begins a conversion; `nil` if the system does not know the encoding.
    init?(name: String) {
        // SAFETY: both names are NUL-terminated for the call.
        let opened: iconv_t? = unsafe iconv_open("UTF-8", name)
        // The failure value of iconv_open(3) is the address -1.
        guard let conversion = unsafe opened, Int(bitPattern: conversion) != -1 else { return nil }
        unsafe self.conversion = conversion
    }

    deinit {
        // SAFETY: `conversion` is open, and this is the only place that closes it.
        _ = unsafe iconv_close(conversion)
    }

    /// Decodes a whole text; what cannot be decoded becomes U+FFFD, byte by byte.
    mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var consumed = 0
        // Most legacy encodings grow by half at most; when not, the loop goes round again.
        var step = bytes.count + bytes.count / 2 + 16
        while true {
            var code: Int32 = 0
            output.append(addingCapacity: step) { span in
                code = convert(bytes, from: &consumed, into: &span)
            }
            switch code {
            case E2BIG:
                step = max(bytes.count - consumed, 64) * 2
            case 0:
                return output
            default:
                // EILSEQ: not allowed here. EINVAL: cut off at the end of the text.
                guard consumed < bytes.count else { return output }
                consumed = code == EINVAL ? bytes.count : consumed + 1
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                step = bytes.count - consumed + 16
            }
        }
    }

    /// Converts as far as it goes, and at the end of the input lets the conversion give what it holds back.
    ///
    /// - Returns: 0 when all is done, else the error that stopped it.
    private func convert(_ bytes: [UInt8], from consumed: inout Int, into output: inout OutputSpan<UInt8>) -> Int32 {
        let conversion = unsafe conversion
        return unsafe bytes.withUnsafeBytes { source in
            unsafe output.withUnsafeMutableBufferPointer { target, initializedCount in
                // SAFETY: both addresses come with the lengths of what follows them in their buffers, iconv(3) moves
                // address and length together, and it does not write to its input.
                var input = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)
                    .map { unsafe ($0 + consumed).assumingMemoryBound(to: CChar.self) }
                var inputLeft = source.count - consumed
                var free = unsafe UnsafeMutableRawPointer(target.baseAddress)
                    .map { unsafe ($0 + initializedCount).assumingMemoryBound(to: CChar.self) }
                var freeLeft = target.count - initializedCount
                var result = unsafe iconv(conversion, &input, &inputLeft, &free, &freeLeft)
                // SAFETY: without input, iconv(3) adds what it holds back to the same free bytes.
                if result != -1 { result = unsafe iconv(conversion, nil, nil, &free, &freeLeft) }
                let code = result == -1 ? errno : 0
                assert(inputLeft >= 0 && freeLeft >= 0)
                consumed = source.count - inputLeft
                initializedCount = target.count - freeLeft
                return code
            }
        }
    }
}
