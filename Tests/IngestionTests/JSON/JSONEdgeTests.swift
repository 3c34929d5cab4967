import Foundation
import Testing

@testable import Ingestion

/// Generated values at the edges, against Foundation's reader.
@Suite struct JSONEdgeTests {
    /// Numbers around the limits of integers and doubles, with every form of sign, fraction and exponent.
    @Test func agreesOnNumbersAtTheEdges() throws {
        let wholes = [
            "0", "1", "9", "10", "255", "2147483647", "2147483648", "4294967296", "9007199254740991",
            "9007199254740992",
            "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551615",
            "18446744073709551616", "99999999999999999999999999999999999999",
        ]
        let fractions = ["", ".0", ".5", ".25", ".1", ".000000000000000001", ".999999999999999999"]
        let exponents = ["", "e0", "E1", "e+2", "e-2", "e15", "E-15", "e00"]
        var literals: [String] = []
        for sign in ["", "-"] {
            for whole in wholes {
                for fraction in fractions {
                    for exponent in exponents { literals.append(sign + whole + fraction + exponent) }
                }
            }
        }
        // Foundation reads many digits through Decimal, with an error in the last places; `strtod` is exact.
        for literal in literals {
            let document = try JSONDocument(parsing: Array("[\(literal)]".utf8))
            let value = try #require(document.elements(document.root).first { _ in true })
            #expect(document.double(value) == strtod(literal, nil), "\(literal)")
            let data = Data("[\(literal)]".utf8)
            let theirs = try #require(JSONSerialization.jsonObject(with: data) as? [NSNumber])
            let ours = try #require(document.double(value))
            #expect(abs(theirs[0].doubleValue - ours) <= 1e-14 * abs(ours), "\(literal)")
        }
    }

    /// Every code unit of UTF-16 as an escape, alone and in pairs.
    @Test func agreesOnEveryEscape() throws {
        for unit in 0...0xFFFF where !(0xD800...0xDFFF).contains(unit) && unit % 7 == 0 {
            try check("[\"\\u" + String(format: "%04x", unit) + "\"]")
        }
        for offset in stride(from: 0, to: 0x100000, by: 4099) {
            try check("[\"" + String(format: "\\u%04X\\u%04x", 0xD800 + offset >> 10, 0xDC00 + offset & 0x3FF) + "\"]")
        }
    }

    /// Nesting up to the depth that both take, in arrays and objects.
    @Test(arguments: [1, 2, 10, 100, 250])
    func agreesOnDepth(_ depth: Int) throws {
        var array = "1"
        var object = "{}"
        for level in 0..<depth {
            array = level.isMultiple(of: 2) ? "[\(array)]" : "[0,\(array),\"]\"]"
            object = "{\"a\":\(object),\"b\":\"}\"}"
        }
        try check(array)
        if depth < 250 { try check(object) }
    }

    /// Strings from empty to 300 KB, of one piece and of all.
    @Test(arguments: [0, 1, 15, 16, 17, 255, 4096, 65_537, 300_000])
    func agreesOnLength(_ count: Int) throws {
        for piece in ["a", "é", "😀", "\\n", "\\u00e9", "\\\\", "\\ud83d\\ude00"] {
            let text = "{\"k\":\"" + String(repeating: piece, count: count / piece.utf8.count) + "\",\"z\":1}"
            try check(text)
        }
    }

    /// Objects and arrays of many members.
    @Test func agreesOnWidth() throws {
        try check("[" + (0..<20_000).map(String.init).joined(separator: ",") + "]")
        try check("{" + (0..<5000).map { "\"k\($0)\":{\"v\":[\($0)]}" }.joined(separator: ",") + "}")
    }

    private func check(_ text: String) throws {
        let tree = try JSONTree(text.utf8)
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        try #require(JSONTree(foundation: value, like: tree) == tree, "\(text.prefix(200))")
    }

    /// Each wrapper and each damage that pages have, around and in values that are otherwise well written.
    @Test(arguments: 0..<8)
    func readsGeneratedValuesInWrappers(_ seed: Int) throws {
        var generator = JSONGenerator(seed: UInt64(3000 + seed))
        let wrappers = [
            ("\u{FEFF}", ""), ("", ";"), ("/* a */", "// b"), ("<!-- ", " -->"), ("<!--\n", "\n//-->"),
            ("//<![CDATA[\n", "\n//]]>"),
            ("<![CDATA[", "]]>"), ("\u{0}\u{B}", "\u{1F}"), ("\u{A0}", "\u{2028}"), ("// {\n", ";;"),
        ]
        for _ in 0..<60 {
            let tree = generator.document()
            // A scalar may run into what follows it, and an opening comment is skipped up to a bracket.
            guard case .object = tree else { continue }
            for (before, after) in wrappers {
                let text = Array(before.utf8) + generator.text + Array(after.utf8)
                try #require(try JSONTree(text) == tree, "\(String(decoding: text, as: UTF8.self))")
            }
        }
    }
}
