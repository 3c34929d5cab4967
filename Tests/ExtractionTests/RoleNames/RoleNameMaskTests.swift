import Testing

@testable import Extraction
@testable import Postings

@Suite struct RoleNameMaskTests {
    static let removed = [
        WordCase("A data scientist works", ["A", "works"]),
        WordCase("Data Science, data-science, data/science", []),
        WordCase("the datascientists of DataScience", ["the", "of"]),
        WordCase("Senior Data Scientists", []),
        WordCase("Sr. Data Scientist or jr ML engineer", ["or"]),
        WordCase("principal machine-learning engineering", []),
        WordCase("AI/ML engineer, ML / AI research engineer", []),
        WordCase("AI/MLOps engineer, AI / MLOps engineering", []),
        WordCase("MLOps engineer, ML Ops engineer, ML-ops software engineers", []),
        WordCase("Data\nScientist", []),
        WordCase("our data scientist's work", ["our", "work"]),
        WordCase("#MachineLearningEngineer #mlengineer", []),
        WordCase("AI&ML Engineer", []),
        WordCase("lead lead data scientist", ["lead"]),
    ]

    static let kept = [
        "data, science", "data. Scientist", "machine learning", "machine learning; engineer", "ML", "AI/ML",
        "engineers",
        "senior analyst", "data scientific", "big data engineer", "AI engineer", "research engineer", "MLOps",
        "software engineer", "the lead", "sr", "ml", "ai/", "data", "machine", "machine learning research",
    ]

    @Test(arguments: removed)
    func leavesOutRoleNames(_ example: WordCase) {
        #expect(RoleNameMask.builtIn.words(example.text) == example.words)
    }

    @Test(arguments: kept)
    func keepsOtherWords(text: String) {
        #expect(RoleNameMask.builtIn.words(text) == words(text))
    }

    /// A sentence that ended before a role name has ended: its last word makes no pair with what follows the name.
    @Test(
        arguments: [
            ("We grow. Data Scientist needed", .stop), ("We grow, data scientist needed", .comma),
            ("We grow\ndata scientist needed", .line), ("We grow data scientist needed", .space),
            ("We grow data scientist. Needed", .stop), ("We grow. ML engineer, data scientist needed", .stop),
            ("We grow - data scientist needed", .hyphen),
        ] as [(String, TokenGap)])
    func closesUpWithTheWidestGap(text: String, expected: TokenGap) {
        let rest = RoleNameMask.builtIn.remaining(text)
        #expect(rest.map(\.hash) == ["we", "grow", "needed"].map(TokenHash.word))
        #expect(rest.last?.gap == expected)
    }

    @Test func otherLabelsAreMaskedByTheirNames() {
        let mask = RoleNameMask(labels: [Label("site_reliability_engineer"), Label("nurse")])
        let text =
            "Site Reliability\nEngineers, site-reliability-engineer; a nurse and nurses; site, reliability engineer"
        #expect(mask.words(text) == ["a", "and", "site", "reliability", "engineer"])
        #expect(mask.words("Senior data scientist") == ["Senior", "data", "scientist"], "only the names of its labels")
    }

    @Test func oneBuiltInLabelMasksBothNames() {
        let mask = RoleNameMask(labels: [Label("data_scientist"), Label("nurse")])
        #expect(mask.words("ML engineer, nurse, data scientist, doctor") == ["doctor"])
    }

    @Test func noLabelsMaskNothing() {
        #expect(RoleNameMask(labels: []).words("data scientist") == ["data", "scientist"])
        #expect(RoleNameMask(labels: [Label("_")]).words("data scientist") == ["data", "scientist"])
    }

    /// The roles are what two sets of labels are compared by: the same roles, the same words left out.
    @Test func rolesStandForTheMask() {
        let labels = ["data_scientist", "ml_engineer", "baker", "head_cook"].map(Label.init)
        let text = "Data scientists, ML engineers, a baker and two head cooks; machine learning engineering"
        func words(_ labels: [Label]) -> [UInt64] {
            var tokens: [Token] = []
            Tokenizer().tokenize(Array(text.utf8).span, into: &tokens)
            RoleNameMask(labels: labels).remove(from: &tokens)
            return tokens.map(\.hash)
        }
        let sets = (0..<16).map { bits in labels.indices.filter { bits >> $0 & 1 == 1 }.map { labels[$0] } }
        for left in sets {
            #expect(RoleNameMask.roles(of: RoleNameMask.roles(of: left)) == RoleNameMask.roles(of: left))
            for right in sets {
                let isSame = RoleNameMask.roles(of: left) == RoleNameMask.roles(of: right.reversed() + right)
                #expect(isSame == (words(left) == words(right)))
            }
        }
    }
}
