import Platform
import Testing

@testable import Extraction
@testable import Postings

@Suite struct SkillMatcherTests {
    static let table = """
        name\tkind\tcategory\taliases\trule
        Python\ttool\t\tPython 3\t
        SQL\ttool\t\t\t
        R\ttool\t\tR language\tcase alone
        Go\ttool\t\tGolang\tcase near
        C\ttool\t\t\tcase alone near
        C++\ttool\t\t\t
        .NET\ttool\t\t.NET Core\t
        Dart\ttool\t\t\tcase
        DART trial\tskill\t\tDART\tcase
        machine learning\tskill\t\tML\t
        supervised machine learning\tskill\t\t\t
        CI/CD\tskill\t\t\t
        data.table\ttool\t\tWeights & Biases|W:B\tcase
        """
    static let matcher = try! SkillMatcher(SkillTable(parsing: Array(table.utf8)))

    static let embeddedMatcher = try! SkillMatcher(SkillTable(parsing: Embedded.skillsTable))

    static let borders = [
        "[Python], [python] and [PYTHON] 3.5; pythonic, ipython", "[Python]/[SQL] [Python]-[SQL] [Python]|[SQL]",
        "[machine learning], [machine-learning], [Machine/Learning], [machine  learning]",
        "machine, learning. machine\nlearning; machine. Learning", "[C++] [C++]11 [.NET] [.net core] [.NET].Core",
        "[CI/CD] CI CD", "[supervised machine learning], supervised, [machine learning], unsupervised [ML]", "",
        "nothing",
        "machine [machine learning] learning", "[Python 3] [Python] 4", "supervised machine",
    ]

    /// A sign inside that separates more than words of a name may be: the bytes of the table, in either letter case.
    static let literal = [
        "[data.table], [Data.Table] and data.tables", "the data. Table 1", "data table, data-table, data;table",
        "[Weights & Biases] or weights and biases", "[weights & BIASES]", "Weights, Biases, Weights &  Biases",
        "[w:b] w.b w, b",
    ]

    static let letterCase = [
        "[R] r", "[Dart] [DART] dart DArt", "[Python] or [Go], go, GO", "Go lang",
        "[R language] [r LANGUAGE]", "[Python], [Golang], golang",
    ]

    static let alone = [
        "[R], ([R]) “[R]” [R]. [R]", "[R]/[Python] [R]; the R-squared and Plan-R",
        "R&D R's R\u{2019}s 'R' R$ $R R.N. .R",
        "[R].", "[R]. Next", "[R].\n", "[R].5", "R.x", "[R]\u{2026}",
    ]

    static let near = [
        "Go", "Go and [machine learning]", "[Go], [SQL]", "[SQL] [Go]", "Go C", "[R] and [C]", "C# is not C",
        // Ten words away, and eleven.
        "[Go] 2 3 4 5 6 7 8 9 10 [SQL]", "Go 2 3 4 5 6 7 8 9 10 11 [SQL]", "[SQL] 2 3 4 5 6 7 8 9 10 [Go]",
        "[SQL] 2 3 4 5 6 7 8 9 10 11 Go",
    ]

    @Test(arguments: borders + literal + letterCase + alone + near)
    func marks(text: String) {
        #expect(MarkedText(text).marked(by: Self.matcher) == text)
    }

    /// The rules of the table that the program carries, both ways.
    static let embedded = [
        "We use [Python], [R] and [SQL]. R&D team.", "Go to market. go beyond.", "We go beyond [Python] and go home.",
        "[Go], [Python], [C] and [C++]", "vitamin C, a C-level role, the C suite", "[SAS], sas, [Spark], a spark",
        "spark your career, SaS", "[R]/[Python], r, R-squared", "[Golang] or [golang], [Python]",
        "We [sql] and [PYTHON]", "Series C", "[Scala] at scale",
    ]

    @Test(arguments: embedded)
    func marksByTheEmbeddedTable(text: String) {
        #expect(MarkedText(text).marked(by: Self.embeddedMatcher) == text)
    }

    /// Rules for one spelling, neighbours, vouchers and signs at the ends.
    static let rules = try! SkillMatcher(
        SkillTable(
            parsing: Array(
                """
                name\tkind\tcategory\taliases\trule
                Sure\ttool\t\t\t
                Excel\ttool\t\texcel{near=2}|MS Excel\tcase not-before=in,at not-after=to
                Beam\ttool\t\tbig beam{near}\tnear=1 before=lang after=apache,google
                OR-Tools\ttool\t\tor-tools\tcase phrases
                Security+\tcertification\t\t\t
                Security\tskill\t\t\t
                """.utf8)))

    @Test(
        arguments: [
            "[OR-Tools], [or-tools], or tools, OR Tools, Or-Tools", "[Excel] is", "Excel in", "Excel at", "excel in",
            "to Excel", "to, [Excel]", "[Excel], in", "[Excel]\nat",
            "[Sure], [excel]", "[Sure] and [excel]", "[Sure] a b excel", "[MS Excel] in", "[ms excel] at",
            "Beam", "[Beam] lang", "apache [Beam]", "apache. Beam", "[Sure] [Beam]", "[Sure] a Beam", "big beam",
            "[Sure] a b c [big beam]", "[Security+]", "[Security] +", "[security]", "[security+].", "[Security]-plus",
        ])
    func marksByRules(text: String) {
        #expect(MarkedText(text).marked(by: Self.rules) == text)
    }

    @Test func nearIsConfigured() throws {
        var configuration = ExtractionConfiguration()
        configuration.nearWords = 1
        let matcher = try SkillMatcher(Self.matcher.table, configuration: configuration)
        for text in ["[SQL] [Go]", "[SQL] and Go"] { #expect(MarkedText(text).marked(by: matcher) == text) }
    }

    @Test func emptiesTheListBeforeItFillsIt() {
        var mentions = [SkillMention(skill: 0, range: ByteRange(0, 1))]
        let text = Array("nothing".utf8)
        Self.matcher.match(text.span, tokens(text), into: &mentions)
        #expect(mentions == [])
    }
}
