import Testing

@testable import Extraction

@Suite struct SkillTests {
    @Test func kindsAreNamedAsInTheTable() {
        #expect(SkillKind.allCases.map(\.rawValue) == ["tool", "skill", "certification", "soft_skill"])
    }

    @Test func theNameIsTheFirstSpelling() {
        let skill = Skill(name: "Go", kind: .tool, aliases: [SkillSpelling("Golang"), SkillSpelling("Go lang")])
        #expect(skill.spellings.map(\.text) == ["Go", "Golang", "Go lang"])
    }

    @Test func polaritiesAreOrderedByStrength() {
        #expect([SkillPolarity.required, .mentioned, .preferred].sorted() == [.mentioned, .preferred, .required])
        #expect(SkillPolarity.required.rawValue == "required")
    }
}
