import Testing

@testable import HTMLText

@Suite struct ElementTableTests {
    static func element(_ name: String) -> Element {
        ElementTable.html.element(name.utf8.reduce(ElementTable.seed) { ElementTable.step($0, $1) })
    }

    /// FNV-1a of "a" and of "foobar", from the test vectors of draft-eastlake-fnv.
    @Test func hashesAsPublished() {
        #expect("a".utf8.reduce(ElementTable.seed, ElementTable.step) == 0xaf63_dc4c_8601_ec8c)
        #expect("foobar".utf8.reduce(ElementTable.seed, ElementTable.step) == 0x8594_4171_f739_67e8)
    }

    static let roles: [(ElementRole, String)] = [
        (.bold, "b strong"), (.link, "a"), (.script, "script"), (.title, "title"), (.meta, "meta"), (.root, "html"),
        (.lineBreak, "br hr"), (.input, "input"), (.preformatted, "pre xmp listing plaintext"),
        (.skipped, "style template svg math iframe object canvas audio video select datalist textarea"),
        (.block, "p h1 h2 h3 h4 h5 h6 li td th dt dd button blockquote address tr caption label"),
        (.container, "div body section article main nav header footer aside form ul ol dl table dialog noscript"),
        (.image, "img"), (.time, "time"), (.relation, "link"),
        (.inline, "span em i u font wbr sup center2 x-card data-b bb scripts h7 aa titl"),
    ]

    @Test(arguments: roles)
    func knowsNames(role: ElementRole, names: String) {
        for name in names.split(separator: " ") {
            #expect(ElementTableTests.element(String(name)).role == role, "\(name)")
        }
    }

    @Test func knowsWhatBlocksAndContainersAre() {
        let kinds: [(String, BlockKind, UInt8)] = [
            ("h1", .heading, 1), ("h6", .heading, 6), ("li", .listItem, 0), ("td", .cell, 0), ("th", .cell, 0),
            ("dt", .term, 0), ("dd", .definition, 0), ("button", .control, 0), ("p", .paragraph, 0),
        ]
        for (name, kind, level) in kinds {
            #expect(ElementTableTests.element(name).block == kind, "\(name)")
            #expect(ElementTableTests.element(name).level == level, "\(name)")
        }
        let containers: [(String, ContainerElement)] = [
            ("div", .division), ("section", .section), ("article", .article), ("main", .main), ("nav", .navigation),
            ("header", .header), ("footer", .footer), ("aside", .aside), ("form", .form), ("ul", .list), ("ol", .list),
            ("dl", .definitions), ("table", .table), ("dialog", .dialog), ("noscript", .noscript),
        ]
        for (name, container) in containers {
            #expect(ElementTableTests.element(name).container == container, "\(name)")
        }
    }
}
