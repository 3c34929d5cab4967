import Postings
import Testing

/// The names and numbers stand in feature names and models: a change here makes old models wrong.
@Suite struct SectionKindTests {
    @Test(arguments: [
        (SectionKind.other, 0, "other"),
        (.duties, 1, "duties"),
        (.requirements, 2, "requirements"),
        (.preferred, 3, "preferred"),
        (.benefits, 4, "benefits"),
        (.about, 5, "about"),
        (.equalOpportunity, 6, "equal_opportunity"),
        (.education, 7, "education"),
        (.application, 8, "application"),
    ])
    func kindsKeepTheirNamesAndNumbers(kind: SectionKind, number: UInt8, name: String) {
        #expect(kind.rawValue == number)
        #expect(kind.name == name)
    }

    @Test func thereAreNine() {
        #expect(SectionKind.allCases.map(\.rawValue) == Array(0...8))
    }

    @Test func sectionsDifferByKindAndRange() {
        let section = PostingSection(kind: .duties, range: ByteRange(0, 4))
        #expect(section == PostingSection(kind: .duties, range: ByteRange(0, 4)))
        #expect(section != PostingSection(kind: .about, range: ByteRange(0, 4)))
        #expect(section != PostingSection(kind: .duties, range: ByteRange(0, 5)))
    }
}
