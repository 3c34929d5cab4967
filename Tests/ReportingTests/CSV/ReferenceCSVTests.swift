import Testing

/// The reference reader refuses what RFC 4180 does not allow; else it would prove nothing.
struct ReferenceCSVTests {
    @Test(arguments: ["a\"b\r\n", "\"a\r\n", "\"a\"b\r\n", "a\n", "a\r", "a", "a,b", "\"\"\"\r\n"])
    func `What is malformed is refused`(_ text: String) {
        #expect(throws: ReferenceCSV.Malformed.self) { try ReferenceCSV.records(Array(text.utf8)) }
    }

    @Test func `What is well formed is read`() throws {
        let records = try ReferenceCSV.records(Array("a,,\"b\"\"\"\r\n\"x\r\ny\",\",\",\r\n".utf8))
        #expect(records == [["a", "", "b\""], ["x\r\ny", ",", ""]])
    }
}
