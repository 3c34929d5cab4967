/// What a numeric character reference to U+0080 … U+009F stands for.
///
/// Pages write `&#146;` for the apostrophe of windows-1252; the HTML Standard (13.2.5.80, numeric character reference
/// end state) reads it so, libxml2 2.9 hands over the control character.
enum NumericReference {
    /// The UTF-8 of what U+0080 + index stands for; five code points stand for themselves, and are not shown.
    private static let windows1252: [[UInt8]] = [
        "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
        "", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
    ].map { Array($0.utf8) }

    /// What a text that is nothing but one C1 control character stands for; nil for any other text.
    ///
    /// libxml2 hands each reference over in an event of its own.
    @inline(__always)
    static func replacement(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        // SAFETY: the count is compared first.
        guard text.count == 2, unsafe text[0] == 0xC2, unsafe text[1] >= 0x80, unsafe text[1] < 0xA0 else { return nil }
        return unsafe windows1252[Int(text[1] - 0x80)]
    }

    /// The string with each C1 control character replaced by what it stands for.
    static func resolved(_ string: String) -> String {
        guard string.utf8.contains(0xC2) else { return string }
        var resolved = String.UnicodeScalarView()
        for scalar in string.unicodeScalars {
            if (0x80..<0xA0).contains(scalar.value) {
                let bytes = windows1252[Int(scalar.value - 0x80)]
                resolved.append(contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars)
            } else {
                resolved.append(scalar)
            }
        }
        return String(resolved)
    }
}
