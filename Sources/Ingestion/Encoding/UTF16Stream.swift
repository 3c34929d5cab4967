/// Decodes UTF-16 that comes in pieces cut anywhere; a lone surrogate or half a code unit becomes U+FFFD.
struct UTF16Stream: Sendable {
    let order: UTF16Decoding.ByteOrder
    /// A half code unit, or the first half of a surrogate pair, that the next piece completes.
    private var rest: [UInt8] = []

    init(order: UTF16Decoding.ByteOrder) {
        self.order = order
    }

    /// The UTF-8 of a piece and of what was left of the one before, NUL characters left out.
    mutating func utf8(_ chunk: [UInt8]) -> [UInt8] {
        let bytes = rest.isEmpty ? chunk : rest + chunk
        var end = bytes.count & ~1
        if end >= 2 {
            let high = order == .little ? bytes[end - 1] : bytes[end - 2]
            if high & 0xFC == 0xD8 { end -= 2 }
        }
        rest = Array(bytes[end...])
        return UTF16Decoding.utf8(bytes[..<end], order: order)
    }

    /// What is left at the end of the text.
    mutating func finish() -> [UInt8] {
        defer { rest = [] }
        return UTF16Decoding.utf8(rest[...], order: order)
    }
}
