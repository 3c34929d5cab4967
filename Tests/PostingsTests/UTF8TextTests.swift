import Postings
import Testing

@Suite struct UTF8TextTests {
    @Test(arguments: ["", "plain", "naïve", "日本", "😀👩‍🔬", "e\u{301}", "a\u{0}b"])
    func keepsTheBytesOfAString(text: String) {
        #expect(UTF8Text(text).bytes == Array(text.utf8))
        #expect(UTF8Text(text) == UTF8Text(Array(text.utf8)))
        #expect(UTF8Text(text).string == text)
        #expect("\(UTF8Text(text))" == text)
        #expect(UTF8Text(text).isEmpty == text.isEmpty)
        #expect(UTF8Text(text[...]) == UTF8Text(text))
    }

    /// Ranges are bytes: é has two, 日 three, 😀 four.
    @Test(arguments: [
        (0, 0, ""), (0, 1, "a"), (1, 3, "é"), (3, 6, "日"), (6, 10, "😀"), (0, 10, "aé日😀"), (10, 10, ""),
        (1, 2, "\u{FFFD}"), (7, 10, "\u{FFFD}\u{FFFD}\u{FFFD}"),  // half a character is damage, not a crash
    ])
    func cutsByBytes(lower: Int, upper: Int, part: String) {
        #expect(UTF8Text("aé日😀").string(in: ByteRange(lower, upper)) == part)
    }

    /// Bytes decide: two spellings of é are two texts.
    @Test func equalityIsThatOfBytes() {
        #expect(UTF8Text("\u{E9}") != UTF8Text("e\u{301}"))
        #expect(UTF8Text.empty == UTF8Text(""))
    }
}
