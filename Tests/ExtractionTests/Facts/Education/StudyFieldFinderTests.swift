import Testing

@testable import Extraction

@Suite struct StudyFieldFinderTests {
    static let cases: [(String, [String])] = [
        ("BS in CS, Maths or Stats", ["computer science", "mathematics", "statistics"]),
        (
            "Degree in a quantitative field (e.g. physics, operational research)", ["physics", "operations research"]
        ),
        ("Computer science, bioinformatics or related degree", ["computer science", "bioinformatics"]),
        ("A STEM degree", ["stem"]),
        ("Bachelor's degree required. Major in actuarial science", ["actuarial science"]),
        ("BS or equivalent experience in mathematics", ["mathematics"]),
        ("MS in physics or PhD in physics", ["physics"]),
        // Experience, not study.
        ("Master's degree with experience in machine learning", []),
        ("MS in physics and 3 years of data science", ["physics"]),
        ("Knowledge of statistics", []),
        ("It is a degree", []),
    ]

    @Test(arguments: cases)
    func findsTheListOfFields(text: String, fields: [String]) {
        let facts = EducationReader(EmbeddedCues.table).read(.of(text))
        #expect(facts.fields.map(\.value) == fields)
    }
}
