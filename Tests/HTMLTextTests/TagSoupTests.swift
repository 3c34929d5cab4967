import HTMLText
import Testing

/// Generated tag soup: the promises of ``PageText`` hold whatever the page is, and a parser remembers nothing of it.
@Suite struct TagSoupTests {
    static let names = [
        "p", "div", "b", "strong", "a", "h1", "h3", "ul", "li", "table", "tr", "td", "dl", "dt", "dd", "pre", "span",
        "script", "style", "title", "svg", "select", "option", "button", "form", "body", "html", "head", "noscript",
        "br",
        "template", "x-card", "section", "textarea", "label", "frameset", "iframe", "plaintext",
    ]
    static let pieces = [
        "word", " ", "\n", "\u{A0}", "é", "😀", "&amp;", "&#146;", "&nbsp;", "&", "<", ">", "</", "<!--", "-->", "<!",
        "]]>",
        "<script type=application/ld+json>", "<meta name=a content=b>", "<a href=x>", "<div class='c d' hidden>",
        "<br>",
        "<input type=password>", "<?pi?>", "<![CDATA[", "\"", "'", "<html lang=en>", "<p title='", "\u{200B}", "\u{1}",
    ]

    static func soup(_ random: inout Random) -> String {
        var soup = ""
        for _ in 0..<Int.random(in: 0..<60, using: &random) {
            let name = names.randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<3: soup += "<\(name)>"
            case 3..<5: soup += "</\(name)>"
            default: soup += pieces.randomElement(using: &random) ?? ""
            }
        }
        return soup
    }

    @Test(arguments: 0..<8)
    func aReusedParserAgreesWithAFreshOne(seed: UInt64) throws {
        var random = Random(state: seed)
        let reused = HTMLTextParser()
        for _ in 0..<500 {
            let soup = TagSoupTests.soup(&random)
            let fresh = try page(soup)
            #expect(try reused.parse(Array(soup.utf8)) == fresh, "\(soup.debugDescription)")
        }
    }

    /// Failures and plain text in between leave no trace either.
    @Test func aParserRecoversFromWhatItRefused() throws {
        var configuration = HTMLTextConfiguration()
        configuration.maximumDepth = 6
        configuration.maximumTextBytes = 30
        let reused = HTMLTextParser(configuration: configuration)
        var random = Random(state: 99)
        var refused = 0
        for _ in 0..<1_000 {
            let soup = Array(TagSoupTests.soup(&random).utf8)
            let fresh = Result { try HTMLTextParser(configuration: configuration).parse(soup) }
            let again = Result { try reused.parse(soup) }
            switch (fresh, again) {
            case (.success(let left), .success(let right)): #expect(left == right)
            case (.failure(let left as HTMLTextError), .failure(let right as HTMLTextError)):
                #expect(left == right)
                refused += 1
            default: Issue.record("one parser refused what the other read: \(string(soup[...]).debugDescription)")
            }
            _ = try? reused.parsePlain(soup)
        }
        #expect(refused > 50 && refused < 950, "both outcomes are exercised")
    }

    /// Random bytes in random places: the promise of UTF-8 is broken, no other is.
    @Test(arguments: 0..<4)
    func damagedBytesBreakNoPromise(seed: UInt64) throws {
        var random = Random(state: seed &+ 1_000)
        let parser = HTMLTextParser()
        for _ in 0..<500 {
            var bytes = Array(TagSoupTests.soup(&random).utf8)
            for _ in 0..<4 where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 1...255, using: &random)
            }
            expectInvariants(try parser.parse(bytes), "\(bytes)", isUTF8: false)
        }
    }
}
