import Extraction
import Postings
import Testing

@testable import Reporting

struct FactLinesTests {
    private func lines(_ facts: PostingFacts, _ posting: JobPosting = Made.factual) -> [String] {
        FactLines(FactList(facts, skills: Made.spanned), posting: posting).lines
    }

    @Test func `One line a fact, aligned, with the words that say it`() {
        var facts = PostingFacts()
        facts.seniority = Fact(.senior, .field(.title, ByteRange(0, 8)))
        facts.education.fields = [
            Fact("python", .text([ByteRange(0, 6), ByteRange(8, 16)])), Fact("b", .text([ByteRange(19, 24)])),
        ]
        facts.pay.salary = Fact(
            Salary(minimum: 5, maximum: 5, currency: nil, period: .hour), .field(.location, ByteRange(0, 7)))
        #expect(
            lines(facts) == [
                #"  seniority           senior                        "Engineer" (title)"#,
                #"  field of study      python                        "Python … r C++ a""#,
                #"                      b                             "<b> P""#,
                #"  salary              5 an hour                     "Kraków" (location, page)"#,
                "  salary a year       10,400 (× 2,080 hours)",
            ])
    }

    @Test func `No line is wider than 100 characters, and none breaks the terminal`() {
        var posting = Made.factual
        posting.text = UTF8Text(String(repeating: "word\u{1B}[2J\u{202E} ", count: 200_000))
        posting.title = Made.field(String(repeating: "title ", count: 1000))
        var facts = PostingFacts()
        facts.certifications = [
            Fact("Certified", .text([ByteRange(0, posting.text.bytes.count)])),
            Fact(String(repeating: "c", count: 50), .text([ByteRange(0, 3000)])),
            Fact("beyond", .text([ByteRange(1 << 30, 1 << 30 + 5)])), Fact("no field", .field(.url, ByteRange(0, 9))),
        ]
        facts.seniority = Fact(.lead, .field(.title, ByteRange(0, 5000)))
        let lines = lines(facts, posting)
        #expect(lines.count == 5)
        for line in lines {
            #expect(line.count <= 100)
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.properties.isBidiControl })
        }
    }

    @Test func `Skills stand by kind and polarity, alternatives together, wrapped`() {
        #expect(
            SkillLines(
                Made.spanned + [
                    NamedSkill(name: "R", kind: .tool, polarity: .required, alternatives: 1),
                    NamedSkill(name: "Go", kind: .tool, polarity: .required),
                ]
            ).lines == [
                "  tools               required   Python or R, Go", "                      negated    C++",
                "  soft skills         preferred  teamwork", "  certificates        required   CKA",
            ])
        let many = (0..<60).map { NamedSkill(name: "Tool \($0)", kind: .tool, polarity: .required) }
        let lines = SkillLines(many).lines
        #expect(lines.count > 5 && lines.allSatisfy { $0.count <= 98 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(String(repeating: " ", count: 33)) })
        let names = lines.map { $0.dropFirst(33) }.joined(separator: " ")
        #expect(names == many.map(\.name).joined(separator: ", "))
        #expect(SkillLines([]).lines == [])
    }
}
