import Testing

@testable import Extraction

@Suite struct TokenTests {
    /// Each text is two words; the gap is that before the second.
    @Test(
        arguments: [
            ("a b", .space), ("a \t\r b", .space), ("a\u{A0}b", .space), ("it's b", .space),
            ("data-b", .hyphen), ("snake_case", .hyphen), ("one\u{2010}two", .hyphen), ("one\u{2011}two", .hyphen),
            ("one - two", .hyphen), ("one/two", .slash), ("one / two", .slash), ("one-/two", .slash),
            ("one\ntwo", .line), ("one -\n two", .line), ("one/\ntwo", .line),
            ("one, two", .comma), ("one,\ntwo", .comma), ("one (two", .comma), ("one \"two", .comma),
            ("one\u{2013}two", .comma), ("one & two", .comma), ("5+ two", .comma), ("one§two", .comma),
            ("one×two", .comma), ("one。two", .comma),
            ("one. two", .stop), ("one; two", .stop), ("one: two", .stop), ("one! two", .stop), ("one? two", .stop),
            ("one | two", .stop), ("one\u{2026}two", .stop), ("one\n\u{2022} two", .stop), ("one · two", .stop),
            ("one → two", .stop), ("one 🚀 two", .stop), ("one.two", .stop), ("one,.,two", .stop),
            ("C++11", .joined), ("C#d", .joined), ("C#.NET", .joined),
        ] as [(String, TokenGap)])
    func tellsWhatSeparates(text: String, expected: TokenGap) {
        #expect(tokens(text).map(\.gap) == [.stop, expected], "a text begins as a sentence does")
    }

    @Test func gapsAreOrderedByHowMuchTheySeparate() {
        let order: [TokenGap] = [.joined, .space, .hyphen, .slash, .line, .comma, .stop]
        #expect(order.sorted() == order)
        #expect(order.filter(\.joinsName) == [.joined, .space, .hyphen, .slash])
    }
}
