import Testing

@testable import Extraction
@testable import Postings

@Suite struct SkillSummaryTests {
    static let table = try! SkillTable(
        parsing: Array("name\tkind\tcategory\taliases\trule\nA\ttool\t\t\t\nB\tskill\t\t\t\nC\ttool\t\t\t".utf8))

    /// Mentions of skills at bytes; each is one byte long.
    private func named(_ mentions: [(skill: Int32, at: Int)], _ sections: [(SectionKind, Range<Int>)]) -> [NamedSkill] {
        Self.table.named(
            mentions.map { SkillMention(skill: $0.skill, range: ByteRange($0.at, $0.at + 1)) },
            sections: sections.map { PostingSection(kind: $0, range: ByteRange($1.lowerBound, $1.upperBound)) })
    }

    @Test(
        arguments: [
            (.other, .required), (.duties, .required), (.requirements, .required), (.preferred, .preferred),
            (.benefits, .mentioned), (.about, .mentioned), (.equalOpportunity, .mentioned),
        ] as [(SectionKind, SkillPolarity)])
    func polarityIsThatOfTheSection(kind: SectionKind, polarity: SkillPolarity) {
        func expected(_ place: Int) -> [NamedSkill] {
            [
                NamedSkill(
                    skill: 1, name: "B", kind: .skill, category: "", polarity: polarity,
                    ranges: [ByteRange(place, place + 1)])
            ]
        }
        #expect(named([(1, 5)], [(kind, 0..<10)]) == expected(5))
        // The first byte and the last one of a section, between others.
        for place in [3, 7] {
            let sections: [(SectionKind, Range<Int>)] = [(.preferred, 0..<3), (kind, 3..<8), (.about, 8..<9)]
            #expect(named([(1, place)], sections) == expected(place))
        }
    }

    @Test func theStrongestMentionCountsInEitherOrder() {
        let sections: [(SectionKind, Range<Int>)] = [(.about, 0..<10), (.preferred, 10..<20), (.duties, 20..<30)]
        #expect(named([(0, 1), (0, 11)], sections).map(\.polarity) == [.preferred])
        #expect(named([(0, 1), (0, 11), (0, 21)], sections).map(\.polarity) == [.required])
        let reversed: [(SectionKind, Range<Int>)] = [(.duties, 0..<10), (.preferred, 10..<20), (.about, 20..<30)]
        #expect(named([(0, 1), (0, 11), (0, 21)], reversed).map(\.polarity) == [.required])
        #expect(named([(0, 11), (0, 21)], reversed).map(\.polarity) == [.preferred])
    }

    @Test func skillsComeInTheOrderOfTheirFirstMention() {
        let found = named([(2, 0), (0, 1), (2, 2), (1, 3)], [(.other, 0..<4)])
        #expect(found.map(\.name) == ["C", "A", "B"])
        #expect(found.map(\.kind) == [.tool, .tool, .skill])
        #expect(found.map(\.skill) == [2, 0, 1])
        #expect(found.map { $0.ranges.map(\.lower) } == [[0, 2], [1], [3]])
    }

    @Test func emptySectionsAreSteppedOver() {
        let sections: [(SectionKind, Range<Int>)] = [
            (.about, 0..<0), (.preferred, 0..<0), (.about, 0..<5), (.duties, 5..<9),
        ]
        #expect(named([(0, 0), (1, 5)], sections).map(\.polarity) == [.mentioned, .required])
    }

    @Test func aTextWithoutSectionsAsksForWhatItNames() {
        #expect(named([(0, 3)], []).map(\.polarity) == [.required])
        #expect(named([], [(.duties, 0..<9)]) == [])
    }
}
