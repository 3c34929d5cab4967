import Testing

@testable import Classification
@testable import Reporting

struct ContributionBlockTests {
    private func rows(_ contributions: [Contribution], baseline: Double = 0.1) -> [String] {
        let explanation = Explanation(
            label: 1, rival: 0, baseline: baseline, contributions: contributions,
            total: contributions.reduce(baseline) { $0 + $1.value })
        let wording = LabelWording(label: "ML & engineer", rival: "<data>")
        let html = ContributionBlock(explanation, wording: wording).html.html
        #expect(html.contains("<span>← for &lt;data&gt;</span><span>for ML &amp; engineer →</span>"))
        return html.split(separator: "\n").filter { $0.hasPrefix("<tr") }.map(String.init)
    }

    @Test func `A bar lies on the side that its word speaks for, as long as it is strong`() {
        let bar = "<td><div class=\"axis\"><span>"
        #expect(
            rows([
                Contribution(feature: "body:a <b>", value: 1), Contribution(feature: "title:c", value: -0.5),
                Contribution(feature: "place:d", value: 0.001),
            ]) == [
                "<tr class=\"other\"><th><bdi>before any word</bdi> <small>the starting point</small></th>"
                    + "<td class=\"number\">+0.10</td><td></td></tr>",
                "<tr class=\"feature\"><th><bdi>a &lt;b&gt;</bdi></th><td class=\"number\">+1.00</td>"
                    + bar + "</span><span><i class=\"for\" style=\"width:100.0%\"></i></span></div></td></tr>",
                "<tr class=\"feature\"><th><bdi>c</bdi> <small>in the title</small></th>"
                    + "<td class=\"number\">−0.50</td>"
                    + bar + "<i class=\"against\" style=\"width:50.0%\"></i></span><span></span></div></td></tr>",
                "<tr class=\"feature\"><th><bdi>d</bdi> <small>place</small></th><td class=\"number\">+0.00</td>"
                    + bar + "</span><span></span></div></td></tr>",
                "<tr class=\"total\"><th><bdi>sum</bdi></th><td class=\"number\">+0.60</td><td></td></tr>",
            ])
    }

    @Test func `Weaker words share a row`() {
        let rows = rows((0..<30).map { Contribution(feature: "body:\($0)", value: 0.5) })
        #expect(rows.count == ContributionBlock.shown + 3)
        #expect(rows[ContributionBlock.shown + 1].contains("<bdi>6 weaker words together</bdi>"))
    }
}
