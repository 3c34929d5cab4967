/// An encoding that a page may declare, by the labels of the Encoding Standard (encoding.spec.whatwg.org, "Names and
/// labels").
enum EncodingName: Sendable, Hashable {
    case utf8
    case windows1252
    /// Left to the system's iconv.
    case other(name: String, iconvName: String)

    /// The encoding that a label names, or nil for a label that no browser knows.
    static func forLabel(_ label: String) -> EncodingName? {
        switch label {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8", "unicode11utf8", "unicode20utf8":
            return .utf8
        // A page whose declaration could be read byte by byte is not UTF-16, whatever it says.
        case "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode": return .utf8
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1",
            "l1", "ascii", "us-ascii", "ansi_x3.4-1968", "cp819", "ibm819", "csisolatin1", "iso-ir-100":
            return .windows1252
        default: break
        }
        guard let known = others.first(where: { $0.labels.contains(label) }) else { return nil }
        return .other(name: known.name, iconvName: known.iconvName)
    }

    private static let others: [(name: String, iconvName: String, labels: [String])] = [
        ("windows-874", "CP874", ["windows-874", "dos-874", "iso-8859-11", "iso8859-11", "tis-620"]),
        ("windows-1250", "CP1250", ["windows-1250", "cp1250", "x-cp1250"]),
        ("windows-1251", "CP1251", ["windows-1251", "cp1251", "x-cp1251"]),
        ("windows-1253", "CP1253", ["windows-1253", "cp1253", "x-cp1253"]),
        ("windows-1254", "CP1254", ["windows-1254", "cp1254", "iso-8859-9", "latin5", "iso8859-9", "l5"]),
        ("windows-1255", "CP1255", ["windows-1255", "cp1255", "x-cp1255"]),
        ("windows-1256", "CP1256", ["windows-1256", "cp1256", "x-cp1256"]),
        ("windows-1257", "CP1257", ["windows-1257", "cp1257", "x-cp1257"]),
        ("windows-1258", "CP1258", ["windows-1258", "cp1258", "x-cp1258"]),
        ("ISO-8859-2", "ISO-8859-2", ["iso-8859-2", "iso8859-2", "latin2", "l2"]),
        ("ISO-8859-3", "ISO-8859-3", ["iso-8859-3", "iso8859-3", "latin3", "l3"]),
        ("ISO-8859-4", "ISO-8859-4", ["iso-8859-4", "iso8859-4", "latin4", "l4"]),
        ("ISO-8859-5", "ISO-8859-5", ["iso-8859-5", "iso8859-5", "cyrillic"]),
        ("ISO-8859-6", "ISO-8859-6", ["iso-8859-6", "iso8859-6", "arabic"]),
        ("ISO-8859-7", "ISO-8859-7", ["iso-8859-7", "iso8859-7", "greek"]),
        ("ISO-8859-8", "ISO-8859-8", ["iso-8859-8", "iso8859-8", "hebrew", "iso-8859-8-i"]),
        ("ISO-8859-10", "ISO-8859-10", ["iso-8859-10", "iso8859-10", "latin6", "l6"]),
        ("ISO-8859-13", "ISO-8859-13", ["iso-8859-13", "iso8859-13"]),
        ("ISO-8859-14", "ISO-8859-14", ["iso-8859-14", "iso8859-14"]),
        ("ISO-8859-15", "ISO-8859-15", ["iso-8859-15", "iso8859-15", "latin9", "l9"]),
        ("ISO-8859-16", "ISO-8859-16", ["iso-8859-16"]),
        ("IBM866", "CP866", ["ibm866", "cp866", "866"]),
        ("KOI8-R", "KOI8-R", ["koi8-r", "koi8", "koi", "koi8_r"]),
        ("KOI8-U", "KOI8-U", ["koi8-u", "koi8-ru"]),
        ("macintosh", "MACINTOSH", ["macintosh", "mac", "x-mac-roman"]),
        ("GBK", "GB18030", ["gbk", "gb2312", "gb_2312-80", "chinese", "x-gbk"]),
        ("gb18030", "GB18030", ["gb18030"]),
        ("Big5", "BIG5-HKSCS", ["big5", "big5-hkscs", "cn-big5", "x-x-big5"]),
        ("EUC-JP", "EUC-JP", ["euc-jp", "x-euc-jp"]),
        ("ISO-2022-JP", "ISO-2022-JP", ["iso-2022-jp"]),
        ("Shift_JIS", "CP932", ["shift_jis", "shift-jis", "sjis", "windows-31j", "x-sjis", "ms_kanji"]),
        ("EUC-KR", "CP949", ["euc-kr", "ks_c_5601-1987", "windows-949", "korean", "ksc5601"]),
    ]
}
