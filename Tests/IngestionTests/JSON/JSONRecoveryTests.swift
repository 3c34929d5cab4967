import Testing

@testable import Ingestion

/// What is read of texts that are no JSON.
@Suite struct JSONRecoveryTests {
    /// Broken texts, and what is left of each, written as JSON: the list of its values.
    static let texts: [(broken: String, read: String)] = [
        // Values one after the other.
        (#"{"a":1}{"b":2}"#, #"[{"a":1},{"b":2}]"#),
        ("{\"a\":1}\r\n{\"b\":2};", #"[{"a":1},{"b":2}]"#),
        (#"[{"a":1}][{"b":2}]"#, #"[[{"a":1}],[{"b":2}]]"#),
        (#"var x = {"a":1}, y = "{";"#, #"[{"a":1},{}]"#),
        // Commas.
        (#"{"a":1,,"b":2,,}"#, #"[{"a":1,"b":2}]"#),
        (#"{"a":[1,,2,,]}"#, #"[{"a":[1,2]}]"#),
        (#"{"a":"x" "b":"y"}"#, #"[{"a":"x","b":"y"}]"#),
        ("{\"a\":1\n\"b\":{\"c\":2}\n\"d\":[3]\n\"e\":true}", #"[{"a":1,"b":{"c":2},"d":[3],"e":true}]"#),
        (#"[{"a":1} {"b":2}]"#, #"[[{"a":1},{"b":2}]]"#),
        // Words without quotes.
        (#"{"a":NaN,"b":-Infinity,"c":undefined,,}"#, #"[{"a":null,"b":null,"c":null}]"#),
        (#"{a:1, @type : "x", b_2:"y"}"#, #"[{"a":1,"@type":"x","b_2":"y"}]"#),
        (#"{"a":Tide Modeller , "b":-2.5e1x, "c":-2.5e1,,}"#, #"[{"a":"Tide Modeller","b":"-2.5e1x","c":-25}]"#),
        (#"{"a":True,"b":FALSE}"#, #"[{"a":true,"b":false}]"#),
        ("{\"a\":www.example.org/?q:1\n,\"b\":1}", #"[{"a":"www.example.org/?q:1","b":1}]"#),
        // Quotes.
        (#"{'a':'x','b':'it''s'}"#, #"[{"a":"x","b":"it"}]"#),
        (#"{"a":"the "best" tides","b":1}"#, #"[{"a":"the \"best\" tides","b":1}]"#),
        (#"{"a":"the "best", they say","b":1}"#, #"[{"a":"the \"best\", they say","b":1}]"#),
        (#"{"a":"<p class="x">y</p>","b":1}"#, #"[{"a":"<p class=\"x\">y</p>","b":1}]"#),
        (#"{"a":"x", b:2}"#, #"[{"a":"x","b":2}]"#),
        ("{\"a\":\"x\" // tides\n,, \"b\":2}", #"[{"a":"x","b":2}]"#),
        // Members of which a half is missing.
        (#"{"a":,"b":2}"#, #"[{"a":null,"b":2}]"#),
        (#"{"a"}"#, #"[{}]"#),
        (#"{"a":}"#, #"[{"a":null}]"#),
        (#"{"a":1,{"b":2}}"#, #"[{"a":1,"":{"b":2}}]"#),
        // Brackets.
        (#"{"a":1}}]"#, #"[{"a":1}]"#),
        (#"{"a":[1,2,"b":3}"#, #"[{"a":[1,2,"b",3]}]"#),
        (#"[{"a":1]"#, #"[[{"a":1}]]"#),
        // Cuts.
        (#"{"a":1,"b":"tid"#, #"[{"a":1,"b":"tid"}]"#),
        (#"{"a":1,"b":"tide\"#, #"[{"a":1,"b":"tide"}]"#),
        (#"{"a":1,"b":"tide\u00e"#, #"[{"a":1,"b":"tide"}]"#),
        (#"{"a":1,"b"#, #"[{"a":1}]"#),
        (#"{"a":1,"b":"#, #"[{"a":1,"b":null}]"#),
        (#"{"a":{"b":[1,{"c":2"#, #"[{"a":{"b":[1,{"c":2}]}}]"#),
        (#"{"a":1 /* tides"#, #"[{"a":1}]"#),
    ]

    @Test(arguments: texts.indices)
    func reads(_ index: Int) throws {
        let (broken, read) = Self.texts[index]
        #expect(throws: JSONError.self, "\(broken)") { try JSONDocument(parsing: Array(broken.utf8)) }
        let document = try #require(JSONDocument(recovering: Array(broken.utf8)), "\(broken)")
        let expected = try JSONDocument(parsing: Array(read.utf8))
        #expect(shape(document, document.root) == shape(expected, expected.root), "\(broken)")
    }

    @Test(arguments: ["", "x", "[1,2", "\"x\"", "}", "/*{}"])
    func hasNothingWithoutAnObject(_ text: String) {
        #expect(JSONDocument(recovering: Array(text.utf8)) == nil)
    }

    /// What is JSON is read as it is without recovery.
    @Test(arguments: 0..<20)
    func readsJSONAsItIs(_ seed: Int) throws {
        var generator = JSONGenerator(seed: UInt64(seed))
        for _ in 0..<50 {
            _ = generator.document()
            let text = Array(#"{"x":"#.utf8) + generator.text + Array("}".utf8)
            guard let document = try? JSONDocument(parsing: text) else { continue }
            let recovered = try #require(JSONDocument(recovering: text))
            #expect(shape(recovered, recovered.root) == "[\(shape(document, document.root))]")
        }
    }

    /// Damaged texts are read without a crash, and each result can be walked.
    @Test(arguments: 0..<8)
    func survivesDamage(_ seed: Int) {
        var random = SplitMix64(state: UInt64(seed))
        var generator = JSONGenerator(seed: UInt64(2000 + seed))
        let bytes = Array("{}[]\"',:\\/*<!->;0eu\n".utf8) + [0x00, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
        for _ in 0..<100 {
            _ = generator.document()
            for _ in 0..<20 {
                var damaged = Array("{".utf8) + generator.text
                for _ in 0...Int.random(in: 0..<4, using: &random) {
                    damaged[damaged.indices.randomElement(using: &random)!] = bytes.randomElement(using: &random)!
                }
                if let document = JSONDocument(recovering: damaged) { _ = shape(document, document.root) }
            }
        }
    }

    /// No text makes it look at the same bytes again and again, or nest without end.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["[", "{", "{\"a\":\"b\" c ", "{\"a\":\"b\" ", "{'", "{a:", "{/", "{\"\\", "\"x", ",,:"])
    func isLinear(_ part: String) {
        var text = Array("{}{".utf8)
        for _ in 0..<100_000 { text += part.utf8 }
        let document = JSONDocument(recovering: text)
        #expect(document != nil)
    }

    /// A document as text, without what a writer may choose.
    private func shape(_ document: JSONDocument, _ value: JSONValue) -> String {
        switch document.kind(value) {
        case .object:
            "{"
                + document.members(value).map { "\(shape(document, $0.key)):\(shape(document, $0.value))" }
                .joined(separator: ",") + "}"
        case .array: "[" + document.elements(value).map { shape(document, $0) }.joined(separator: ",") + "]"
        case .string: "\"\(document.string(value) ?? "")\""
        case .number:
            document.double(value).map { "\($0)" } ?? String(decoding: document.text(value) ?? [], as: UTF8.self)
        case .true: "true"
        case .false: "false"
        case .null: "null"
        }
    }
}
