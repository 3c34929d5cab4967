import Testing

@testable import HTMLText

@Suite("Attribute bombs")
struct AttributeBombTests {
    /// A page above the size from which pages are looked at, with one tag of `count` attributes in the middle.
    private func page(_ count: Int, before: String = "", after: String = ">x") -> [UInt8] {
        let padding = String(repeating: "a <b>word</b> ", count: 6000)
        let attributes = (0..<count).map { "a\($0)" }.joined(separator: " ")
        return Array("\(padding)\(before)<p \(attributes)\(after)".utf8)
    }

    @Test(
        "a tag is found when it has more attributes than the limit",
        arguments: [(100, false), (101, true), (5000, true)])
    func limit(count: Int, isFound: Bool) {
        let html = page(count)
        let place = AttributeBomb.byte(in: html, limit: 100)
        #expect((place != nil) == isFound)
        if let place { #expect(html[place] == UInt8(ascii: "<") && html[place + 1] == UInt8(ascii: "p")) }
    }

    @Test("a tag that never ends counts too")
    func unclosed() {
        #expect(AttributeBomb.byte(in: page(200, after: ""), limit: 100) != nil)
    }

    @Test(
        "text is no tag",
        arguments: [String(repeating: "a < b ", count: 20_000), String(repeating: "word ", count: 20_000)])
    func text(html: String) {
        #expect(AttributeBomb.byte(in: Array(html.utf8), limit: 100) == nil)
    }

    @Test("a small page is not looked at: it cannot hold enough attributes to matter")
    func small() {
        #expect(AttributeBomb.byte(in: Array("<p \(String(repeating: "a ", count: 1000))>".utf8), limit: 10) == nil)
    }

    @Test("the parser refuses the page and names the tag's byte")
    func refused() {
        let html = page(20_000)
        #expect(throws: HTMLTextError.self) { try HTMLTextParser().parse(html) }
        do throws(HTMLTextError) {
            _ = try HTMLTextParser().parse(html)
        } catch {
            #expect(error.description.contains("byte \(84_000)"))
            #expect(error.description.contains("1000 attributes"))
        }
    }
}
