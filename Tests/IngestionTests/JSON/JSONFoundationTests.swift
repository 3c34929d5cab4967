import Foundation
import Testing

@testable import Ingestion

/// On valid JSON the reader and Foundation's agree.
@Suite struct JSONFoundationTests {
    @Test(arguments: [
        "null", "true", " false ", "0", "-0", "-0.0", "1e5", "1E+5", "1e-5", "12.5e2", "9007199254740993",
        "18446744073709551615", "-9223372036854775808", "123456789012345678901234567890", "0.1", "1e308", "5e-324",
        "2.2250738585072011e-308", "0.30000000000000004",
        #""""#, #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u00e9\u00E9é""#, #""\ud83d\ude00\uD83D\uDE00😀""#, #""\u0000""#,
        #""\uFFFF\uffff""#, #""\u007f\u0080\u07ff\u0800""#, #""{\"a\":[1]}""#,
        "[]", "[ ]", "[1]", "[1,2 , 3]", "[[],[[]],{}]", "{}", "{ }", #"{"a":1}"#, #"{"":""}"#,
        #"{"a":{"b":{"c":[{"d":null}]}},"e":[true,false]}"#, "\t\r\n {\"a\"\n:\t1 ,\r\n\"b\" : 2 } \n",
        #"{"a\u0062":1,"é":2,"😀":[3]}"#,
        #"{"@context":"https://schema.org","@graph":[{"@type":"JobPosting","baseSalary":{"value":1e5}}]}"#,
    ])
    func agreesOnWrittenDocuments(_ text: String) throws {
        let tree = try JSONTree(text.utf8)
        #expect(try foundation(text.utf8, like: tree) == tree)
    }

    /// 24 seeds with 1,000 documents each.
    @Test(arguments: 0..<24)
    func agreesOnRandomDocuments(_ seed: Int) throws {
        var generator = JSONGenerator(seed: UInt64(seed))
        for number in 0..<1000 {
            let expected = generator.document()
            let text = generator.text
            let read = try JSONTree(text)
            let comment = Comment(
                rawValue: "seed \(seed), document \(number): \(String(decoding: text, as: UTF8.self))")
            try #require(read == expected, comment)
            try #require(try foundation(text, like: expected) == expected, comment)
        }
    }

    @Test func agreesOnDuplicateKeys() throws {
        let text = #"{"a":1,"b":2,"a":3}"#
        let tree = try JSONTree(text.utf8)
        #expect(tree == .object(["a": .number(3), "b": .number(2)]))
        #expect(try foundation(text.utf8, like: tree) == tree)
    }

    private func foundation(_ text: some Sequence<UInt8>, like expected: JSONTree) throws -> JSONTree {
        let value = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
        return JSONTree(foundation: value, like: expected)
    }
}
