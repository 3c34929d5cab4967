import Postings
import Testing

/// The names and numbers stand in feature names and models: a change here makes old models wrong.
@Suite struct SectionKindTests {
    @Test(arguments: [
        (SectionKind.other, 0, "other", true),
        (.duties, 1, "duties", true),
        (.requirements, 2, "requirements", true),
        (.preferred, 3, "preferred", true),
        (.benefits, 4, "benefits", false),
        (.about, 5, "about", false),
        (.equalOpportunity, 6, "equal_opportunity", false),
    ])
    func kindsKeepTheirNamesAndNumbers(kind: SectionKind, number: UInt8, name: String, describesRole: Bool) {
        #expect(kind.rawValue == number)
        #expect(kind.name == name)
        #expect(kind.describesRole == describesRole)
    }

    @Test func thereAreSeven() {
        #expect(SectionKind.allCases.map(\.rawValue) == Array(0...6))
    }

    @Test func sectionsDifferByKindAndRange() {
        let section = PostingSection(kind: .duties, range: ByteRange(0, 4))
        #expect(section == PostingSection(kind: .duties, range: ByteRange(0, 4)))
        #expect(section != PostingSection(kind: .about, range: ByteRange(0, 4)))
        #expect(section != PostingSection(kind: .duties, range: ByteRange(0, 5)))
    }
}
