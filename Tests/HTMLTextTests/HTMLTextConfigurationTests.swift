import HTMLText
import Testing

/// The limits: what stays below them is read whole, what exceeds them is refused, and the parser lives on.
@Suite struct HTMLTextConfigurationTests {
    /// Each is quadratic in libxml2 without the limit: the first took 14 s.
    @Test(arguments: [
        String(repeating: "<div>", count: 100_000) + String(repeating: "</p>", count: 100_000),
        String(repeating: "<b>", count: 100_000) + String(repeating: "</p>", count: 100_000),
        String(repeating: "<x-y>", count: 100_000) + String(repeating: "</i>", count: 100_000),
        String(repeating: "<ul><li>", count: 50_000),
    ])
    func bombsAreRefused(html: String) throws {
        let parser = HTMLTextParser()
        #expect {
            try parser.parse(Array(html.utf8))
        } throws: { error in
            // 1,025 elements of 3 to 5 bytes each, two or so of which the parser adds.
            guard case HTMLTextError.tooDeep(limit: 1_024, let byte) = error else { return false }
            return byte > 1_020 * 3 && byte <= 1_025 * 5
        }
        #expect(blocks(try parser.parse(Array("<p>next".utf8))) == ["paragraph next"])
    }

    @Test func deepPagesBelowTheLimitAreRead() throws {
        let html = String(repeating: "<b>", count: 1_000) + String(repeating: "</p>", count: 2_000) + "text"
        let page = try page(html)
        #expect(text(page) == "text\n" && page.blocks.map(\.isBold) == [true])
    }

    @Test func theDepthLimitIsExact() throws {
        let html = String(repeating: "<div>", count: 20) + "x"
        var configuration = HTMLTextConfiguration()
        configuration.maximumDepth = try page(html).statistics.depth
        #expect(text(try page(html, configuration)) == "x\n")
        configuration.maximumDepth -= 1
        #expect(throws: HTMLTextError.self) { try page(html, configuration) }
    }

    /// Text is what is visible: markup, scripts and collapsed space do not count.
    @Test func theTextLimitIsExact() throws {
        var configuration = HTMLTextConfiguration()
        configuration.maximumTextBytes = 10
        let fits = "<script>\(String(repeating: "x", count: 5_000))</script><p>12345  67890".replacing("  ", with: " ")
        #expect(throws: HTMLTextError.self) { try page(fits, configuration) }  // 5 + 1 + 5 = 11 bytes
        #expect(text(try page("<p>     12345\n\n   6789", configuration)) == "12345 6789\n")
        #expect(throws: HTMLTextError.self) { try page("<p>12345<p>67890", configuration) }
        #expect(throws: HTMLTextError.tooMuchText(limit: 10, byte: 10)) {
            try HTMLTextParser(configuration: configuration).parsePlain(Array("12345678901".utf8))
        }
        let plain = try HTMLTextParser(configuration: configuration).parsePlain(Array("1234567890".utf8))
        #expect(text(plain) == "1234567890\n")
    }

    @Test func theElementLimitIsExact() throws {
        let html = String(repeating: "<br>x", count: 20)
        var configuration = HTMLTextConfiguration()
        configuration.maximumElements = try page(html).statistics.elements
        #expect(try page(html, configuration).blocks.count == 20)
        configuration.maximumElements -= 1
        #expect {
            try page(html, configuration)
        } throws: { error in
            guard case HTMLTextError.tooManyElements(let limit, let byte) = error else { return false }
            return limit == configuration.maximumElements && byte > 19 * 5 - 5 && byte <= 20 * 5
        }
    }

    /// Neither a start tag nor text follows for megabytes: only errors tell that time passes.
    @Test(arguments: [
        String(repeating: "<div>", count: 1_000) + String(repeating: "</i>", count: 1_000_000),
        String(repeating: "<div><p>x</p></div>", count: 300_000),
    ])
    func aPageThatTakesTooLongIsGivenUp(html: String) throws {
        var configuration = HTMLTextConfiguration()
        configuration.maximumSeconds = 0.000_001
        #expect {
            try page(html, configuration)
        } throws: { error in
            guard case HTMLTextError.tooSlow(let seconds, let byte) = error else { return false }
            return seconds == 0.000_001 && byte < html.utf8.count
        }
        let parser = HTMLTextParser(configuration: configuration)
        #expect(blocks(try parser.parse(Array("<p>next".utf8))) == ["paragraph next"])
    }

    /// libxml2 gives up on input beyond 10 MB in places; nothing of this may be lost.
    @Test func longPagesAreReadToTheirEnd() throws {
        let long = [UInt8](repeating: 0x20, count: 11 << 20)
        let html = Array("<p>a".utf8) + long + Array("b<i title='".utf8) + long + Array("'>c</i><p>end".utf8)
        #expect(text(try HTMLTextParser().parse(html)) == "a bc\nend\n")
    }
}
