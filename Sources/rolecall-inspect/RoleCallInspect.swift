internal import ArgumentParser
internal import Ingestion
internal import Platform

/// Prints what ingestion makes of its inputs, one JSON object a posting: for the measuring scripts, and for whoever wants
/// to see why a page is read as it is.
@main
struct RoleCallInspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rolecall-inspect",
        abstract: "Print the postings of files and folders as JSON Lines: verdict, fields, sections, text.")

    @Argument(help: "Files, folders, or - for standard input.")
    var inputs: [String]

    @Flag(name: .long, help: "Read pages of known sites by the general rules alone.")
    var noSiteRules = false

    @Flag(name: .long, help: "Cut the inputs into pages and records, and only count them: measures the readers.")
    var count = false

    @Option(name: .customLong("field"), help: "Read a key or a column as one of RoleCall's: text=description.")
    var fields: [String] = []

    func run() throws {
        var configuration = IngestionConfiguration()
        configuration.usesSiteRules = !noSiteRules
        configuration.fields = try FieldMapping(fields)
        let ingestor = PostingIngestor(configuration: configuration)
        let source = SourceStream(inputs, configuration: configuration)
        if count { return try printCounts(source) }
        var lines: [[UInt8]] = []
        while let item = source.next() {
            ingestor.read(item) { outcome in
                lines.append(InspectedPosting(outcome).line)
            }
            for line in lines where try !Terminal.writeStandardOutput(line) { return }
            lines.removeAll(keepingCapacity: true)
        }
    }

    /// One JSON object: the items, the bytes that they hold, and how many of them are failures.
    private func printCounts(_ source: SourceStream) throws {
        var items = 0
        var bytes = 0
        var failures = 0
        while let item = source.next() {
            items += 1
            bytes += item.heldBytes
            if case .failure = item { failures += 1 }
        }
        let line = "{\"items\":\(items),\"bytes\":\(bytes),\"failures\":\(failures)}\n"
        _ = try Terminal.writeStandardOutput(Array(line.utf8))
    }
}
