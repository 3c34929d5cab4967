import HTMLText
import Testing

@Suite struct PageTextPartsTests {
    @Test func appendsBlocks() throws {
        var page = PageText()
        page.append(Array("Skills".utf8), as: .heading, level: 2)
        page.append([], as: .paragraph)
        page.append(Array("Python".utf8), as: .listItem)
        #expect(blocks(page) == ["heading2 Skills", "listItem Python"])
        expectInvariants(page, "appended")
    }

    /// Against the definition: the blocks that the range touches, cut to it.
    @Test func findsTheBlocksOfEachRange() throws {
        let original = try page("<h1>Tide</h1><p>We <b>model</b><ul><li>a <a href=x>b c</a><li>d</ul>")
        for lower in 0...original.bytes.count {
            for upper in lower...original.bytes.count {
                var page = original
                let found = page.blocks(in: lower..<upper)
                let expected = original.blocks.indices.filter {
                    Int(original.blocks[$0].end) > lower && Int(original.blocks[$0].start) < upper
                }
                #expect(Array(found) == expected)
                for index in found {
                    let block = page.blocks[index]
                    let whole = original.blocks[index]
                    let range = max(whole.range.lowerBound, lower)..<min(whole.range.upperBound, upper)
                    #expect(
                        string(page.bytes[block.range]) == string(page.bytes[range]).filter { $0 != " " }
                            || block.count > 0)
                    #expect(block.range.lowerBound >= range.lowerBound && block.range.upperBound <= range.upperBound)
                    #expect(
                        block.count == 0
                            || page.bytes[block.range].first != 0x20 && page.bytes[block.range].last != 0x20)
                    #expect(Int(block.linkBytes) <= block.count && Int(block.boldBytes) <= block.count)
                }
            }
        }
    }
}
