import HTMLText
import Testing

@Suite struct HTMLTextErrorTests {
    /// What, where, and what became of the page.
    @Test(arguments: [
        (
            HTMLTextError.tooDeep(limit: 5, byte: 70),
            "elements are nested deeper than 5 at byte 70; no job page needs that, so it was not read"
        ),
        (.tooMuchText(limit: 5, byte: 70), "the page's text exceeds 5 bytes at byte 70 of the page; it was not read"),
        (.tooManyElements(limit: 5, byte: 70), "the page has more than 5 elements at byte 70; it was not read"),
        (
            .tooSlow(seconds: 0.5, byte: 70),
            "the page was given up at byte 70 after the 0.5 seconds that one page may take"
        ),
        (.tooLarge(bytes: 9, limit: 8), "the page has 9 bytes, more than the 8 that are parsed; it was not read"),
        (.parserUnavailable, "libxml2 could not allocate a parser; free some memory and run again"),
    ])
    func saysWhatWhereAndWhatNext(error: HTMLTextError, message: String) {
        #expect(error.description == message)
        #expect("\(error)" == message)
    }
}
