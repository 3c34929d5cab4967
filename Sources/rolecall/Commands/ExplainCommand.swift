internal import ArgumentParser
internal import Classification
internal import Extraction
internal import Ingestion
internal import Pipeline
internal import Platform

/// `rolecall explain`: postings, in the terminal or as a page.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why a posting gets its label, and what it asks for.",
        discussion: """
            The contributions that are printed add up to the score, to the last decimal that is shown; each fact stands \
            with the words that say it. With --html the same is a page for a browser, with the text and all that was \
            found marked in it; the page needs nothing else to be read.
            """)

    @Argument(help: "A file, or - for standard input.")
    var input: String

    @Option(name: .long, help: "Write a page there instead; - is standard output.")
    var html: String?

    @OptionGroup var model: ModelOption
    @OptionGroup var decisions: DecisionsOption
    @OptionGroup var skills: SkillsOption
    @OptionGroup var ingestion: IngestionOptions

    func validate() throws {
        if let html, html != "-" { try OutputCheck.validate(html, inputs: [input]) }
    }

    func run() async throws {
        let (model, _) = try ModelSource.load(model.model)
        let (matcher, featureMatcher) = try SkillsSource.load(skills.skills, for: model)
        let tools = ClassificationTools(
            classifier: try await decisions.classifier(
                model, inputs: [input], ingestion: ingestion.configuration, jobs: 1),
            matcher: matcher, featureMatcher: featureMatcher,
            facts: try ClassificationTools.embeddedFacts(), ingestion: ingestion.configuration)
        guard let html, html != "-" else {
            return try explain(tools) { bytes in
                guard try Terminal.writeStandardOutput(bytes) else {
                    throw PlatformError.readerGone(path: "standard output")
                }
            }
        }
        let file = SharedFile(try AtomicFile(path: html))
        var status: (any Error)?
        do { try explain(tools) { try file.write($0) } } catch let code as ExitCode where code == ExitStatus.partly {
            status = code
        }
        try file.commit()
        Message.note("page: \(html)")
        if let status { throw status }
    }

    /// Explains everything that the input holds.
    ///
    /// - Throws: the exit code of a run that did not go well, when everything has been written.
    private func explain(_ tools: ClassificationTools, write: ([UInt8]) throws -> Void) throws {
        let explainer = PostingExplainer(tools, format: html == nil ? .terminal : .page)
        let frame = explainer.frame(input: input)
        let source = SourceStream([input], configuration: ingestion.configuration)
        var failed = 0
        var shown = 0
        try write(frame.head)
        while let item = source.next() {
            for outcome in explainer.explain(item) {
                switch outcome {
                case .explained(let bytes):
                    if shown > 0 { try write([0x0A]) }
                    try write(bytes)
                    shown += 1
                case .failed(let message, let part):
                    Message.note("error: \(message)")
                    try write(part)
                    failed += 1
                }
            }
        }
        try write(frame.foot)
        if shown == 0 {
            if failed == 0 { Message.note("no postings: \(input) holds no page and no records") }
            throw ExitStatus.nothing
        }
        if failed > 0 { throw ExitStatus.partly }
    }
}
