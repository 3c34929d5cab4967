import Testing

@testable import Extraction

/// The mask against the referee's regular expression: mask the text, then cut it, against cut it, then mask.
@Suite struct RoleNameMaskRefereeTests {
    static let plain = [
        "data", "science", "scientists", "machine", "learning", "ML", "ai", "engineer", "engineering", "lead", "the",
    ]
    static let all =
        plain + [
            "Sr.", "jr", "senior", "scientist", "engineers", "software", "research", "datascience", "MLengineer",
            "scienc",
            "MLOps", "AI/MLOps", "ai/ml",
        ]

    /// Words after each other, every separator that a name may hold, and some that end it. Sets of two or three words
    /// are tried in full, longer ones by lot.
    @Test(
        arguments: [
            (plain, [" ", "-", "/", "\n", ", ", ". "], 2), (plain, [" ", "/", ","], 3), (all, [" "], 3),
            (all, [" ", "\n"], 2),
        ])
    func agreesOnAllShortTexts(words: [String], separators: [String], length: Int) {
        let referee = RefereePattern()
        var differing: [String] = []
        forEachSequence(of: separators, length: length - 1) { gaps in
            forEachSequence(of: words, length: length) { words in
                let text = zip(words, gaps + [""]).map { $0 + $1 }.joined()
                if RoleNameMask.builtIn.remaining(text) != referee.remaining(text) { differing.append(text) }
            }
        }
        #expect(differing.prefix(5) == [], "\(differing.count) texts differ")
    }

    @Test(
        arguments: [
            (plain, [" ", " ", "-", "/", " / ", "\n", ", ", ". ", "; "]), (all, [" ", " ", " ", "  ", "\n"]),
        ])
    func agreesOnLongerTexts(words: [String], separators: [String]) {
        let referee = RefereePattern()
        var generator = SeededGenerator(seed: 1)
        var differing: [String] = []
        for _ in 0..<5_000 {
            var text = ""
            for _ in 0..<Int.random(in: 4...9, using: &generator) {
                text += words.randomElement(using: &generator)! + separators.randomElement(using: &generator)!
            }
            if RoleNameMask.builtIn.remaining(text) != referee.remaining(text) { differing.append(text) }
        }
        #expect(differing.prefix(5) == [], "\(differing.count) texts differ")
    }

    /// The deliberate differences: where they part, the mask leaves out more.
    static let wider = [
        // `_` joins words in names of files and labels, and the referee sees no border there.
        WordCase("data_science ml_engineer", []),
        // A possessive: the referee leaves a lone `s`, which is no word here.
        WordCase("data scientist's", []),
        // The hyphens that Unicode has besides the one of ASCII.
        WordCase("data\u{2010}scientist data\u{2011}science", []),
        // The words between may be hyphenated as those around them; the referee asks for a space.
        WordCase("ML-software-engineer, ml ops research/engineer, machine learning ops-engineer", []),
        // So may MLOps be after AI; the referee leaves `AI`.
        WordCase("AI/MLOps-engineer", []),
        // A word of seniority that is abbreviated, whatever stands behind it.
        WordCase("Sr, Data Scientist; jr-ML engineer", []),
        // More than one sign between AI and ML.
        WordCase("ml//ai engineer", []),
    ]

    @Test(arguments: wider)
    func leavesOutMore(_ example: WordCase) {
        #expect(RoleNameMask.builtIn.words(example.text) == example.words)
        #expect(RefereePattern().remaining(example.text).map(\.hash) != example.words.map(TokenHash.word))
    }

    /// What the referee leaves out and the mask does not, each too rare to pay for.
    static let narrower = [
        // A slash and a line's end between AI and ML: the wider gap hides the slash.
        WordCase("ML /\nAI engineer", ["ML", "AI", "engineer"]),
        // Words run together, other than whole names (`mlengineer`, `datascience` are known).
        WordCase("MLsoftware engineer", ["MLsoftware", "engineer"]),
        WordCase("AI/MLengineer", ["AI"]),
        // `ops` twice.
        WordCase("ML ops ops engineer", ["ML", "ops", "ops", "engineer"]),
        // The tokenizer keeps what follows a single letter and a hyphen, and a domain's ending.
        WordCase("x-data science, ml engineer.net", ["x-data", "science", "ml", "engineer.net"]),
    ]

    @Test(arguments: narrower)
    func leavesOutLess(_ example: WordCase) {
        #expect(RoleNameMask.builtIn.words(example.text) == example.words)
        #expect(RefereePattern().remaining(example.text).count < example.words.count)
    }
}
