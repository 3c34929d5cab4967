import Classification
import Extraction
import Postings
import Testing

@testable import Pipeline

struct CorpusReaderTests {
    private func read(_ paths: [String], jobs: Int = 1) async -> CorpusReader.Corpus {
        try! await CorpusReader(jobs: jobs).read(paths)
    }

    private func page(_ text: String) -> String { "<h1>Role</h1><p>\(text). \(text), too.</p>" }

    @Test func `Folders are labels, and what is no posting teaches none`() async {
        let folder = TemporaryFolder()
        folder.write("corpus/baker/a.html", page(Corpora.scientist))
        folder.write("corpus/baker/deep/b.html", page(Corpora.engineer))
        folder.write("corpus/cook/c.html", page(Corpora.engineer))
        folder.write("corpus/cook/empty.html", "")
        folder.write("corpus/not_postings/d.html", page(Corpora.engineer))
        folder.write("corpus/README.md", "no page")
        folder.write("corpus/loose.html", page(Corpora.scientist))
        folder.write("corpus/cook/bad.html", "%PDF-1.4")
        for root in ["corpus", "corpus/", "corpus//"] {
            let corpus = await read([folder(root)])
            #expect(corpus.set.labels == [Label("baker"), Label("cook")])
            #expect(corpus.set.labelCounts == [2, 1])
            #expect(corpus.unlabelled == 1)
            #expect(corpus.notPostings == 2)
            #expect(corpus.failures.count == 1)
            #expect(corpus.failures.first?.hasPrefix(folder("corpus/cook/bad.html")) == true)
        }
    }

    @Test func `A reserved label is one in whatever letter case, of a folder and of a record`() async {
        let folder = TemporaryFolder()
        for (name, text) in [
            ("Background/a.html", Corpora.scientist), ("BACKGROUND/b.html", Corpora.engineer),
            ("Not_Postings/c.html", Corpora.engineer), ("cook/d.html", Corpora.scientist),
            ("backgrounds/e.html", Corpora.scientist),
        ] {
            folder.write("corpus/\(name)", page(text))
        }
        let record = folder.write("a.jsonl", Corpora.record(1, label: "backGround"))
        let corpus = await read([folder("corpus"), record])
        #expect(corpus.set.labels == [Label("backgrounds"), Label("cook")])
        #expect(corpus.set.background.count == 3 && corpus.notPostings == 1)
        #expect(corpus.examples.labels.contains(CorpusReader.backgroundLabel))
        // Only ASCII has letter cases here: a Kelvin sign is no k.
        #expect(CorpusReader.reserved(Label("bac\u{212A}ground")) == Label("bac\u{212A}ground"))
        #expect(CorpusReader.reserved(Label("BACKGROUND")) == CorpusReader.backgroundLabel)
        #expect(CorpusReader.reserved(Label("NOT_postings")) == CorpusReader.notPostingsLabel)
    }

    @Test func `A record's own label goes before its folder's`() async {
        let folder = TemporaryFolder()
        let lines = [Corpora.record(0, label: "cook"), Corpora.record(1, label: nil), "{\"label\": \n"]
        folder.write("corpus/baker/a.jsonl", lines.joined())
        let corpus = await read([folder("corpus")])
        #expect(corpus.set.labels == [Label("baker"), Label("cook")])
        #expect(corpus.failures.count == 1)
        #expect(corpus.failures.first?.hasPrefix("\(folder("corpus/baker/a.jsonl")): record 3: ") == true)
        let loose = await read([folder.write("loose.jsonl", lines.joined())])
        #expect(loose.set.labels == [Label("cook")])
        #expect(loose.unlabelled == 1)
    }

    /// A model is a function of the multiset of its postings.
    @Test func `Neither order, nor files, nor jobs change what is read`() async {
        let folder = TemporaryFolder()
        let records = Corpora.records + Corpora.records.prefix(3)
        let one = await read([folder.write("one.jsonl", records.joined())])
        #expect(one.set.examples.count == 43)
        let parts = [
            folder.write("b.jsonl", records.reversed().prefix(30).joined()),
            folder.write("a.jsonl", records.reversed().dropFirst(30).joined()),
        ]
        for jobs in [1, 2, 5] {
            let other = await read(parts, jobs: jobs)
            #expect(other.set.fingerprint == one.set.fingerprint)
            #expect(other.set.examples.map(\.group) == one.set.examples.map(\.group))
            #expect(other.set.examples.map(\.employer) == one.set.examples.map(\.employer))
            // Numbers of features may differ; names may not.
            let names = [other.set, one.set].map { set in
                set.examples.map { example in example.content.ids.map { set.lexicon.name(Int($0)) }.sorted() }
            }
            #expect(names[0] == names[1])
        }
        let less = await read([folder.write("less.jsonl", records.dropLast().joined())])
        #expect(less.set.fingerprint != one.set.fingerprint)
    }

    @Test(arguments: [
        ("Acme, Inc.", "ACME Inc", true), ("  acme  ", "Acme", true), ("A-B", "AB", true), ("Ärzte", "Ärzte", true),
        ("Acme 2", "Acme 3", false), ("Zürich Re", "Zurich Re", false), ("Acme", "Acme Inc", true),
        ("Acme GmbH", "Acme Pty Ltd", true),
        ("Acme S.A.", "acme", true), ("Inc", "LLC", false), ("Acme Bakers", "Acme", false),
    ])
    func `An employer's name counts by its letters and digits`(_ first: String, _ second: String, _ same: Bool) {
        let hashes = [first, second].map { CorpusReader.employerHash(UTF8Text($0)) }
        #expect((hashes[0] == hashes[1]) == same)
    }

    @Test func `One employer's postings are one group`() async {
        let folder = TemporaryFolder()
        let employers: [String?] = ["Acme Inc", "ACME, inc.", "Acme Inc", "acme inc", nil, nil]
        let lines = employers.enumerated().map { Corpora.record($0, label: "cook", employer: $1) }
        let groups = await read([folder.write("a.jsonl", lines.joined())]).set.examples.map(\.group)
        #expect(Set(groups).count == 3)
    }
}
