internal import Platform
internal import Postings

/// A number that changes whenever extraction finds other features in the same text.
///
/// It is computed, not declared: extraction runs over a text that holds every case the rules know, and the features that
/// come out are hashed. A model that was trained with other rules is refused by it.
public enum FeatureFingerprint {
    /// The fingerprint of this program's extraction.
    public static let current = probed([])

    /// The same of extraction with pairs over other words.
    private static let withSkips = probed(.skips)

    /// - Parameter seed: what the hash begins with.
    private static func probed(_ groups: FeatureGroups, _ seed: UInt64 = TokenHash.seed) -> UInt64 {
        var configuration = ExtractionConfiguration()
        configuration.groups = groups
        let extractor = FeatureExtractor(
            labels: [Label("data_scientist"), Label("ml_engineer"), Label("probe_label")],
            // The table is part of this file, and its one line is well formed.
            matcher: groups.contains(.skills) ? try? SkillMatcher(SkillTable(parsing: Array(probeTable.utf8))) : nil,
            configuration: configuration)
        var lexicon = FeatureLexicon()
        let posting = JobPosting(
            id: "probe", path: "probe",
            title: PostingField(UTF8Text("Sr. ML Engineer (m/w/d), R&D – C++/Go"), from: .record),
            text: UTF8Text(probe + CompoundWords.words.joined(separator: " ")))
        _ = extractor.features(of: posting, learning: &lexicon)
        var hash = seed
        for number in 0..<lexicon.count {
            for byte in lexicon.name(number).utf8 { hash = TokenHash.step(hash, byte) }
            hash = TokenHash.step(hash, 0)
        }
        return TokenHash.finish(hash)
    }

    /// The fingerprint of extraction with groups of features beside words: skills depend on the two tables as well.
    public static func of(_ groups: FeatureGroups) -> UInt64 {
        let words = groups.contains(.skips) ? withSkips : current
        return groups.contains(.skills) ? TokenHash.pair(words, tables) : words
    }

    /// The hash of the tables that are part of the program, and of what features a skill makes.
    private static let tables: UInt64 = {
        let bytes = Embedded.skillsTable + Embedded.cueTable
        return probed(.skills, TokenHash.finish(bytes.reduce(TokenHash.seed) { TokenHash.step($0, $1) }))
    }()

    /// One skill: what a posting makes of those of the table follows from its bytes.
    private static let probeTable = "name\tkind\tcategory\taliases\trule\nscikit-learn\ttool\tdata library\t\t\n"

    private static let probe = """
        We use C++, C#, F#, .NET, ASP.NET, Node.js, D3.js, CI/CD, A/B tests, scikit-learn, t-tests, e-commerce, R&D, Q&A.
        You'll need a bachelor's degree; 5+ years, 3.5 GPA, 401(k) and 24/7 on-call. Don't skip models.You decide!
        The Senior Data Scientist and the sr. machine-learning engineers; data-science, data/science, datascience; AI/ML
        engineering, ML/AI research engineer, MLOps Engineer, ML ops software engineer, machine learning; engineer.
        Déjà vu in ÉCOLE, naïve Bayes – Straße · § 5 • “quoted” ‘single’ it’s Łódź, Привет 数据 …
        Use foo.io and bar.ai and baz.py, AI&ML engineering, mlengineer, mlopsengineers, machinelearningengineering,
        datascientists; Lead data scientist, Staff ML engineer, Principal data science, Jr. data scientists, ml‐ops.
        Say C++'s, l'hôtel, 5'11, R&Dé, CI/CD2, machine\nlearning engineer. Data scientist wanted. one | two / three (four)
        snake_case, state-of-the-art | pipe: colon? probe labels and a probe label.
        """
}

extension Vocabulary {
    /// What features of some names are, beside words.
    public static func groups(of names: [String]) -> FeatureGroups { FeatureGroups(of: names) }

    /// Whether a name is one that extraction could have made: a namespace and one or two words.
    public static func isFeatureName(_ name: String) -> Bool {
        FeatureKey.parse(name) != nil
    }
}
