import Testing

@testable import Extraction

@Suite struct SkillTests {
    @Test func rulesAreNamedAsInTheTable() {
        #expect(SkillRule.named("case") == .letterCase)
        #expect(SkillRule.named("alone") == .alone)
        #expect(SkillRule.named("near") == .near)
        for word in ["", "Case", "letterCase", "alone near"] { #expect(SkillRule.named(word) == nil) }
        let all: SkillRule = [.letterCase, .alone, .near]
        #expect(all.rawValue == 7, "three different bits: 1 + 2 + 4")
    }

    @Test func polaritiesAreOrderedByStrength() {
        #expect([SkillPolarity.required, .mentioned, .preferred].sorted() == [.mentioned, .preferred, .required])
        #expect(SkillPolarity.required.rawValue == "required")
    }
}
