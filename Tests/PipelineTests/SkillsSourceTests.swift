import Classification
import Extraction
import Platform
import Testing

@testable import Pipeline

struct SkillsSourceTests {
    @Test func `Without a path the program's own table is used`() async throws {
        let model = try await Corpora.outcome.value.result.model
        #expect(try SkillsSource.load(nil, for: model).matcher.table.skills.count > 1_000)
    }

    @Test func `A file's table is used as it is`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let folder = TemporaryFolder()
        let text = "name\tkind\tcategory\taliases\trule\r\nR\ttool\t\t\tcase\r\n"
        let path = folder.write("skills.tsv", Array(text.utf8))
        #expect(try SkillsSource.load(path, for: model).matcher.table.skills.map(\.name) == ["R"])
    }

    @Test func `A refusal names the file, the line and the reason`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let folder = TemporaryFolder()
        let path = folder.write("skills.tsv", Array("name\tkind\tcategory\taliases\trule\nR\ttool\t\tr\t\n".utf8))
        let problem = "'r' stands twice among the spellings of R, letter case and hyphens apart"
        let failure = SkillsFailure(path: path, error: .skillTable(line: 2, problem: problem))
        #expect(throws: failure) { try SkillsSource.load(path, for: model) }
        #expect(failure.description == "\(path): skills table, line 2: \(problem)")
    }

    @Test func `A missing file is an error of the file, not of the table`() async throws {
        let model = try await Corpora.outcome.value.result.model
        let path = TemporaryFolder()("missing.tsv")
        #expect(throws: PlatformError.notFound(path: path)) { try SkillsSource.load(path, for: model) }
    }

    @Test func `A model that counts skills counts those of the program's own table beside another`() async throws {
        let folder = TemporaryFolder()
        let corpus = try CorpusReader(jobs: 1, groups: .skills)
        let set = await corpus.read([folder.write("a.jsonl", Corpora.records.joined())]).set
        let model = try TrainingPipeline().train(set).result.model
        #expect(model.vocabulary.groups == .skills)
        #expect(try SkillsSource.load(nil, for: model).featureMatcher == nil)
        let path = folder.write("skills.tsv", Array("name\tkind\tcategory\taliases\trule\nR\ttool\t\t\t\n".utf8))
        let own = try SkillsSource.load(path, for: model)
        #expect(own.matcher.table.skills.map(\.name) == ["R"])
        #expect(try #require(own.featureMatcher).table.skills.count > 1_000)
        let plain = try await Corpora.outcome.value.result.model
        #expect(plain.vocabulary.groups == [])
        #expect(try SkillsSource.load(path, for: plain).featureMatcher == nil)
    }
}
