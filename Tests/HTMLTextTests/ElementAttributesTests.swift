import HTMLText
import Testing

@Suite struct ElementAttributesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let attributes: String
        var isHidden = false
        var words = ""
        var testDescription: String { attributes }
    }

    @Test(arguments: [
        Case(attributes: ""),
        Case(attributes: "class=job", words: "job "),
        Case(attributes: "ID='a b' data-x=c CLASS=\"d &amp; e\" role=main", words: "a b d & e main "),
        Case(attributes: "class", words: ""),
        Case(attributes: "class='' id=x", words: " x "),
        Case(attributes: "classname=a ids=b roles=c clas=d", words: ""),
        Case(attributes: "hidden", isHidden: true),
        Case(attributes: "hidden=until-found class=x", isHidden: true, words: "x "),
        Case(attributes: "aria-hidden=true", isHidden: true),
        Case(attributes: "aria-hidden=false"),
        Case(attributes: "aria-hidden"),
        Case(attributes: "style='Color: red; DISPLAY : none'", isHidden: true),
        Case(attributes: "style='visibility:hidden'", isHidden: true),
        Case(attributes: "style='display:block'"),
        Case(attributes: "style"),
    ])
    func containersKeepTheirNamesAndWhetherTheyAreShown(_ example: Case) throws {
        let page = try page("<section \(example.attributes)>x</section>")
        let container = page.containers[Int(try #require(page.blocks.first).container)]
        #expect(container.element == .section)
        #expect(container.isHidden == example.isHidden)
        let words = page.attributeBytes[Int(container.attributeStart)..<Int(container.attributeEnd)]
        #expect(string(words) == example.words)
    }

    /// The last of 902 attributes is found, and a value may be longer than any buffer of libxml2.
    @Test func thereIsNoEndToAttributes() throws {
        let many = (0..<900).map { "a\($0)=\($0)" }.joined(separator: " ")
        let long = String(repeating: "v", count: 100_000)
        let page = try page("<section \(many) class='\(long)' hidden>x</section>")
        #expect(string(page.attributeBytes[...]) == long + " ")
        #expect(page.containers.last?.isHidden == true)
        #expect(blocks(page) == ["paragraph x"])
    }

    @Test(arguments: [
        ("application/ld+json", true),
        ("APPLICATION/LD+JSON", true),
        (" application/ld+json ; charset=utf-8", true),
        ("application/ld&#x2B;json", true),
        ("application/ld&plus;json;charset=utf-8", true),
        ("application/ld&plus;jsonp", false),
        ("application/json", false),
        ("application/ld+jsonp", false),
        ("text/javascript", false),
        ("", false),
    ])
    func tellsStructuredDataFromPrograms(type: String, isData: Bool) throws {
        let page = try page("<script type='\(type)'>{}</script><p>x")
        #expect(page.structuredData == (isData ? [Array("{}".utf8)] : []))
        #expect(page.statistics.scripts == (isData ? 0 : 1))
        #expect(blocks(page) == ["paragraph x"])
    }
}
