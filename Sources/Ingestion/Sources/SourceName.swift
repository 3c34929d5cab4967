/// What a file's name says about its content.
enum SourceName: Sendable {
    case page
    case jsonLines
    case unknown

    /// Looks at the extension, `.gz` left out.
    init(_ path: String) {
        var name = path[...]
        if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
        let lower = name.lowercased()
        let plain = lower.hasSuffix(".gz") ? String(lower.dropLast(3)) : lower
        if [".html", ".htm", ".xhtml", ".shtml", ".xht"].contains(where: plain.hasSuffix) {
            self = .page
        } else if [".jsonl", ".ndjson", ".jsonlines"].contains(where: plain.hasSuffix) {
            self = .jsonLines
        } else {
            self = .unknown
        }
    }
}
