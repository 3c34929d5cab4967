import Postings
import Testing

@testable import Ingestion

@Suite struct SectionerTests {
    /// Lines of a posting without markup; each fixture shows one rule.
    static let plain: [(rule: String, marked: String)] = [
        (
            "headings divide",
            """
            [duties]Your tasks
            Plan and run the measurements of the harbour together with pilots and engineers.
            Develop models that predict the height of the water and explain them to planners.
            [requirements]Requirements
            Three years of experience with time series and statistics.
            Strong knowledge of Python and SQL, and good communication skills.
            [benefits]What we offer
            Thirty days of paid vacation, a company pension and health insurance.
            A competitive salary and a yearly bonus.

            """
        ),
        (
            "content beats the heading: a degree, a wish, a statement of equal opportunity",
            """
            [requirements]Qualifications
            Experience with Python and machine learning frameworks.
            [education]Bachelor's or Master's degree in Statistics, Physics or a related field.
            [requirements]Excellent communication skills and the ability to work in a team.
            [preferred]Nice to have
            Experience with Kubernetes.
            Familiarity with Spark.
            [benefits]Benefits
            Health insurance, dental insurance and paid time off.
            [equal_opportunity]We are an equal opportunity employer and do not discriminate on the basis of race, religion, gender or age.

            """
        ),
        (
            "the employer before the first heading, and how to apply at the end",
            """
            [about]Tidewater is a leading provider of harbour software, founded in 1990, with offices in twelve countries.
            Our mission is to make shipping safer for our customers worldwide.
            [duties]Responsibilities
            Design, build and maintain data pipelines for the measurements of our gauges.
            Work closely with product managers and engineers to deploy machine learning models.
            [application]How to apply
            Please send your CV and a cover letter to the address below. We look forward to hearing from you.

            """
        ),
    ]

    @Test(arguments: plain)
    func dividesPlainText(_ rule: String, _ marked: String) throws {
        let expected = MarkedText.read(marked)
        let found = try sections(ofPlain: expected.text)
        #expect(MarkedText.write(found.text, found.sections) == marked, "\(rule)")
    }

    /// One line, as boards hand it out that drop all markup.
    static let flat: [(rule: String, marked: String)] = [
        (
            "headings with a colon",
            "[about]Tidewater is a leading provider of harbour software with offices in twelve countries. Our mission is "
                + "to make shipping safer for our customers worldwide. "
                + "[duties]Responsibilities: Develop machine learning models that predict the height of the water and "
                + "deploy them to production. Work closely with engineers and product managers to design experiments. "
                + "Communicate findings to stakeholders and maintain data pipelines for the measurements of our gauges. "
                + "[requirements]Requirements: 3+ years of experience with Python and SQL. Strong knowledge of statistics "
                + "and machine learning frameworks. Excellent communication skills and the ability to work in a team. "
                + "[benefits]Benefits: Health insurance, dental and vision insurance, paid time off, a 401(k) plan and a "
                + "competitive salary. "
                + "[equal_opportunity]We are an equal opportunity employer. All qualified applicants will receive "
                + "consideration for employment without regard to race, color, religion, sex or national origin.\n"
        ),
        (
            "wording alone",
            "[about]Tidewater is a leading provider of harbour software, founded in 1990, with offices in twelve countries. "
                + "Our customers are pilots and planners, and our mission is to make shipping safer for everyone. "
                + "[duties]As a data scientist you will develop machine learning models that predict the height of the "
                + "water. You will work closely with engineers and product managers to deploy these models to production. "
                + "You will design experiments, analyze large datasets and communicate findings to stakeholders. "
                + "[requirements]You have at least three years of experience with Python and SQL. You have a strong "
                + "understanding of statistics and machine learning and excellent communication skills. "
                + "[benefits]We offer a competitive salary, a yearly bonus, health insurance, paid vacation and a pension. "
                + "[equal_opportunity]We are an equal opportunity employer and do not discriminate on the basis of race, "
                + "religion, color, national origin, gender, sexual orientation, age or disability status.\n"
        ),
        (
            "lines put together without a space",
            "[about]Tidewater is a leading provider of harbour software with offices in twelve countries.Our mission is "
                + "to make shipping safer for our customers worldwide.[duties]Responsibilities"
                + "Develop machine learning models that predict the height of the water and deploy them to production."
                + "Work closely with engineers and product managers to design experiments"
                + "Communicate findings to stakeholders and maintain data pipelines for the measurements of our gauges."
                + "[requirements]Requirements3+ years of experience with Python and SQL"
                + "Strong knowledge of statistics and machine learning frameworks"
                + "Excellent communication skills and the ability to work in a team"
                + "[benefits]BenefitsHealth insurance, dental and vision insurance, paid time off and a pension plan"
                + "Competitive salary and a yearly bonus"
                + "[equal_opportunity]We are an equal opportunity employer. All qualified applicants will receive "
                + "consideration for employment without regard to race, color, religion, sex or national origin.\n"
        ),
    ]

    @Test(arguments: flat)
    func dividesFlatText(_ rule: String, _ marked: String) throws {
        let expected = MarkedText.read(marked)
        let found = try sections(ofPlain: expected.text)
        #expect(MarkedText.write(found.text, found.sections) == marked, "\(rule)")
    }

    @Test func takesHeadingsAloneWhereTheLanguageIsAnother() throws {
        let html =
            "<p>Health insurance and a pension.</p><h3>Requirements</h3><p>Bachelor's degree.</p><h3>Benefits</h3>"
        let found = try sections(html, isEnglish: false)
        #expect(
            MarkedText.write(found.text, found.sections) == """
                [other]Health insurance and a pension.
                [requirements]Requirements
                Bachelor's degree.
                [benefits]Benefits

                """)
    }

    /// A line that clearly is of another section has it, whatever heading it stands under.
    @Test func readsTheWordingUnderHeadings() throws {
        let html =
            "<h3>Requirements</h3><p>We offer health insurance, a pension plan and paid time off.</p><h3>Benefits</h3>"
            + "<p>A harbour dinner.</p>"
        let found = try sections(html)
        let text = MarkedText.write(found.text, found.sections)
        let insurance = try #require(text.firstRange(of: "We offer"))
        #expect(text[..<insurance.lowerBound].contains("[benefits]"))
    }

    /// Pieces that have been found to matter: headings, bullets, bars, abbreviations, broken UTF-8 left out.
    static let pieces = [
        "Requirements", "Benefits:", "What you'll do", "a", " ", "\n", ". ", "! ", "?", "•", "|", " | ", "- ",
        "3+ years ",
        "degree ", "e.g. ", "Inc. ", "é", "’", "£5", "€", "日本", "🌊", "equal opportunity employer ", "Develop models ",
        "ABOUT US ", ":", "Apply now", "\u{A0}", "you will ", "<b>", "Nice To Have Experience ", "1",
    ]

    @Test func coversEveryByteOfRandomTexts() throws {
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var mistakes: [String] = []
        var sectioner = Sectioner(configuration: IngestionConfiguration())
        for _ in 0..<2_000 {
            let count = random(80)
            var text = ""
            for _ in 0..<count { text += Self.pieces[random(Self.pieces.count)] }
            if random(4) == 0 { text = String(repeating: text.replacing("\n", with: " "), count: 1 + random(8)) }
            let lines = text.split(separator: "\n").map { Array($0.utf8) }.filter { $0.contains { $0 > 0x20 } }
            var bytes: [UInt8] = []
            var blocks: [SectionBlock] = []
            for line in lines {
                blocks.append(
                    SectionBlock(
                        start: bytes.count, end: bytes.count + line.count, isItem: random(3) == 0,
                        isMarked: random(5) == 0, isPlain: random(3) > 0))
                bytes += line + [0x0A]
            }
            for isEnglish in [true, false] {
                let first = sectioner.sections(bytes, blocks, isEnglish: isEnglish)
                let again = sectioner.sections(bytes, blocks, isEnglish: isEnglish)
                if first != again { mistakes.append("two results for \(text)") }
                mistakes += coverageMistakes(first, textCount: bytes.count).map { "\($0): \(text)" }
            }
        }
        #expect(mistakes.isEmpty)
    }

    /// Texts that would take minutes if any step were quadratic.
    static let hostile: [(name: String, text: String)] = [
        ("one line", String(repeating: "Develop models and Design pipelines in Python ", count: 25_000)),
        ("one word", String(repeating: "x", count: 1_000_000)),
        ("one line of headings", String(repeating: "Requirements: Benefits: ", count: 45_000)),
        ("one line of full stops", String(repeating: ". A", count: 350_000)),
        ("one line of capitals", String(repeating: "About The Role About ", count: 50_000)),
        ("one line of bullets", String(repeating: "•", count: 340_000)),
        ("many lines", String(repeating: "Requirements\n", count: 100_000)),
        ("many short lines", String(repeating: "a\n", count: 100_000)),
    ]

    @Test(arguments: hostile)
    func takesHostileSizes(_ name: String, _ text: String) throws {
        let clock = ContinuousClock()
        var found: (text: [UInt8], sections: [PostingSection])?
        let time = try clock.measure { found = try sections(ofPlain: text) }
        let mistakes = coverageMistakes(found?.sections ?? [], textCount: found?.text.count ?? -1)
        #expect(mistakes.isEmpty)
        // A debug build takes about two seconds for the slowest; a quadratic step would take hours.
        #expect(time < .seconds(60), "\(name)")
    }
}
