import Testing

@testable import Ingestion

/// What a document tells about its values.
@Suite struct JSONDocumentTests {
    private func document(_ text: String) throws -> JSONDocument {
        try JSONDocument(parsing: Array(text.utf8))
    }

    @Test(
        arguments: [
            ("{}", .object), ("[]", .array), ("\"\"", .string), ("1", .number), ("true", .true), ("false", .false),
            ("null", .null), ("NaN", .null),
        ] as [(String, JSONKind)])
    func tellsTheKind(_ text: String, _ kind: JSONKind) throws {
        let document = try document(text)
        #expect(document.kind(document.root) == kind)
    }

    @Test(
        arguments: [
            (#"{"a":1,"b":[2,{"c":3}],"d":4}"#, "d", "4"),
            (#"{"a":1,"a":2}"#, "a", "2"),
            (#"{"\u0061":1}"#, "a", "1"),
            (#"{"a\/b":1,"é":2}"#, "a/b", "1"),
            (#"{"a\/b":1,"é":2}"#, "é", "2"),
            (#"{"e\u0301":1}"#, "é", nil),
            (#"{"a":{"b":1}}"#, "b", nil),
            (#"{"ab":1}"#, "a", nil),
            (#"{"a":1}"#, "ab", nil),
            (#"{"":1}"#, "", "1"),
            (#"{"x":"a"}"#, "a", nil),
            (#"["a",1]"#, "a", nil),
            (#""a""#, "a", nil),
        ] as [(String, String, String?)])
    func findsMembers(_ text: String, _ key: String, _ expected: String?) throws {
        let document = try document(text)
        let member = document.member(document.root, key)
        #expect(member.flatMap(document.text) == expected.map { Array($0.utf8) })
    }

    @Test func walksNestedContainers() throws {
        let document = try document(#"{"a":[[1,2],[],{"b":3}],"c":{"d":{}},"e":4}"#)
        #expect(document.members(document.root).map { document.string($0.key) } == ["a", "c", "e"])
        let a = try #require(document.member(document.root, "a"))
        #expect(document.elements(a).map(document.kind) == [.array, .array, .object])
        let first = try #require(document.elements(a).first { _ in true })
        #expect(document.elements(first).map(document.double) == [1, 2])
    }

    @Test func keepsDuplicateMembers() throws {
        let document = try document(#"{"a":1,"a":2}"#)
        #expect(document.members(document.root).map { document.double($0.value) } == [1, 2])
    }

    @Test(arguments: ["1", "\"a\"", "null", "[[1]]", "{}"])
    func hasNoMembersOutsideOfObjects(_ text: String) throws {
        let document = try document(text)
        #expect(document.members(document.root).map { $0.key }.isEmpty)
    }

    @Test(arguments: ["1", "\"a\"", "null", #"{"a":1}"#, "[]"])
    func hasNoElementsOutsideOfArrays(_ text: String) throws {
        let document = try document(text)
        #expect(Array(document.elements(document.root)).isEmpty)
    }

    @Test(
        arguments: [
            (#""a\n""#, "a\n", "a\n"), ("\"\"", "", ""), ("1.50", nil, "1.50"), ("02134", nil, "02134"),
            ("true", nil, "true"), ("false", nil, "false"), ("null", nil, nil), ("NaN", nil, nil), ("{}", nil, nil),
            ("[1]", nil, nil),
        ] as [(String, String?, String?)])
    func givesText(_ text: String, _ string: String?, _ literal: String?) throws {
        let document = try document(text)
        #expect(document.string(document.root) == string)
        #expect(document.utf8(document.root) == string.map { Array($0.utf8) })
        #expect(document.text(document.root) == literal.map { Array($0.utf8) })
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("120000", 120_000), ("45.75", 45.75), ("1.2e5", 120_000), ("+.5", 0.5), ("-7.", -7),
            ("007", 7), ("1e308", 1e308), ("0.30000000000000004", 0.1 + 0.2),
            ("17976931348623157e292", .greatestFiniteMagnitude), ("1e999", nil), ("-1e999", nil), ("1e-999", 0),
            ("\"5\"", nil), ("true", nil),
            ("Infinity", nil),
        ] as [(String, Double?)])
    func givesNumbers(_ text: String, _ number: Double?) throws {
        let document = try document(text)
        #expect(document.double(document.root) == number)
    }

    @Test func tapeIsConsistent() throws {
        var generator = JSONGenerator(seed: 99)
        for _ in 0..<500 {
            _ = generator.document()
            let document = try JSONDocument(parsing: generator.text)
            #expect(document.node(document.root).next == document.nodes.count)
            for (index, node) in document.nodes.enumerated() {
                #expect(node.next > index && node.next <= document.nodes.count)
                #expect(node.start <= node.end && Int(node.end) <= document.bytes.count)
            }
        }
    }
}
