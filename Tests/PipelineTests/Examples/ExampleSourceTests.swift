import Platform
import Testing

@testable import Pipeline

struct ExampleSourceTests {
    @Test func `A file that was written is the one that is read; a refusal names the file`() throws {
        let folder = TemporaryFolder()
        let set = MadeExamples.set(MadeExamples.random(10, seed: 1))
        let path = folder.write("a.examples", ExampleFile.encode(set))
        #expect(MadeExamples.made(try ExampleSource.load(path)) == MadeExamples.made(set))
        let page = folder.write("page.examples", "<html>")
        #expect(throws: ExampleFailure(name: page, error: .notExamples)) { try ExampleSource.load(page) }
        #expect("\(ExampleFailure(name: page, error: .notExamples))".hasPrefix("\(page): this is no example file; "))
        #expect(throws: PlatformError.self) { try ExampleSource.load(folder("missing")) }
    }
}
