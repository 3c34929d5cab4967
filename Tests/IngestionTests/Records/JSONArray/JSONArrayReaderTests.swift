import Foundation
import Postings
import Testing

@testable import Ingestion

@Suite struct JSONArrayReaderTests {
    private static let chunks = [Int.max, 1, 2, 5, 64]

    @Test(
        arguments: [
            (#"[{"a":1},{"a":2}]"#, [#"{"a":1}"#, #"{"a":2}"#]),
            ("\u{FEFF} [ {\"a\":1}\n,\n{\"a\":2} ] \n", [#"{"a":1}"#, #"{"a":2}"#]),
            (#"[{"a":"}],[{\"\\"},{"b":{"c":[{}]}}]"#, [#"{"a":"}],[{\"\\"}"#, #"{"b":{"c":[{}]}}"#]),
            (#"{"jobs":[{"a":1},{"a":2}],"meta":{"total":2}}"#, [#"{"a":1}"#, #"{"a":2}"#]),
            (#"{"meta":{"jobs":[{"x":1}]},"jobs":[{"a":1}]}"#, [#"{"a":1}"#]),
            (#"{"a":1,"b":{"jobs":[{}]}}"#, [#"{"a":1,"b":{"jobs":[{}]}}"#]),
            (#"{"a":"jobs","jobs":["x"],"b":2}"#, [#"{"a":"jobs","jobs":["x"],"b":2}"#]),
            ("{\"a\":1}\n{\"a\":2}\n", [#"{"a":1}"#, #"{"a":2}"#]),
            ("{\"jobs\":[{\"a\":1}]}\n{\"jobs\":[{\"a\":2}]}", [#"{"a":1}"#, #"{"a":2}"#]),
            // What the lenient reader takes besides.
            (#"[{"a":1},{"a":2},];"#, [#"{"a":1}"#, #"{"a":2}"#]),
            (#"[{"a":1,},{"a":2}]"#, [#"{"a":1,}"#, #"{"a":2}"#]),
            (#"[{"a":1} {"a":2}]"#, [#"{"a":1}"#, #"{"a":2}"#]),
            ("[/* } */{\"a\":/*\"*/1}, // {\n{\"a\":2}]", ["{\"a\":/*\"*/1}", "{\"a\":2}"]),
            ("[{\"a\":\"x\u{A0}\"\u{A0}}]", ["{\"a\":\"x\u{A0}\"\u{A0}}"]),
            ("[{\"a\":\"x\ny\"}]", ["{\"a\":\"x\ny\"}"]),
        ])
    func yieldsTheElements(_ text: String, _ expected: [String]) {
        for chunk in Self.chunks { #expect(elements(text, chunk: chunk) == expected, "\(chunk)") }
    }

    @Test(arguments: ["", " \n", "[]", "{\"jobs\":[]}", "[ ]\n", "{\"jobs\": [ ], \"meta\": {}}"])
    func tellsOfATextWithoutRecords(_ text: String) {
        for chunk in Self.chunks { #expect(elements(text, chunk: chunk) == ["? 0"], "\(chunk)") }
    }

    private static func broken(_ record: Int, _ byte: Int, at: Int) -> String {
        "! record \(record): broken JSON in the record that began at byte \(byte): it cannot go on as it does at byte \(at)"
    }

    private static func cut(_ record: Int, _ byte: Int) -> String {
        "! record \(record): the text ends inside of the record that began at byte \(byte); it was probably cut off"
    }

    private static func cutList(_ record: Int, _ byte: Int) -> String {
        "! record \(record): the text ends inside of the list that began at byte \(byte); it was probably cut off"
    }

    /// A broken element costs itself and no other.
    @Test(
        arguments: [
            // A string that is never closed.
            (
                #"[{"a":1,"b":"x"},{"a":2,"b":"x},{"a":3,"b":"y"}]"#,
                [#"{"a":1,"b":"x"}"#, broken(2, 17, at: 34), #"{"a":3,"b":"y"}"#]
            ),
            (
                #"[{"a":1,"b":"x},{"a":2,"b":"y"},{"a":3,"b":"z"}]"#,
                [broken(1, 1, at: 18), #"{"a":2,"b":"y"}"#, #"{"a":3,"b":"z"}"#]
            ),
            // A bracket too few, a bracket too many, a wrong one.
            (
                #"[{"a":1,"b":2},{"a":2,"b":[1},{"a":3,"b":4}]"#,
                [#"{"a":1,"b":2}"#, broken(2, 15, at: 28), #"{"a":3,"b":4}"#]
            ),
            (
                #"[{"a":1,"b":2},{"a":2,"b":3,{"a":3,"b":4}]"#,
                [#"{"a":1,"b":2}"#, broken(2, 15, at: 28), #"{"a":3,"b":4}"#]
            ),
            (
                #"[{"a":1,"b":2}},{"a":3,"b":4}]"#,
                [#"{"a":1,"b":2}"#, broken(2, 14, at: 14), #"{"a":3,"b":4}"#]
            ),
            // What is inside of the broken element is not taken for the next one.
            (
                #"[{"a":1,"b":2},{"a":2,"b":[{"c":1,"d":2},{"c":3,"d":4}}},{"a":3,"b":4}]"#,
                [#"{"a":1,"b":2}"#, broken(2, 15, at: 54), #"{"a":3,"b":4}"#]
            ),
            // Cut off.
            (#"[{"a":1,"b":2},{"a":2,"b":"x"#, [#"{"a":1,"b":2}"#, cut(2, 15)]),
            (#"[{"a":1},"#, [#"{"a":1}"#, cutList(2, 0)]),
            (#"{"jobs":[{"a":1}"#, [#"{"a":1}"#, cutList(2, 8)]),
            (#"{"a":1,"b":"#, [cut(1, 0)]),
            ("{\"a\":[1}\n{\"a\":2}", [broken(1, 0, at: 7), "{\"a\":2}"]),
            // No objects.
            (
                #"[1,{"a":1},"x\"]",null,{"a":2}]"#,
                [
                    "! record 1: the element at byte 1 is no object; a record is {\"title\": …, \"html\": …}",
                    #"{"a":1}"#,
                    "! record 3: the element at byte 11 is no object; a record is {\"title\": …, \"html\": …}",
                    "! record 4: the element at byte 18 is no object; a record is {\"title\": …, \"html\": …}",
                    #"{"a":2}"#,
                ]
            ),
            ("callback([{\"a\":1}]);", ["! record 1: the text at byte 0 is no JSON; it is left out", "{\"a\":1}"]),
        ])
    func goesOnBehindABrokenElement(_ text: String, _ expected: [String]) {
        for chunk in Self.chunks { #expect(elements(text, chunk: chunk) == expected, "\(chunk)") }
    }

    @Test func leavesOutAnElementThatIsTooLong() {
        var configuration = IngestionConfiguration()
        configuration.maximumDocumentBytes = 100
        let long = String(repeating: "x", count: 300)
        for text in ["[{\"a\":1},{\"a\":\"\(long)\"},{\"a\":2}]", "{\"a\":\"\(long)\",\"jobs\":[{\"a\":1},{\"a\":2}]}"]
        {
            for chunk in Self.chunks {
                let all = elements(text, chunk: chunk, configuration: configuration)
                #expect(
                    all.count { $0.hasPrefix("! the document has") } == (text.hasPrefix("[") || chunk < 300 ? 1 : 0))
                #expect(all.filter { !$0.hasPrefix("!") } == ["{\"a\":1}", "{\"a\":2}"], "\(chunk)")
            }
        }
    }

    @Test(arguments: [(String.Encoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [])] as [(_, [UInt8])])
    func readsUTF16(_ encoding: String.Encoding, _ mark: [UInt8]) throws {
        let bytes = mark + Array(try #require("[{\"a\":\"é😀\"}]".data(using: encoding)))
        for chunk in [1, 3, .max] {
            guard
                case .record(1, .jsonRecord, let element, _, _) = records(of: JSONArrayReader(), bytes, chunk: chunk)[0]
            else {
                Issue.record("no record")
                continue
            }
            #expect(String(decoding: element, as: UTF8.self) == "{\"a\":\"é😀\"}")
        }
    }

    /// Arrays of generated objects come back element by element, however they are cut.
    @Test(arguments: 0..<12)
    func agreesWithTheWholeText(_ seed: Int) throws {
        var generator = JSONGenerator(seed: UInt64(500 + seed))
        var random = SplitMix64(state: UInt64(seed))
        for _ in 0..<20 {
            let objects = (0..<5).map { _ in
                _ = generator.document()
                return "{\"id\":1,\"v\":" + String(decoding: generator.text, as: UTF8.self) + "}"
            }
            let list = "[" + objects.joined(separator: ", ") + "]"
            let text = Bool.random(using: &random) ? list : "{\"jobs\" : \(list), \"x\":[1]}"
            for chunk in [1, 7, .max] { try #require(elements(text, chunk: chunk) == objects) }
        }
    }

    /// Whatever is cut off or changed, the reader comes to an end, and says the same whatever the chunks.
    @Test(arguments: 0..<8)
    func survivesDamage(_ seed: Int) throws {
        var random = SplitMix64(state: UInt64(seed))
        var generator = JSONGenerator(seed: UInt64(2000 + seed))
        let bytes = Array("{}[]\",:\\/* a1\n".utf8) + [0, 0xFF]
        for _ in 0..<30 {
            let objects = (0..<3).map { number in
                _ = generator.document()
                return "{\"id\":\(number),\"v\":" + String(decoding: generator.text, as: UTF8.self) + "}"
            }
            let text = Array("{\"jobs\":[\(objects.joined(separator: ","))]}".utf8)
            for _ in 0..<20 {
                var damaged = Array(text.prefix(Int.random(in: 1...text.count, using: &random)))
                for _ in 0..<Int.random(in: 0..<3, using: &random) {
                    damaged[damaged.indices.randomElement(using: &random)!] = bytes.randomElement(using: &random)!
                }
                let all = records(of: JSONArrayReader(), damaged)
                for chunk in [1, 6] {
                    try #require(
                        records(of: JSONArrayReader(), damaged, chunk: chunk) == all,
                        "\(String(decoding: damaged, as: UTF8.self))")
                }
            }
        }
    }

    /// Nothing but beginnings: quadratic, if each were read to the end.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["{\"a\":1,\"b\":[", "{\"a\":1,", "{\"a\":\"", "[", "{", "\"", ",{\"a\":[", "{\"a\":1,\"b\":\"x},"])
    func staysLinear(_ unit: String) {
        _ = elements("[{\"a\":1,\"b\":2}," + String(repeating: unit, count: 30_000), chunk: 1 << 16)
        _ = elements("[" + String(repeating: unit, count: 30_000), chunk: 1 << 16)
    }
}
