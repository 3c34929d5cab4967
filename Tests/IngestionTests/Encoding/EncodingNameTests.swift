import Platform
import Testing

@testable import Ingestion

@Suite struct EncodingNameTests {
    /// Labels and names from the table in the Encoding Standard; a few of each row.
    @Test(
        arguments: [
            ("utf-8", "UTF-8"), ("utf8", "UTF-8"), ("utf-16le", "UTF-8"),
            ("latin1", "windows-1252"), ("iso-8859-1", "windows-1252"), ("us-ascii", "windows-1252"),
            ("cp1250", "windows-1250"), ("windows-1251", "windows-1251"), ("latin2", "ISO-8859-2"),
            // Turkish pages declared ISO-8859-9 are windows-1254, as browsers have it.
            ("iso-8859-9", "windows-1254"), ("iso-8859-15", "ISO-8859-15"), ("koi8-r", "KOI8-R"),
            ("koi8-u", "KOI8-U"), ("gb2312", "GBK"), ("gbk", "GBK"), ("gb18030", "gb18030"), ("big5-hkscs", "Big5"),
            ("euc-jp", "EUC-JP"), ("sjis", "Shift_JIS"), ("windows-31j", "Shift_JIS"), ("euc-kr", "EUC-KR"),
            ("ks_c_5601-1987", "EUC-KR"), ("x-mac-roman", "macintosh"), ("windows-874", "windows-874"),
            ("tis-620", "windows-874"), ("iso-8859-4", "ISO-8859-4"), ("ibm866", "IBM866"),
        ])
    func knows(_ label: String, _ name: String) throws {
        switch try #require(EncodingName.forLabel(label)) {
        case .utf8: #expect(name == "UTF-8")
        case .windows1252: #expect(name == "windows-1252")
        case .other(let known, let iconvName):
            #expect(known == name)
            // The system's iconv must know the name that it is given, and every encoding here holds ASCII.
            #expect(try TextTranscoder.utf8(from: Array("<p>".utf8), iconvName: iconvName) == Array("<p>".utf8))
        }
    }

    @Test(arguments: ["", "klingon", "utf-9", "windows-1259", "none", "charset"])
    func knowsNo(_ label: String) {
        #expect(EncodingName.forLabel(label) == nil)
    }
}
