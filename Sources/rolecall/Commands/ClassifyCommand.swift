internal import ArgumentParser
internal import Classification
internal import Ingestion
internal import Pipeline
internal import Platform
internal import Postings
internal import Reporting

/// The formats of a report as they are typed.
enum ReportFormatName: String, CaseIterable, ExpressibleByArgument {
    case csv
    case jsonl

    /// What it stands for.
    var format: ReportFormat {
        switch self {
        case .csv: .csv
        case .jsonl: .jsonLines
        }
    }
}

/// `rolecall classify`: inputs to a report.
struct ClassifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Label the postings of files, folders and archives, and write a report.",
        discussion: """
            An input is a file, a folder (walked recursively), or - for standard input. A file may be a page (HTML, \
            XHTML, MHTML, plain text, Markdown), records (JSON Lines, a JSON list, a Greenhouse, Lever or Ashby feed, CSV \
            with commas, semicolons or tabs) or a WARC archive, each also gzipped; its content tells which, its name only \
            where the content does not. Every posting gets a row; what cannot be read gets a row that says why. Of a \
            folder, text files are taken if they end in .txt or .md and are not about the folder, as README.md is; what \
            is left out is named.

            The report is CSV, or with --format jsonl JSON Lines: one object a row, with the same columns as numbers, \
            booleans, lists and null, and behind them the places (byte offsets into "text") of each skill, fact and \
            section, and the origin of each field. The name of the output does not change the format.

            Exit codes: 0 all well, 1 nothing could be classified, 2 some inputs failed, 64 usage.
            """)

    @Argument(help: "Files, folders, or - for standard input.")
    var inputs: [String]

    @Option(name: [.customShort("o"), .customLong("output")], help: "The report; by default standard output.")
    var output: String?

    @Option(name: .long, help: "The format of the report.")
    var format: ReportFormatName = .csv

    @Flag(
        name: .customLong("no-text"),
        help: ArgumentHelp(
            "Leave the postings' texts out of JSON Lines.",
            discussion: "They are most of its bytes; the places of skills and facts are byte offsets into them."))
    var leavesOutText = false

    @Flag(
        help: ArgumentHelp(
            "Leave out duplicates.",
            discussion: "Of a posting and its reposts in the inputs, only the first gets a row."))
    var unique = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Append a column of what two sources of a page say differently.",
            discussion: "Such as structured data and what the page shows: \"field: kept (origin) / other (origin)\". "
                + "JSON Lines always have it."))
    var conflicts = false

    @OptionGroup var model: ModelOption
    @OptionGroup var decisions: DecisionsOption
    @OptionGroup var skills: SkillsOption
    @OptionGroup var jobs: JobsOption
    @OptionGroup var ingestion: IngestionOptions

    func validate() throws {
        if leavesOutText, format == .csv {
            throw ValidationError("--no-text is for --format jsonl: a CSV report has no texts.")
        }
        if let output { try OutputCheck.validate(output, inputs: inputs) }
    }

    /// How many skipped files are named one by one.
    private static let listedSkips = 20

    func run() async throws {
        let (model, _) = try ModelSource.load(model.model)
        let (matcher, featureMatcher) = try SkillsSource.load(skills.skills, for: model)
        let tools = ClassificationTools(
            classifier: try await decisions.classifier(
                model, inputs: inputs, ingestion: ingestion.configuration, jobs: jobs.count),
            matcher: matcher, featureMatcher: featureMatcher,
            facts: try ClassificationTools.embeddedFacts(), ingestion: ingestion.configuration,
            showsIntervals: decisions.interval, showsConflicts: conflicts, format: format.format,
            includesText: !leavesOutText)
        let progress = ProgressLine("postings")
        let source = SourceStream(inputs, configuration: ingestion.configuration)
        let classifier = BatchClassifier(tools, jobs: jobs.count, isUnique: unique)
        let (tally, skipped, notes) = try await write { write in
            try await classifier.run(source, write: write) { progress.update($0, of: source.knownTotal) }
        }
        progress.end()
        for note in notes { Message.warning(note) }
        summarise(tally, skipped: skipped, labels: model.labels)
        if tally.classified == 0, tally.notPostings.isEmpty { throw ExitStatus.nothing }
        if tally.failureCount > 0 { throw ExitStatus.partly }
    }

    /// Opens the report, runs, and puts it in its place when everything is written.
    private func write<Result>(_ body: (([UInt8]) throws -> Bool) async throws -> Result) async throws -> Result {
        guard let output, output != "-" else {
            return try await body { bytes in
                guard try Terminal.writeStandardOutput(bytes) else {
                    throw PlatformError.readerGone(path: "standard output")
                }
                return true
            }
        }
        let file = SharedFile(try AtomicFile(path: output))
        let result = try await body { bytes in
            try file.write(bytes)
            return true
        }
        try file.commit()
        return result
    }

    private func summarise(_ tally: RunTally, skipped: [String], labels: [Label]) {
        for failure in tally.failures { Message.note("error: \(failure)") }
        if tally.failureCount > tally.failures.count {
            Message.note("error: and \(tally.failureCount - tally.failures.count) more; the report names them all")
        }
        for path in skipped.prefix(Self.listedSkips) {
            Message.note("skipped: \(path.printable) (\(FilePolicy.skippedReason))")
        }
        if skipped.count > Self.listedSkips {
            Message.note("skipped: and \(skipped.count - Self.listedSkips) more files")
        }
        guard tally.rows > 0 else {
            Message.note(
                "no postings: the inputs hold nothing that is read; rolecall classify --help names the formats")
            return
        }
        let roles = zip(labels, tally.labels).map { "\(DecimalText.grouped($1)) \($0.name.printable)" }.joined(
            separator: ", ")
        Message.note("\(Message.counted(tally.classified, "posting")): \(roles)")
        let decisions = [
            (tally.accepted, "accepted"), (tally.hybrid, "hybrid"), (tally.neither, "neither"),
            (tally.review, "for review"),
        ]
        Message.note(
            "  "
                + decisions.filter { $0.0 > 0 || $0.1 == "accepted" || $0.1 == "for review" }
                .map { "\($0.0) \($0.1)" }.joined(separator: ", "))
        if !tally.notPostings.isEmpty {
            let reasons = tally.notPostings.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            let count = tally.notPostings.values.reduce(0, +)
            Message.note(
                "  \(Message.counted(count, "page is no posting", "pages are no postings")): \(reasons.joined(separator: ", "))"
            )
        }
        if tally.leftOut > 0 {
            Message.note("  \(Message.counted(tally.leftOut, "duplicate")) left out")
        } else if tally.duplicates > 0 {
            Message.note("  \(tally.duplicates) of them duplicates of others: see the column duplicate_of")
        }
        if tally.passedOver.count > 0 {
            let passed = tally.passedOver
            Message.note(
                "  \(Message.counted(passed.count, "archive record")) passed over: \(passed.notHTML) not HTML, "
                    + "\(passed.redirects) redirects")
        }
        if tally.failureCount > 0 {
            Message.note("  \(Message.counted(tally.failureCount, "input")) could not be read")
        }
        if let output, output != "-" { Message.note("report: \(output)") }
    }
}
