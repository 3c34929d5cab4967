import HTMLText
import Testing

/// Parses with a parser of its own.
func page(_ html: String, _ configuration: HTMLTextConfiguration = HTMLTextConfiguration()) throws -> PageText {
    let page = try HTMLTextParser(configuration: configuration).parse(Array(html.utf8))
    expectInvariants(page, html)
    return page
}

/// A page's blocks, one `kind text` each; headings carry their level: `heading2 Duties`.
func blocks(_ page: PageText) -> [String] {
    page.blocks.map { block in
        let level = block.level == 0 ? "" : String(block.level)
        return "\(block.kind)\(level) \(string(page.bytes[block.range]))"
    }
}

/// The page's text with each block on a line of its own.
func text(_ page: PageText) -> String { string(page.bytes[...]) }

func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// The promises of ``PageText``, which no input may break; that its text is UTF-8 only if the input is.
func expectInvariants(
    _ page: PageText, _ input: String, isUTF8: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
) {
    var broken: [String] = []
    func check(_ holds: Bool, _ promise: String) {
        if !holds { broken.append(promise) }
    }
    if isUTF8 {
        check(String(validating: page.bytes, as: UTF8.self) != nil, "the text is valid UTF-8")
        check(String(validating: page.title, as: UTF8.self) != nil, "the title is valid UTF-8")
    }
    check(
        page.containers.first?.element == .page && page.containers.first?.parent == -1,
        "the first container is the page")
    for (index, container) in page.containers.enumerated().dropFirst() {
        check(container.parent >= 0 && container.parent < index, "a parent stands before its child")
        let previous = page.containers[index - 1].attributeEnd
        check(
            container.attributeStart == previous && container.attributeEnd >= container.attributeStart,
            "attribute values follow one another")
    }
    check(Int(page.containers.last?.attributeEnd ?? -1) == page.attributeBytes.count, "no attribute byte is left over")
    var next = 0
    for block in page.blocks {
        let bytes = page.bytes[block.range]
        check(block.range.lowerBound == next, "blocks follow one another with one line feed between")
        check(!bytes.isEmpty, "no block is empty")
        check(bytes.first != 0x20 && bytes.last != 0x20, "no block begins or ends with a space")
        check(!zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }, "no two spaces follow one another")
        check(bytes.allSatisfy { $0 >= 0x20 }, "no control character")
        check(block.linkBytes >= 0 && Int(block.linkBytes) <= block.count, "links are part of the block")
        check(block.boldBytes >= 0 && Int(block.boldBytes) <= block.count, "bold is part of the block")
        check(page.containers.indices.contains(Int(block.container)), "the container exists")
        check((1...6).contains(block.level) == (block.kind == .heading), "headings alone have a level")
        next = block.range.upperBound + 1
    }
    check(page.bytes.count == next, "each byte belongs to a block or ends one")
    #expect(broken.isEmpty, "\(input.prefix(2_000).debugDescription)", sourceLocation: sourceLocation)
}

/// A deterministic generator (SplitMix64), so that a failing case can be found again.
struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
