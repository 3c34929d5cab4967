import Postings
import Testing

@testable import Classification
@testable import Reporting

struct ExplanationTextTests {
    private func lines(_ baseline: Double, _ values: [Double], title: Int = 0) -> [String] {
        let contributions = values.enumerated().map {
            Contribution(feature: ($0.offset < title ? "title:t" : "body:w") + "\($0.offset)", value: $0.element)
        }
        let explanation = Explanation(
            label: 1, rival: 0, baseline: baseline, contributions: contributions,
            total: values.reduce(baseline, +))
        return ExplanationText(
            posting: Made.posting, prediction: Made.prediction, explanation: explanation, labels: Made.labels,
            skills: Made.skills
        ).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The printed numbers between the heading of the sum and its last line, in hundredths, and the printed total.
    private func sum(_ lines: [String]) throws -> (parts: [Int], total: Int) {
        let start = try #require(lines.firstIndex { $0.hasPrefix("  log-odds of ml_engineer against data_scientist") })
        let end = try #require(lines.firstIndex { $0.contains("  sum ") })
        func hundredths(_ line: String) throws -> Int {
            let digits = try #require(line.split(separator: " ").first).filter { $0 != "." }
            return try #require(Int(digits))
        }
        return (try lines[(start + 1)..<end].map(hundredths), try hundredths(lines[end]))
    }

    static let sums: [(Double, [Double], [Int], Int)] = [
        // Three thirds that are printed as 0.33 each are 1.00: a line of rounding has the hundredth.
        (0.0, [1.0 / 3, 1.0 / 3, 1.0 / 3], [0, 33, 33, 33, 1], 100),
        // 0.005 + 0.005 is 0.01, and each is printed as 0.01.
        (0.005, [0.005], [1, 1, -1], 1),
        (1.25, [-0.5, 0.25], [125, -50, 25], 100),
        (-0.5, [], [-50], -50),
        // A sum of nothing has no line of rounding.
        (0.0, [0.75, -0.75], [0, 75, -75], 0),
    ]

    @Test(arguments: sums)
    func `The printed parts add up to the printed sum`(
        _ baseline: Double, _ values: [Double], _ parts: [Int], _ total: Int
    ) throws {
        let sum = try sum(lines(baseline, values))
        #expect(sum.parts == parts)
        #expect(sum.total == total)
        #expect(sum.parts.reduce(0, +) == sum.total)
    }

    @Test func `Any number of contributions adds up, the weak ones in one line`() throws {
        var state: UInt64 = 7
        for count in 0...40 {
            let values = (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(Int(state >> 40) % 4001 - 2000) / 1777
            }.sorted { abs($0) > abs($1) }
            let lines = lines(0.123, values)
            let sum = try sum(lines)
            #expect(sum.parts.reduce(0, +) == sum.total)
            let weaker = lines.filter { $0.contains("weaker features") }
            #expect(weaker.count == (count > ExplanationText.shownContributions ? 1 : 0))
            if count > 16 { #expect(weaker[0].contains("  \(count - 16) weaker features")) }
        }
    }

    @Test func `Bars go from the strongest down, minus for what speaks against`() {
        let text = lines(0, [2, -1, 0.01])
        #expect(text.first { $0.contains("w0") }?.hasSuffix(String(repeating: "+", count: 20)) == true)
        #expect(text.first { $0.contains("w1") }?.hasSuffix(" " + String(repeating: "-", count: 10)) == true)
        #expect(text.first { $0.contains("w2") }?.hasSuffix(" ") == true)
    }

    @Test func `The posting's fields, the verdict and the tools are named`() {
        let text = lines(0, [0.5, 0.25, 0.125], title: 1)
        let expected = [
            "in/a.html, record 3", "  title     Engineer, \"ML\"  (page)", "  posted    2023-11  (page)",
            "  language  sv", "  encoding  windows-1252", "  ml_engineer, confidence 87.7 %",
            "    by the content alone: data_scientist, 75.0 %", "    by the title alone: ml_engineer",
            "    decision: review, because of title_mismatch", "    of which content +0.38, title +0.50",
            "  tools               required   Python", "                      preferred  C++",
            "  skills              mentioned  statistics",
        ]
        for line in expected { #expect(text.contains(line), "\(line)") }
    }

    @Test func `Other fields stand below, and each conflict below its field`() {
        var posting = Made.posting
        posting.fields[.salary] = PostingField(UTF8Text("USD 5-6 HOUR"), from: .jsonLD)
        posting.fields[.employmentType] = PostingField(UTF8Text("FULL_TIME"), from: .microdata)
        posting.fields[.responsibilities] = PostingField(UTF8Text(String(repeating: "x", count: 500)), from: .jsonLD)
        posting.conflicts = [
            FieldConflict(name: .location, kept: Made.field("Kraków"), other: Made.field("Leeds\u{1B}[2J")),
            FieldConflict(name: .salary, kept: Made.field("USD 5-6 HOUR"), other: Made.field("$9")),
        ]
        let explanation = Explanation(label: 1, rival: 0, baseline: 0, contributions: [], total: 0)
        let lines = ExplanationText(
            posting: posting, prediction: Made.prediction, explanation: explanation, labels: Made.labels, skills: []
        ).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            Array(lines.prefix(14)) == [
                "in/a.html, record 3", "  title     Engineer, \"ML\"  (page)", "  employer  =Cmd  (page)",
                "  location  Kraków  (page)", lines[4], "  posted    2023-11  (page)", "  sections  ",
                "  language  sv", "  encoding  windows-1252", "", "  employment_type     FULL_TIME  (microdata)",
                "  salary              USD 5-6 HOUR  (json_ld)", "                      but $9  (page)",
                "  responsibilities    \(String(repeating: "x", count: 159))…  (json_ld)",
            ])
        #expect(lines[4].hasPrefix("            but Leeds") && !lines[4].contains("\u{1B}"))
        #expect(lines[14] == "")
    }

    @Test func `A page that is no posting is said to be none`() {
        var posting = Made.posting
        posting.verdict = .wall
        #expect(ExplanationText.notPosting(posting) == "in/a.html\n  no posting: wall\n  title     Engineer, \"ML\"\n")
    }
}
