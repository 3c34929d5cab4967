import Testing

@testable import Ingestion

struct TextWordsTests {
    private func scan(_ text: String, room: Int = 64, withoutNumbers: Bool = false) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: room)
        let count = TextWords().scan(Array(text.utf8), into: &words, withoutNumbers: withoutNumbers)
        return Array(words[..<count])
    }

    @Test(arguments: [
        ("", 0), (" ", 0), ("one", 1), ("one two", 2), ("one,two;three", 3), ("“one”—two…", 2), ("one\u{A0}two", 2),
        ("café au lait", 3), ("日本語", 3), ("ひらがな", 4), ("日本、語。", 3), ("ok日本ok", 4), ("🙂 one 🙂", 1), ("Жук лес", 2),
        ("one\u{FEFF}two", 2),
    ])
    func `Words are counted`(_ text: String, _ count: Int) {
        #expect(scan(text).count == count)
    }

    @Test(arguments: [("Tide", "tIDE"), ("ÉTÉ", "été"), ("a-b", "a b"), ("one  two\n", "one, two")])
    func `Case and what stands between do not count`(_ one: String, _ two: String) {
        #expect(scan(one) == scan(two))
    }

    @Test func `Different words differ, and order counts`() {
        let words = ["a", "b", "ab", "ba", "aa", "aaa", "tide", "tied", "0", "00", "é", "è", "日", "本"]
        #expect(Set(words.map { scan($0) }).count == words.count)
    }

    @Test func `There are never more than there is room for, and cut characters do no harm`() {
        #expect(scan("one two three", room: 2) == scan("one two"))
        #expect(scan("日本語", room: 2) == scan("日本"))
        #expect(scan("one 1234 two 12 ab12345", withoutNumbers: true) == scan("one two 12"))
        for bytes in [[0xE2], [0x61, 0xE3], [0xC3], [0xF0, 0x9F], [0x80], [0xFF, 0x61]] as [[UInt8]] {
            var words = [UInt64](repeating: 0, count: 4)
            #expect(TextWords().scan(bytes, into: &words) <= 2)
        }
    }
}
