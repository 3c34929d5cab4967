internal import Platform

/// Decides a page's encoding and decodes it.
///
/// In this order: byte order mark, what the transport or the archive declares, the page's own declaration, UTF-8 validity,
/// windows-1252. A page that is declared UTF-8 is decoded as such, each bad byte becoming U+FFFD. UTF-16 without a mark is told by the zero bytes around the
/// first `<`.
struct EncodingDecision: Sendable {
    /// How many bytes are searched for a declaration.
    let scanBytes: Int

    /// Decodes a page.
    ///
    /// - Parameters:
    ///   - bytes: the page.
    ///   - declared: the label that stands outside the page, in any case; nil where none does.
    func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return DecodedText(utf8: UTF8Repair.repaired(Array(bytes[3...])), encoding: "UTF-8")
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return DecodedText(utf8: UTF16Decoding.utf8(bytes[2...], order: .little), encoding: "UTF-16LE")
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return DecodedText(utf8: UTF16Decoding.utf8(bytes[2...], order: .big), encoding: "UTF-16BE")
        }
        if bytes.count >= 4 {
            if bytes[0] == 0x3C && bytes[1] == 0 && bytes[3] == 0 {
                return DecodedText(utf8: UTF16Decoding.utf8(bytes[...], order: .little), encoding: "UTF-16LE")
            }
            if bytes[0] == 0 && bytes[1] == 0x3C && bytes[2] == 0 {
                return DecodedText(utf8: UTF16Decoding.utf8(bytes[...], order: .big), encoding: "UTF-16BE")
            }
        }
        if let declared, let decoded = decode(bytes, label: declared.lowercased()) { return decoded }
        if let label = DeclaredEncoding.label(in: bytes, scanning: scanBytes),
            let encoding = EncodingName.forLabel(label)
        {
            return decode(bytes, as: encoding)
        }
        if let clean = UTF8Repair.cleanIfValid(bytes) { return DecodedText(utf8: clean, encoding: "UTF-8") }
        return DecodedText(utf8: Windows1252.utf8(bytes), encoding: "windows-1252")
    }

    /// Decodes as a label from outside says, unless no browser knows it. UTF-16 is believed where the zero bytes of ASCII
    /// show it: what can be read byte by byte is something else.
    private func decode(_ bytes: [UInt8], label: String) -> DecodedText? {
        if label.hasPrefix("utf-16") || label == "unicode" || label == "ucs-2" {
            let zeros = bytes.prefix(scanBytes).count { $0 == 0 }
            guard zeros * 4 >= min(bytes.count, scanBytes) else { return nil }
            return label == "utf-16be"
                ? DecodedText(utf8: UTF16Decoding.utf8(bytes[...], order: .big), encoding: "UTF-16BE")
                : DecodedText(utf8: UTF16Decoding.utf8(bytes[...], order: .little), encoding: "UTF-16LE")
        }
        return EncodingName.forLabel(label).map { decode(bytes, as: $0) }
    }

    private func decode(_ bytes: [UInt8], as encoding: EncodingName) -> DecodedText {
        switch encoding {
        case .utf8: return DecodedText(utf8: UTF8Repair.repaired(bytes), encoding: "UTF-8")
        case .windows1252: return DecodedText(utf8: Windows1252.utf8(bytes), encoding: "windows-1252")
        case .other(let name, let iconvName):
            if let utf8 = try? TextTranscoder.utf8(from: bytes, iconvName: iconvName) {
                return DecodedText(utf8: UTF8Repair.repaired(utf8), encoding: name)
            }
            // This system's iconv does not know the encoding: say what was done instead.
            if let clean = UTF8Repair.cleanIfValid(bytes) { return DecodedText(utf8: clean, encoding: "UTF-8") }
            return DecodedText(utf8: Windows1252.utf8(bytes), encoding: "windows-1252")
        }
    }
}
