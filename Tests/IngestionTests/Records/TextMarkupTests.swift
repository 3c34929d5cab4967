import Testing

@testable import Ingestion

@Suite struct TextMarkupTests {
    @Test(arguments: [
        "<p>a</p>", "a<br>b", "a<br/>b", "a<br />b", "A<BR>", "</LI>", "x < y </strong>", "</h2>", "<<p></p>",
    ])
    func isHTML(_ text: String) { #expect(TextMarkup.isHTML(Array(text.utf8))) }

    @Test(arguments: [
        "", "a", "<", "</", "</p", "<p>", "a < b > c", "std::vector<int>", "<br", "</vector>", "</ p>", "<brx>",
        "List<String>",
        "</h7>", "a <- b", "<b>",
    ])
    func isText(_ text: String) { #expect(!TextMarkup.isHTML(Array(text.utf8))) }

    @Test func escapes() {
        #expect(
            String(decoding: TextMarkup.html(Array("a < b\r\n\nc & d".utf8)), as: UTF8.self)
                == "<p>a &lt; b</p><p>c &amp; d</p>")
    }
}
