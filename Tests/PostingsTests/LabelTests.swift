import Postings
import Testing

@Suite struct LabelTests {
    /// In the order of their bytes, on every platform.
    static let ordered = [
        "", "Data", "data", "data_scientist", "data_scientists", "e\u{301}", "ml_engineer", "\u{E9}", "\u{FFFD}", "😀",
    ]

    /// Exactly one of `<`, `==`, `>` holds of any two: names that differ in bytes are two labels, though Swift's
    /// `String` calls "é" written with one scalar or with two the same.
    @Test func orderAndEqualityAreThoseOfBytes() {
        for (i, left) in LabelTests.ordered.enumerated() {
            for (j, right) in LabelTests.ordered.enumerated() {
                #expect((Label(left) < Label(right)) == (i < j), "\(left) < \(right)")
                #expect((Label(left) == Label(right)) == (i == j), "\(left) == \(right)")
            }
        }
        #expect(Set(LabelTests.ordered.map(Label.init)).count == LabelTests.ordered.count)
        #expect(LabelTests.ordered.shuffled().map(Label.init).sorted().map(\.name).elementsEqual(LabelTests.ordered))
    }

    @Test func equalLabelsHaveOneHash() {
        for name in LabelTests.ordered { #expect(Label(name).hashValue == Label(String(Array(name))).hashValue) }
    }

    @Test func describesItselfByItsName() {
        #expect("\(Label("data_scientist"))" == "data_scientist")
    }
}
