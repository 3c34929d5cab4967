import Platform
import Testing

@Suite struct EmbeddedTests {
    @Test func holdsTheSkillsTable() {
        #expect(Embedded.skillsTable.starts(with: Array("name\tkind\t".utf8)))
        #expect(String(validating: Embedded.skillsTable, as: UTF8.self) != nil)
    }

    @Test func holdsAModelOrSaysThatThereIsNone() {
        #expect(Embedded.defaultModel?.isEmpty != true)
    }
}
