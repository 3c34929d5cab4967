import Testing

@testable import Ingestion

/// Texts that were cut, damaged, or made to hurt.
@Suite struct JSONHostileTests {
    /// A cut object never reads as a whole one: this is what a broken line is.
    @Test func refusesEveryPrefixOfAnObject() throws {
        let text = Array(#"{"title":"D\u00e9 \ud83d\ude00","n":[-1.5e3,true,null,{}],"html":"<p>a\"b</p>"}"#.utf8)
        for length in text.indices {
            #expect(throws: JSONError.self) { try JSONTree(text.prefix(length)) }
        }
        _ = try JSONTree(text)
    }

    /// Whatever is cut off or changed, each result can be walked and each error names a byte of the text.
    @Test(arguments: 0..<8)
    func survivesDamage(_ seed: Int) {
        var random = SplitMix64(state: UInt64(seed))
        var generator = JSONGenerator(seed: UInt64(1000 + seed))
        let bytes = Array("{}[]\",:\\/*<!->;0eu\n".utf8) + [0x00, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
        for _ in 0..<150 {
            _ = generator.document()
            let text = generator.text
            for length in text.indices { walk(Array(text.prefix(length))) }
            for _ in 0..<20 {
                var damaged = text
                for _ in 0...Int.random(in: 0..<3, using: &random) {
                    damaged[damaged.indices.randomElement(using: &random)!] = bytes.randomElement(using: &random)!
                }
                walk(damaged)
            }
        }
    }

    private func walk(_ text: [UInt8]) {
        do throws(JSONError) {
            _ = try JSONTree(text)
        } catch {
            switch error {
            case .unexpected(let found, _, let byte): #expect(found == (byte < text.count ? text[byte] : nil))
            case .unclosed(_, let opened, let byte): #expect(opened < byte && byte == text.count)
            case .tooDeep, .tooLarge: Issue.record("\(error)")
            }
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "[[],"])
    func stopsAtTheDepthLimit(_ opening: String) {
        let text = Array(String(repeating: opening, count: 100_000).utf8)
        #expect(throws: JSONError.self) { try JSONTree(text) }
    }

    @Test func namesTheByteThatIsTooDeep() {
        let text = Array(String(repeating: " [", count: 100_000).utf8)
        #expect(throws: JSONError.tooDeep(limit: 256, byte: 513)) { try JSONTree(text) }
    }

    @Test func takesTheDepthLimitItself() throws {
        let text = Array((String(repeating: "[", count: 256) + String(repeating: "]", count: 256)).utf8)
        #expect(try JSONDocument(parsing: text).nodes.count == 256)
        #expect(throws: JSONError.tooDeep(limit: 255, byte: 255)) {
            try JSONDocument(parsing: text, configuration: JSONConfiguration(maximumDepth: 255))
        }
        #expect(throws: JSONError.tooDeep(limit: 0, byte: 0)) {
            try JSONDocument(parsing: text, configuration: JSONConfiguration(maximumDepth: 0))
        }
    }

    /// With the limit lifted, 100,000 levels cost memory but no stack.
    @Test func nestsWithoutRecursion() throws {
        let text = Array((String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)).utf8)
        let document = try JSONDocument(parsing: text, configuration: JSONConfiguration(maximumDepth: .max))
        #expect(document.nodes.count == 100_000)
        #expect(document.node(document.root).end == 200_000)
    }

    @Test func refusesWhatIsTooLarge() throws {
        let configuration = JSONConfiguration(maximumDepth: 256, maximumBytes: 4)
        #expect(throws: JSONError.tooLarge(bytes: 5, limit: 4)) {
            try JSONDocument(parsing: Array("[1,2]".utf8), configuration: configuration)
        }
        _ = try JSONDocument(parsing: Array("[12]".utf8), configuration: configuration)
    }

    @Test(arguments: [("x", "x"), (#"\ud83d\ude00 is a smile\n"#, "😀 is a smile\n")])
    func readsFiveMegabytesInOneString(_ written: String, _ meant: String) throws {
        let count = 5_000_000 / written.utf8.count
        let text = "\"" + String(repeating: written, count: count) + "\""
        let document = try JSONDocument(parsing: Array(text.utf8))
        #expect(document.utf8(document.root) == Array(String(repeating: meant, count: count).utf8))
    }

    /// Each would take minutes if some part of it were read again and again.
    @Test(arguments: [
        "//", "// \t", "/*", "/**/", "<!--", "<!-- -->", "<![CDATA[", "//<!--", "//<![CDATA[", "-", "\\", ";",
    ])
    func readsRepeatedTriviaInLinearTime(_ unit: String) {
        let half = String(repeating: unit, count: 200_000)
        for text in [half, half + "{}", "{}" + half, "[1" + half + "]"] {
            _ = try? JSONTree(text.utf8)
        }
    }
}
