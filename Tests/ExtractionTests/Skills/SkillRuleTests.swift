import Postings
import Testing

@testable import Extraction

@Suite struct SkillRuleTests {
    @Test func readsEveryWord() throws {
        let rule = try SkillRule(
            parsing: """
                case alone phrases near=3 before=language,lang after=in not-before=to not-after=series,vitamin \
                section=duties,about
                """)
        var expected = SkillRule()
        expected.isExactCase = true
        expected.standsAlone = true
        expected.holdsForPhrases = true
        expected.near = .words(3)
        expected.before = ["language", "lang"]
        expected.after = ["in"]
        expected.notBefore = ["to"]
        expected.notAfter = ["series", "vitamin"]
        expected.sections = [.duties, .about]
        #expect(rule == expected)
        #expect(try SkillRule(parsing: "") == SkillRule())
        #expect(try SkillRule(parsing: "near").near == .usual)
    }

    @Test func sectionsAddUp() throws {
        let all = Set(SectionKind.allCases)
        #expect(try SkillRule(parsing: "not-section=benefits,about").sections == all.subtracting([.benefits, .about]))
        #expect(try SkillRule(parsing: "section=duties,other not-section=other").sections == [.duties])
        #expect(try SkillRule(parsing: "not-section=other section=duties,other").sections == [.duties])
        #expect(try SkillRule(parsing: "section=equal_opportunity").sections == [.equalOpportunity])
    }

    @Test(
        arguments: [
            ("Case", "the rule 'Case' is none of"), ("case,alone", "the rule 'case,alone' is none of"),
            ("beside=a", "the rule 'beside=a' is none of"),
            (
                "near=many",
                "'many' in the rule 'near=many' is no number"
            ),
            ("near=101", "from 1 to 100"), ("before=", "'' in the rule 'before=' is not one word in lower case"),
            ("before=To", "'To'"), ("before=a+b", "'a+b'"), ("after=.x", "'.x'"), ("not-after=a,B", "'B'"),
            ("section=", "there is no section ''"), ("not-section=Duties", "there is no section 'Duties'"),
        ])
    func refuses(text: String, problem: String) throws {
        let error = try #require(throws: SkillRule.Problem.self) { try SkillRule(parsing: text[...]) }
        #expect(error.text.contains(problem), "\(error.text)")
    }
}
