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
}
