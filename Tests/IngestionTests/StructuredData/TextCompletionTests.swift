import Postings
import Testing

@testable import Ingestion

/// The text of a posting whose structured data keeps duties, requirements or skills beside the description.
@Suite struct TextCompletionTests {
    private static let sailing =
        "<p>You chart the northern harbours with two colleagues. Python and SQL are our tools.</p>"

    @Test(
        arguments: [
            // The description alone says it.
            (
                sailing, "",
                ["other: You chart the northern harbours with two colleagues. Python and SQL are our tools."]
            ),
            (
                sailing, #""skills":"SQL, python""#,
                ["other: You chart the northern harbours with two colleagues. Python and SQL are our tools."]
            ),
            (
                sailing,
                #""skills":["Python","SQL"],"responsibilities":"Chart the Northern harbours, with two colleagues!""#,
                ["other: You chart the northern harbours with two colleagues. Python and SQL are our tools."]
            ),
            // What it lacks stands under a heading.
            (
                sailing, #""skills":"SQL, Kafka, Python""#,
                [
                    "other: You chart the northern harbours with two colleagues. Python and SQL are our tools.",
                    "requirements: Skills / Kafka",
                ]
            ),
            (
                sailing,
                #""responsibilities":"<ul><li>Chart the northern harbours</li><li>Repair the gauges at sea</li></ul>""#,
                [
                    "other: You chart the northern harbours with two colleagues. Python and SQL are our tools.",
                    "duties: Responsibilities / Repair the gauges at sea",
                ]
            ),
            // Prose that was reworded here and there is said already.
            (
                sailing, #""responsibilities":"You chart the northern harbours with two good colleagues""#,
                ["other: You chart the northern harbours with two colleagues. Python and SQL are our tools."]
            ),
            // Without a description.
            (
                "",
                #""responsibilities":"Chart harbours.","qualifications":"<p>A degree.</p><p>A licence.</p>","skills":"Sail""#,
                [
                    "duties: Responsibilities / Chart harbours.",
                    "requirements: Qualifications / A degree. / A licence. / Skills / Sail",
                ]
            ),
            // One part says what another said.
            (
                "", #""responsibilities":"Chart harbours.","qualifications":"Chart harbours.""#,
                ["duties: Responsibilities / Chart harbours."]
            ),
            ("", #""skills":" ; , ""#, []),
        ] as [(String, String, [String])])
    func completes(_ description: String, _ members: String, _ outline: [String]) throws {
        var parts = [#""@type":"JobPosting","title":"Tide Modeller""#]
        if !description.isEmpty { parts.append("\"description\":\"\(description)\"") }
        if !members.isEmpty { parts.append(members) }
        let posting = try ingest(page(head: jsonLD("{\(parts.joined(separator: ","))}"), body: ""))[0]
        // Which section a line without a heading is of, is not this suite's matter.
        #expect(posting.text.string.split(separator: "\n").map(String.init) == lines(outline))
        #expect(posting.sections.last?.range.upper ?? 0 == posting.text.bytes.count)
    }

    /// Without a description the page's own text is the posting's, and is completed.
    @Test func completesThePage() throws {
        let block =
            #"{"@type":"JobPosting","title":"Tide Modeller","skills":"Python, Kafka","qualifications":"Good Python and SQL."}"#
        let posting = try ingest(page(head: jsonLD(block), body: "<h1>Tide Modeller</h1>\(tideDescription)"))[0]
        #expect(posting.text.string.hasSuffix("Good Python and SQL.\nSkills\nKafka\n"))
        #expect(posting.text.string.contains("Model the tides"))
        #expect(posting.verdict == .posting)
    }

    /// A page whose text a script would load has what its structured data says.
    @Test func needsNoPage() throws {
        let block =
            #"{"@type":"JobPosting","title":"Tide Modeller","responsibilities":"Chart the harbours of the north."}"#
        let posting = try ingest(page(head: jsonLD(block), body: "<div id=root></div><script>load()</script>"))[0]
        #expect(posting.outline == ["duties: Responsibilities / Chart the harbours of the north."])
        #expect(posting.verdict == .posting)
    }

    @Test func completesMicrodata() throws {
        let html = page(
            body: "<div itemscope itemtype='https://schema.org/JobPosting'><h1 itemprop=title>Tide Modeller</h1>"
                + "<div itemprop=description><p>Chart harbours.</p></div><h3>What you need</h3>"
                + "<ul itemprop=qualifications><li>A licence<li>Chart harbours</ul></div>")
        let text = try ingest(html)[0].text.string
        #expect(text == "Chart harbours.\nQualifications\nA licence\n")
    }

    /// The lines of an outline without the kinds of its sections.
    private func lines(_ outline: [String]) -> [String] {
        outline.flatMap { entry in
            entry.drop { $0 != ":" }.dropFirst(2).split(separator: " / ").map(String.init)
        }
    }
}
