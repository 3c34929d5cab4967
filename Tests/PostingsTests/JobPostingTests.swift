import Postings
import Testing

@Suite struct JobPostingTests {
    @Test func whatIsLeftOutIsAbsent() {
        let posting = JobPosting(id: "7", path: "a.jsonl")
        #expect(posting.id == "7" && posting.path == "a.jsonl" && posting.record == 1)
        #expect([posting.title, posting.employer, posting.location, posting.datePosted].allSatisfy { $0 == nil })
        #expect(posting.text.isEmpty && posting.sections.isEmpty && posting.label == nil)
        #expect(posting.encoding == "UTF-8" && posting.verdict == .posting)
    }

    /// Four fields have one type: none may end up in another's place.
    @Test func everyValueStandsInItsPlace() {
        let field = { (text: String) in PostingField(UTF8Text(text), from: .record) }
        let section = PostingSection(kind: .duties, range: ByteRange(0, 4))
        let posting = JobPosting(
            id: "i", path: "p", record: 3, title: field("t"), employer: field("e"), location: field("l"),
            datePosted: field("d"), text: UTF8Text("text"), sections: [section], encoding: "windows-1252",
            verdict: .list, label: Label("x"))
        let fields = [posting.title, posting.employer, posting.location, posting.datePosted]
        #expect(fields.map { $0?.text.string } == ["t", "e", "l", "d"])
        #expect(posting.id == "i" && posting.path == "p" && posting.record == 3)
        #expect(posting.text.string == "text" && posting.sections == [section])
        #expect(posting.encoding == "windows-1252" && posting.verdict == .list && posting.label == Label("x"))
    }
}
