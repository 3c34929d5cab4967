import Foundation
import Postings
import Testing

@testable import Reporting

struct JSONTextTests {
    private func written(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONText.appendString(Array(text.utf8), to: &bytes)
        return bytes
    }

    private func read(_ bytes: [UInt8]) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    static let texts: [(text: String, json: String)] = [
        ("", #""""#), ("plain", #""plain""#), ("a\"b\\c/d", #""a\"b\\c/d""#),
        ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\0\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("\u{80}\u{85}\u{9F}\u{A0}", "\"\\u0080\\u0085\\u009f\u{A0}\""),
        ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
        ("é €𝄞 שלום", "\"é €𝄞 שלום\""), ("\"\u{301}\\\u{301}", "\"\\\"\u{301}\\\\\u{301}\""),
    ]

    @Test(arguments: texts)
    func `A text is escaped, and read back as it was`(_ text: String, _ json: String) throws {
        #expect(written(text) == Array(json.utf8))
        let back = try #require(try read(written(text)) as? String)
        #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `Every character is read back as it was, on one line`() throws {
        for first in stride(from: 0, to: 0x11_0000, by: 0x400) {
            let scalars = (first..<(first + 0x400)).compactMap { Unicode.Scalar(UInt32($0)) }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let bytes = written(text)
            #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
            let back = try #require(try read(bytes) as? String)
            #expect(back.unicodeScalars.elementsEqual(scalars))
        }
    }

    @Test func `Commas stand between members and nowhere else`() throws {
        var json = JSONText(bytes: [])
        json.object { json in
            json.name("a")
            json.list([Int]()) { $0.integer($1) }
            json.name("b")
            json.list([1, -2]) { json, number in json.list([number, 0]) { $0.integer($1) } }
            json.name("{[:,")
            json.string("{[:,")
            json.name("c")
            json.object { _ in }
            json.name("d")
            json.list([true, nil, false]) { $0.boolean($1) }
            json.name("e")
            json.number(-0.25, decimals: 3)
            json.name("f")
            json.string(nil as String?)
        }
        json.bytes.append(0x0A)
        json.object { _ in }
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == """
                {"a":[],"b":[[1,0],[-2,0]],"{[:,":"{[:,","c":{},"d":[true,null,false],"e":-0.250,"f":null}
                {}
                """)
    }

    @Test(
        arguments: [
            (nil, "null"), (0, "0"), (2.5, "2.5"), (98_000, "98000"), (1e12, "null"), (-1e300, "null"),
            (.nan, "null"), (.infinity, "null"), (999_999_999_999, "999999999999"),
        ] as [(Double?, String)])
    func `A number that no report can print is null`(_ value: Double?, _ text: String) {
        var json = JSONText(bytes: [])
        json.figure(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }
}
