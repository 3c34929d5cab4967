import Testing

@testable import Ingestion

/// What the reader takes beyond the standard, and what it refuses.
@Suite struct JSONReaderTests {
    private static let one: JSONTree = .object(["a": .number(1)])

    @Test(arguments: [
        "{\"a\":1,}", "{\"a\":1 , }", "{\"a\":1,/**/}",
        // After the value.
        "{\"a\":1};", "{\"a\":1} ; ;\n", "{\"a\":1}\u{0}\u{B}\u{C}\u{1F}", "{\"a\":1}\u{A0}\u{2028}\u{3000}\u{FEFF}",
        "{\"a\":1} // end", "{\"a\":1} /* end */ // end\n", "{\"a\":1}; <!-- {} -->",
        // Before the value.
        "\u{FEFF}{\"a\":1}", "\u{0}{\"a\":1}", "\u{A0}\u{200B}\u{202F}{\"a\":1}", "// {[\n{\"a\":1}",
        "/* {[ **/{\"a\":1}", "/**/ /***/{\"a\":1}", "// one\r// two\r\n{\"a\":1}",
        // Within it.
        "{/*a*/\"a\"/*b*/:/*c*/1/*d*/}", "{// a\n\"a\": // b\n1 // c\n}", "{\u{A0}\"a\"\u{FEFF}:\u{0}1\u{2009}}",
        // Wrapped.
        "<![CDATA[{\"a\":1}]]>", "<![CDATA[\n{\"a\":1}\n]]>;", "//<![CDATA[\n{\"a\":1}\n//]]>",
        "// <![CDATA[\n{\"a\":1}\n// ]]>", "/*<![CDATA[*/{\"a\":1}/*]]>*/", "/* <![CDATA[ */\n{\"a\":1};\n/* ]]> */",
        "//<![CDATA[ {\"a\":1} //]]>", "<!--{\"a\":1}-->", "<!--\n{\"a\":1}\n//-->", "//<!--\n{\"a\":1}\n//-->",
        "<!-- hide from old browsers\n{\"a\":1}\n// -->", "<!-- schema.org --> {\"a\":1}", "<!-- {\"a\":1}",
        "<!-- one --><!-- two -->{\"a\":1}<!-- three -->", "<!--<![CDATA[{\"a\":1}]]>-->",
        "<!-- //<![CDATA[\n{\"a\":1}",
        "<!--//--><![CDATA[//><!--\n{\"a\":1}\n//--><!]]>",
    ])
    func acceptsAroundTheValue(_ text: String) throws {
        #expect(try JSONTree(text.utf8) == Self.one)
    }

    @Test(
        arguments: [
            ("[1,]", .array([.number(1)])),
            ("[[1,],{},]", .array([.array([.number(1)]), .object([:])])),
            ("<![CDATA[[[1]]]]>", .array([.array([.number(1)])])),
            ("[NaN,Infinity,-Infinity,+Infinity]", .array([.null, .null, .null, .null])),
            ("NaN", .null),
            ("[02134,+7,.5,5.,-.5e1,00]", .array([2134, 7, 0.5, 5, -5, 0].map(JSONTree.number))),
            ("\"a\"; // b", .string("a")),
            ("-1-->", .number(-1)),
            (
                "[\"// no\",\"/* comment */\",\"<!-- in -->\",\"]]>\"]",
                .array([.string("// no"), .string("/* comment */"), .string("<!-- in -->"), .string("]]>")])
            ),
        ] as [(String, JSONTree)])
    func acceptsWithin(_ text: String, _ tree: JSONTree) throws {
        #expect(try JSONTree(text.utf8) == tree)
    }

    @Test(
        arguments: [
            // No value.
            ("", .unexpected(found: nil, expected: .value, byte: 0)),
            (" \n", .unexpected(found: nil, expected: .value, byte: 2)),
            (";", .unexpected(found: UInt8(ascii: ";"), expected: .value, byte: 0)),
            ("<p>", .unexpected(found: UInt8(ascii: "<"), expected: .value, byte: 0)),
            ("// {}", .unexpected(found: nil, expected: .value, byte: 5)),
            ("<!-- x -->", .unexpected(found: nil, expected: .value, byte: 10)),
            ("tru", .unexpected(found: UInt8(ascii: "t"), expected: .value, byte: 0)),
            ("True", .unexpected(found: UInt8(ascii: "T"), expected: .value, byte: 0)),
            ("undefined", .unexpected(found: UInt8(ascii: "u"), expected: .value, byte: 0)),
            ("{\"a\":é}", .unexpected(found: 0xC3, expected: .value, byte: 5)),
            // Cut off.
            ("{\"a\":\"b", .unclosed(.string, opened: 5, byte: 7)),
            ("{\"a\":\"b\\\"", .unclosed(.string, opened: 5, byte: 9)),
            ("\"\\", .unclosed(.string, opened: 0, byte: 2)),
            ("{\"a", .unclosed(.string, opened: 1, byte: 3)),
            ("{\"a\"", .unclosed(.object, opened: 0, byte: 4)),
            ("{\"a\":", .unclosed(.object, opened: 0, byte: 5)),
            ("{\"a\":1", .unclosed(.object, opened: 0, byte: 6)),
            ("{\"a\":1,", .unclosed(.object, opened: 0, byte: 7)),
            ("{\"a\":[1,{}", .unclosed(.array, opened: 5, byte: 10)),
            ("[1.5e", .unclosed(.array, opened: 0, byte: 5)),
            (" [", .unclosed(.array, opened: 1, byte: 2)),
            ("/* {}", .unclosed(.comment, opened: 0, byte: 5)),
            ("{} /* x", .unclosed(.comment, opened: 3, byte: 7)),
            ("<!-- x", .unclosed(.comment, opened: 0, byte: 6)),
            ("{}<!-- x", .unclosed(.comment, opened: 2, byte: 8)),
            // Quotes.
            ("{'a':1}", .unexpected(found: UInt8(ascii: "'"), expected: .key, byte: 1)),
            ("{a:1}", .unexpected(found: UInt8(ascii: "a"), expected: .key, byte: 1)),
            ("{1:1}", .unexpected(found: UInt8(ascii: "1"), expected: .key, byte: 1)),
            ("{\"a\":b}", .unexpected(found: UInt8(ascii: "b"), expected: .value, byte: 5)),
            ("{\"a\":\"b, \"c\":1}", .unexpected(found: UInt8(ascii: "c"), expected: .commaInObject, byte: 10)),
            ("{\"a\":\"the \"best\" job\"}", .unexpected(found: UInt8(ascii: "b"), expected: .commaInObject, byte: 11)),
            // Commas, colons, brackets.
            ("[,]", .unexpected(found: UInt8(ascii: ","), expected: .value, byte: 1)),
            ("{,}", .unexpected(found: UInt8(ascii: ","), expected: .key, byte: 1)),
            ("[1,,2]", .unexpected(found: UInt8(ascii: ","), expected: .value, byte: 3)),
            ("{\"a\":1,,}", .unexpected(found: UInt8(ascii: ","), expected: .key, byte: 7)),
            ("[1 2]", .unexpected(found: UInt8(ascii: "2"), expected: .commaInArray, byte: 3)),
            ("{\"a\":1 \"b\":2}", .unexpected(found: UInt8(ascii: "\""), expected: .commaInObject, byte: 7)),
            ("{\"a\" 1}", .unexpected(found: UInt8(ascii: "1"), expected: .colon, byte: 5)),
            ("{\"a\"}", .unexpected(found: UInt8(ascii: "}"), expected: .colon, byte: 4)),
            ("{\"a\":}", .unexpected(found: UInt8(ascii: "}"), expected: .value, byte: 5)),
            ("[1}", .unexpected(found: UInt8(ascii: "}"), expected: .commaInArray, byte: 2)),
            ("{\"a\":1]", .unexpected(found: UInt8(ascii: "]"), expected: .commaInObject, byte: 6)),
            ("[<!-- -->]", .unexpected(found: UInt8(ascii: "<"), expected: .value, byte: 1)),
            ("[1/2]", .unexpected(found: UInt8(ascii: "/"), expected: .commaInArray, byte: 2)),
            // Numbers.
            ("-", .unexpected(found: nil, expected: .digit, byte: 1)),
            ("[.]", .unexpected(found: UInt8(ascii: "]"), expected: .digit, byte: 2)),
            ("1e+", .unexpected(found: nil, expected: .digit, byte: 3)),
            ("[--1]", .unexpected(found: UInt8(ascii: "-"), expected: .digit, byte: 2)),
            ("[2024-01-31]", .unexpected(found: UInt8(ascii: "-"), expected: .commaInArray, byte: 5)),
            ("[0x1F]", .unexpected(found: UInt8(ascii: "x"), expected: .commaInArray, byte: 2)),
            // More than one value.
            ("{} {}", .unexpected(found: UInt8(ascii: "{"), expected: .endOfText, byte: 3)),
            ("{}{}", .unexpected(found: UInt8(ascii: "{"), expected: .endOfText, byte: 2)),
            ("{}\n[]", .unexpected(found: UInt8(ascii: "["), expected: .endOfText, byte: 3)),
            ("{}; {}", .unexpected(found: UInt8(ascii: "{"), expected: .endOfText, byte: 4)),
            ("1 2", .unexpected(found: UInt8(ascii: "2"), expected: .endOfText, byte: 2)),
            ("\"a\"\"b\"", .unexpected(found: UInt8(ascii: "\""), expected: .endOfText, byte: 3)),
            ("{}}", .unexpected(found: UInt8(ascii: "}"), expected: .endOfText, byte: 2)),
            ("{},", .unexpected(found: UInt8(ascii: ","), expected: .endOfText, byte: 2)),
            ("nullx", .unexpected(found: UInt8(ascii: "x"), expected: .endOfText, byte: 4)),
        ] as [(String, JSONError)])
    func refuses(_ text: String, _ error: JSONError) {
        #expect(throws: error) { try JSONTree(text.utf8) }
    }
}
