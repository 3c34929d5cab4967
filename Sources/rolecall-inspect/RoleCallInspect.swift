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

    func run() throws {
        var configuration = IngestionConfiguration()
        configuration.usesSiteRules = !noSiteRules
        let ingestor = PostingIngestor(configuration: configuration)
        let source = SourceStream(inputs, configuration: configuration)
        var lines: [[UInt8]] = []
        while let item = source.next() {
            ingestor.read(item) { outcome in
                lines.append(InspectedPosting(outcome).line)
            }
            for line in lines where try !Terminal.writeStandardOutput(line) { return }
            lines.removeAll(keepingCapacity: true)
        }
    }
}
