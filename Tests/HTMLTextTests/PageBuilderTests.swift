import HTMLText
import Testing

/// Blocks: what a reader sees as one piece, and of what kind.
@Suite struct PageBuilderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let html: String
        let blocks: [String]
        var testDescription: String { html }

        init(_ html: String, _ blocks: String...) {
            self.html = html
            self.blocks = blocks
        }
    }

    static let kinds = [
        Case("<p>one</p><p>two</p>", "paragraph one", "paragraph two"),
        Case("<h1>A</h1><h6>B</h6>c", "heading1 A", "heading6 B", "paragraph c"),
        Case("<ul><li>a</li><li>b</li></ul>c", "listItem a", "listItem b", "paragraph c"),
        Case("<ol><li>a<ul><li>b</li></ul>c</li></ol>", "listItem a", "listItem b", "listItem c"),
        Case("<ul>loose<li>a</li></ul>", "paragraph loose", "listItem a"),
        Case("<li><p>a</p><div>b</div></li>", "listItem a", "listItem b"),
        Case("<li><h3>a</h3>b</li>", "heading3 a", "listItem b"),
        Case("<h2><div>a</div></h2>", "heading2 a"),
        Case("<table><tr><th>a</th><td><p>b</p></td></tr></table>c", "cell a", "cell b", "paragraph c"),
        Case("<table><caption>t</caption><tbody><tr><td>a</td></tr></tbody></table>", "paragraph t", "cell a"),
        Case("<dl><dt>a</dt><dd>b</dd></dl>c", "term a", "definition b", "paragraph c"),
        Case("<p>a</p><button>Apply</button>b", "paragraph a", "control Apply", "paragraph b"),
        Case("<button><span>Apply</span></button>", "control Apply"),
        Case("<blockquote>a</blockquote><address>b</address>", "paragraph a", "paragraph b"),
    ]

    static let unclosed = [
        Case("<p>a<p>b", "paragraph a", "paragraph b"),
        Case("<ul><li>a<li>b</ul>c", "listItem a", "listItem b", "paragraph c"),
        Case("<dl><dt>a<dd>b<dt>c<dd>d</dl>e", "term a", "definition b", "term c", "definition d", "paragraph e"),
        Case("<table><tr><td>a<td>b<tr><th>c</table>d", "cell a", "cell b", "cell c", "paragraph d"),
        Case("<h2>a</h2>b</h2>c", "heading2 a", "paragraph bc"),
        Case("a</p>b", "paragraph a", "paragraph b"),
        Case("</div></span>a</li>b</table>", "paragraph ab"),
        Case("<div><span>a</div>b", "paragraph a", "paragraph b"),
        Case("<p>a<br/>b<br>c<hr>d", "paragraph a", "paragraph b", "paragraph c", "paragraph d"),
        Case("<p>a</p></body></html><p>b", "paragraph a", "paragraph b"),
        Case("<p>a <", "paragraph a <"),
        Case("<p>a</p><p b='", "paragraph a"),
        Case("<p>a<!-- never closed <p>b", "paragraph a"),
    ]

    static let textFlow = [
        Case("<p>da<b>t</b>a <i>sci</i>ence</p>", "paragraph data science"),
        Case("<p>data<wbr>base <x-y>team</x-y>", "paragraph database team"),
        Case("<p>a<!-- b -->c<img alt=d>e", "paragraph ace"),
        Case("<p>a\n \t b&nbsp;&nbsp;c&#8203;d&shy;e</p>", "paragraph a b cde"),
        Case("<p> </p><p>&nbsp;</p><p>&#8203;</p><div></div><p>a</p>", "paragraph a"),
        Case("<p>R&amp;D &lt;b&gt; &quot;x&quot; &eacute;&euro;&mdash;", "paragraph R&D <b> \"x\" é€—"),
        Case("<p>R&D, AT&T, a & b &nosuch; 1 < 2 C++ <3", "paragraph R&D, AT&T, a & b &nosuch; 1 < 2 C++ <3"),
        Case("<pre>a  b\n\n  c\r\nd</pre>e\nf", "paragraph a b", "paragraph c", "paragraph d", "paragraph e f"),
        Case("<pre>a<b>b\nc</b></pre>", "paragraph ab", "paragraph c"),
        Case("<style>a</style><script>b</script>c<template><b>d</b></template>e", "paragraph ce"),
        Case("<svg><text>a</text></svg><select><option>b</select><textarea>c</textarea>d", "paragraph d"),
        Case("<noscript>a</noscript>b", "paragraph a", "paragraph b"),
        Case("<P>a</P><DIV><H2>b</H2></DIV>", "paragraph a", "heading2 b"),
    ]

    @Test(arguments: kinds) func blocksHaveAKind(_ example: Case) throws {
        #expect(blocks(try page(example.html)) == example.blocks)
    }

    @Test(arguments: unclosed) func unclosedAndStrayTagsLoseNoText(_ example: Case) throws {
        #expect(blocks(try page(example.html)) == example.blocks)
    }

    @Test(arguments: textFlow) func textFlowsAsAReaderSeesIt(_ example: Case) throws {
        #expect(blocks(try page(example.html)) == example.blocks)
    }

    /// A block's containers, from the inside to the page.
    @Test func blocksKnowTheirContainers() throws {
        let page = try page(
            "<main><section id=s><p>a</p></section>b</main><footer><nav><ul><li>c</ul></nav></footer><form>d</form>")
        let chains = page.blocks.map { block in
            var chain: [ContainerElement] = []
            var index = Int(block.container)
            while index >= 0 {
                chain.append(page.containers[index].element)
                index = Int(page.containers[index].parent)
            }
            return chain.filter { $0 != .division && $0 != .page }
        }
        #expect(chains == [[.section, .main], [.main], [.list, .navigation, .footer], [.form]])
    }
}
