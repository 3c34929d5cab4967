internal import ArgumentParser
internal import Ingestion

/// How documents are read: which keys stand for RoleCall's own, and the limits that keep one hostile document from
/// stopping a run.
struct IngestionOptions: ParsableArguments {
    @Option(
        name: .customLong("field"),
        help: ArgumentHelp(
            "Read a key of JSON Lines or a column of CSV as one of RoleCall's: text=description.",
            discussion: """
                Repeat it for more. RoleCall's keys are id, title, html or text, company, location, date, url, label, \
                board; a text that holds HTML is read as HTML.
                """,
            valueName: "ours=theirs"))
    var fields: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The most bytes that one page or record may have.",
            discussion: "By default \(IngestionConfiguration().maximumBytes). What exceeds a limit gets a row "
                + "that says so.", valueName: "bytes"))
    var maxBytes: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The deepest nesting of elements.", discussion: "By default \(IngestionConfiguration().maximumDepth).",
            valueName: "levels"))
    var maxDepth: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The most elements of one page.",
            discussion: "By default \(IngestionConfiguration().maximumElements).", valueName: "count"))
    var maxElements: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How long one page may be parsed.",
            discussion: "By default \(IngestionConfiguration().maximumSeconds), which no page comes near.",
            valueName: "seconds"))
    var maxSeconds: Double?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Read pages of known sites by the general rules alone.",
            discussion: "By default what is known of a few sites helps to read their pages."))
    var noSiteRules = false

    /// The largest document that can be asked for: byte ranges are held in 32 bits.
    private static let largestDocument = 1 << 30

    func validate() throws {
        do { _ = try FieldMapping(fields) } catch { throw ValidationError(error.description) }
        if let maxBytes, !(1...Self.largestDocument).contains(maxBytes) {
            throw ValidationError("--max-bytes must be from 1 to \(Self.largestDocument), not \(maxBytes).")
        }
        if let maxDepth, !(1...100_000).contains(maxDepth) {
            throw ValidationError("--max-depth must be from 1 to 100000, not \(maxDepth).")
        }
        if let maxElements, maxElements < 1 {
            throw ValidationError("--max-elements must be at least 1, not \(maxElements).")
        }
        if let maxSeconds, !(maxSeconds > 0 && maxSeconds <= 86_400) {
            throw ValidationError("--max-seconds must be above 0 and at most 86400, not \(maxSeconds).")
        }
    }

    /// The configuration that the options ask for.
    var configuration: IngestionConfiguration {
        var configuration = IngestionConfiguration()
        // `validate` has been through it.
        if let mapping = try? FieldMapping(fields) { configuration.fields = mapping }
        configuration.usesSiteRules = !noSiteRules
        if let maxBytes { configuration.maximumBytes = maxBytes }
        if let maxDepth { configuration.maximumDepth = maxDepth }
        if let maxElements { configuration.maximumElements = maxElements }
        if let maxSeconds { configuration.maximumSeconds = maxSeconds }
        return configuration
    }
}
