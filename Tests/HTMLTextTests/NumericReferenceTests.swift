import Foundation
import Testing

@testable import HTMLText

@Suite struct NumericReferenceTests {
    /// The HTML Standard's table is windows-1252, of which Foundation has one too; 0x81, 0x8D, 0x8F, 0x90 and 0x9D are
    /// not in it and stand for nothing that is shown.
    @Test func agreesWithTheTableOfWindows1252() throws {
        let unassigned: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        for byte in UInt8(0x80)...0x9F {
            let expected = unassigned.contains(byte) ? "" : String(data: Data([byte]), encoding: .windowsCP1252)
            #expect(text(try page("<p>x&#\(byte);y")) == "x\(try #require(expected))y\n")
            #expect(NumericReference.resolved("x\(Unicode.Scalar(byte))é") == "x\(try #require(expected))é")
        }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let html: String
        let text: String
        var testDescription: String { html }
    }

    @Test(arguments: [
        Case(html: "It&#146;s &#x93;data&#X94; &#150; we&#128;", text: "It’s “data” – we€"),
        Case(html: "&#127;&#160;&#161;", text: "\u{7F} ¡"),
        Case(html: "&#65;&#xe9;&#x4E2D;&#x1F600;&#x10FFFD;", text: "Aé中😀\u{10FFFD}"),
    ])
    func readsReferencesAsBrowsersDo(_ example: Case) throws {
        #expect(text(try page("<p>\(example.html)")) == example.text + "\n")
    }

    /// What is no character is left out or replaced, and takes nothing with it.
    @Test func survivesReferencesToNoCharacter() throws {
        let read = text(try page("<p>a&#0;b&#xD800;c&#x110000;d&#99999999999;e"))
        #expect(read.filter { $0 != "\u{FFFD}" } == "abcde\n")
    }

    @Test func holdsInTitlesAndMeta() throws {
        let page = try page("<title>A &#150; B</title><meta name=description content='C &#150; D'>")
        #expect(string(page.title[...]) == "A – B")
        #expect(page.meta.map(\.content) == ["C – D"])
    }
}
