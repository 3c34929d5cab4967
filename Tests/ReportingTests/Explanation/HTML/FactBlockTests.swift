import Extraction
import Postings
import Testing

@testable import Reporting

struct FactBlockTests {
    @Test func `Facts stand with their words, derived ones without, and a question once`() {
        var facts = PostingFacts()
        facts.seniority = Fact(.senior, .field(.title, ByteRange(0, 8)))
        facts.worksWith = [Fact(.devOps, .text([ByteRange(0, 6)])), Fact(.clients, .text([ByteRange(20, 26)]))]
        facts.pay.salary = Fact(
            Salary(minimum: 60, maximum: 60, currency: "USD", period: .hour), .text([ByteRange(14, 20)]))
        let html = FactBlock(FactList(facts, skills: []), posting: Made.factual).html.html
        #expect(html.hasPrefix("<h3>What the posting says</h3>\n") && html.hasSuffix("</tr>\n</table>\n"))
        for row in [
            "<tr class=\"first\"><th>seniority</th><td>senior</td>"
                + "<td><q dir=\"auto\">Engineer</q> <small>(title)</small></td></tr>\n",
            "<td><q dir=\"auto\">and &lt;</q></td></tr>\n<tr class=\"first\"><th>salary a year</th><td colspan=\"2\">",
            "<tr class=\"first\"><th>works with</th><td>DevOps</td><td><q dir=\"auto\">Python</q></td></tr>\n"
                + "<tr><th></th><td>clients</td><td>",
        ] {
            #expect(html.contains(row), "\(html)")
        }
    }

    @Test func `Where there are no facts there is no table`() {
        #expect(FactBlock(FactList(PostingFacts(), skills: []), posting: Made.factual).html.bytes.isEmpty)
    }
}
