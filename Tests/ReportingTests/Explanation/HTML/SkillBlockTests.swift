import Extraction
import Testing

@testable import Reporting

struct SkillBlockTests {
    @Test func `Skills stand by kind and polarity, alternatives together`() {
        func skill(_ name: String, _ polarity: SkillPolarity, _ alternatives: Int32? = nil) -> NamedSkill {
            NamedSkill(name: name, kind: .tool, polarity: polarity, alternatives: alternatives)
        }
        let skills = [
            skill("R", .required, 1), skill("A<B>", .required), skill("SAS", .required, 1), skill("C++", .negated),
        ]
        #expect(
            SkillBlock(skills).html.html == """
                <h3>What it asks for</h3>
                <div class="named">
                <span>tools</span><span class="soft">asked for</span><div class="names">\
                <span class="skill required">R</span><span class="or">or</span>\
                <span class="skill required">SAS</span>
                <span class="skill required">A&lt;B&gt;</span>
                </div>
                <span></span><span class="soft">not needed</span><div class="names">\
                <span class="skill negated">C++</span>
                </div>
                </div>

                """)
    }

    @Test func `Where there are no skills there is no block`() {
        #expect(SkillBlock([]).html.bytes.isEmpty)
    }
}
