import Testing

@testable import Extraction
@testable import Postings

@Suite struct SkillSummaryTests {
    static let table = try! SkillTable(
        parsing: Array("name\tkind\tcategory\taliases\trule\nA\ttool\tx\t\t\nB\tskill\t\t\t\nC\ttool\t\t\t".utf8))

    private func mention(_ skill: Int32, _ at: Int, _ polarity: SkillPolarity) -> SkillMention {
        SkillMention(skill: skill, range: ByteRange(at, at + 1), polarity: polarity)
    }

    @Test func theStrongestMentionCountsInAnyOrder() {
        let order: [SkillPolarity] = [.negated, .mentioned, .preferred, .required]
        #expect(order == order.sorted())
        for weak in order.indices {
            for strong in weak..<order.count {
                for pair in [[order[weak], order[strong]], [order[strong], order[weak]]] {
                    let found = Self.table.named([mention(0, 1, pair[0]), mention(0, 5, pair[1])])
                    #expect(found.map(\.polarity) == [order[strong]])
                }
            }
        }
    }

    @Test func skillsComeInTheOrderOfTheirFirstMentionWithAllTheirPlaces() {
        let found = Self.table.named([
            mention(2, 0, .required), mention(0, 1, .required), mention(2, 2, .required), mention(1, 3, .required),
        ])
        #expect(found.map(\.name) == ["C", "A", "B"])
        #expect(found.map(\.kind) == [.tool, .tool, .skill])
        #expect(found.map(\.category) == ["", "x", ""])
        #expect(found.map { $0.ranges.map(\.lower) } == [[0, 2], [1], [3]])
        #expect(Self.table.named([]) == [])
    }
}
