internal import ArgumentParser
internal import Classification
internal import Extraction
internal import Ingestion
internal import Pipeline
internal import Platform
internal import Postings

/// `rolecall explain`: one posting, in the terminal.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why a posting gets its label.",
        discussion: "The contributions that are printed add up to the score, to the last decimal that is shown.")

    @Argument(help: "A file, or - for standard input.")
    var input: String

    @OptionGroup var model: ModelOption
    @OptionGroup var skills: SkillsOption
    @OptionGroup var ingestion: IngestionOptions

    func run() async throws {
        let (model, _) = try ModelSource.load(model.model)
        let explainer = PostingExplainer(
            ClassificationTools(
                classifier: Classifier(model), matcher: try SkillsSource.load(skills.skills),
                facts: try ClassificationTools.embeddedFacts(), ingestion: ingestion.configuration))
        let source = SourceStream([input], configuration: ingestion.configuration)
        var failed = 0
        var shown = 0
        while let item = source.next() {
            for outcome in explainer.explain(item) {
                switch outcome {
                case .explained(let text):
                    if shown > 0, try !Terminal.writeStandardOutput([0x0A]) { return }
                    guard try Terminal.writeStandardOutput(Array(text.utf8)) else { return }
                    shown += 1
                case .failed(let message):
                    Message.note("error: \(message)")
                    failed += 1
                }
            }
        }
        if shown == 0 {
            if failed == 0 { Message.note("no postings: \(input) holds no page and no records") }
            throw ExitStatus.nothing
        }
        if failed > 0 { throw ExitStatus.partly }
    }
}
