import Postings

@testable import Classification
@testable import Extraction

/// Values that were made up for the tests.
enum Made {
    static let labels = [Label("data_scientist"), Label("ml_engineer")]

    static func field(_ text: String) -> PostingField { PostingField(UTF8Text(text), from: .page) }

    static let posting = JobPosting(
        id: "17", path: "in/a.html", record: 3, title: field("Engineer, \"ML\""), employer: field("=Cmd"),
        location: field("Kraków"), datePosted: field("2023-11"), encoding: "windows-1252",
        language: "sv")

    static let prediction = Prediction(
        label: 1, probabilities: [0.1234564, 0.8765436], contentLabel: 0, contentProbabilities: [0.75, 0.25],
        titleLabel: 1, titleMismatch: true, decision: .review, reason: .titleMismatch)

    static let skills = [
        NamedSkill(name: "Python", kind: .tool, polarity: .required),
        NamedSkill(name: "statistics", kind: .skill, polarity: .mentioned),
        NamedSkill(name: "C++", kind: .tool, polarity: .preferred),
    ]

    static let evidence = [
        Contribution(feature: "body:serve, deploy", value: 0.314), Contribution(feature: "title:a", value: -1.006),
    ]

    // MARK: - With places

    /// A posting with a text, sections and a conflict.
    static var factual: JobPosting {
        var posting = posting
        posting.text = UTF8Text("Python or \tC++ and <b>\nPython \"é\"")
        posting.sections = [
            PostingSection(kind: .duties, range: ByteRange(0, 20)),
            PostingSection(kind: .preferred, range: ByteRange(20, 32)),
        ]
        posting.conflicts = [
            FieldConflict(
                name: .location, kept: field("Kraków"), other: PostingField(UTF8Text("Leeds"), from: .jsonLD))
        ]
        return posting
    }

    /// Skills of every kind.
    static let spanned = [
        NamedSkill(
            skill: 4, name: "Python", kind: .tool, category: "language", polarity: .required,
            ranges: [ByteRange(0, 6), ByteRange(20, 26)], alternatives: 1),
        NamedSkill(skill: 5, name: "C++", kind: .tool, polarity: .negated, ranges: [ByteRange(10, 13)]),
        NamedSkill(skill: 6, name: "teamwork", kind: .softSkill, polarity: .preferred),
        NamedSkill(skill: 7, name: "CKA", kind: .certification, polarity: .required, ranges: [ByteRange(7, 9)]),
    ]

    /// Facts of every kind of source.
    static var facts: PostingFacts {
        func text(_ lower: Int, _ upper: Int) -> FactSource { .text([ByteRange(lower, upper)]) }
        var facts = PostingFacts()
        facts.seniority = Fact(.senior, .field(.title, ByteRange(0, 6)))
        facts.managesPeople = text(3, 4)
        facts.education.minimum = Fact(.bachelor, .text([ByteRange(1, 2), ByteRange(4, 6)]))
        facts.education.fields = [Fact("statistics", text(16, 17))]
        facts.experience.minimumYears = Fact(2.5, text(17, 18))
        facts.experience.skills = [SkillYears(skill: 4, years: 3, range: ByteRange(18, 19))]
        facts.certifications = [Fact("CKA", text(7, 9)), Fact("Unknown Certificate", text(14, 16))]
        facts.pay.salary = Fact(Salary(minimum: 60, maximum: 72.5, currency: "USD", period: .hour), text(27, 28))
        facts.employmentType = Fact(.fullTime, text(29, 30))
        facts.lifecycle = [Fact(.modelling, text(30, 31))]
        facts.mainStage = .modelling
        facts.worksWith = [Fact(.devOps, text(31, 32))]
        return facts
    }
}
