import Testing

@testable import Ingestion

@Suite struct JSONErrorTests {
    @Test(arguments: [
        ("{\"a\":b}", "expected a value, found 'b' at byte 5"),
        ("{} {}", "expected the end of the text after its one value, found '{' at byte 3"),
        ("[1\u{7F}]", "expected a comma or ']', found the byte 0x7F at byte 2"),
        ("{\"a\":1é}", "expected a comma or '}', found the byte 0xC3 at byte 6"),
        ("", "expected a value, found the end of the text at byte 0"),
        ("{\"a\":\"b", "the text ends at byte 7 inside a string that began at byte 5; it was probably cut off"),
        ("[{}", "the text ends at byte 3 inside an array that began at byte 0; it was probably cut off"),
        ("[[[[", "objects and arrays are nested deeper than 3 at byte 3"),
        ("[1234567890123456789]", "the text has 21 bytes, more than the 20 that are read"),
    ])
    func saysWhatAndWhere(_ text: String, _ message: String) {
        let configuration = JSONConfiguration(maximumDepth: 3, maximumBytes: 20)
        do throws(JSONError) {
            _ = try JSONDocument(parsing: Array(text.utf8), configuration: configuration)
            Issue.record("read without an error")
        } catch {
            #expect(error.description == message)
        }
    }
}
