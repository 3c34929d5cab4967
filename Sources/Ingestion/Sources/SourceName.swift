/// What a file's name says about its content.
enum SourceName: Sendable {
    case page
    case mhtml
    case text
    case markdown
    case jsonLines
    case json
    case csv
    case warc
    /// What a program wrote for its users to read: never a posting.
    case log
    case unknown

    /// Looks at the extension, `.gz` left out.
    init(_ path: String) {
        let plain = SourceName.plainName(path)
        self = SourceName.extensions.first { entry in entry.endings.contains(where: plain.hasSuffix) }?.name ?? .unknown
    }

    /// The format that the name stands for; nil where it stands for none.
    var format: SourceFormat? {
        switch self {
        case .page: .html
        case .mhtml: .mhtml
        case .text: .plainText
        case .markdown: .markdown
        case .jsonLines: .jsonLines
        case .json: .json
        case .csv: .csv
        case .warc: .warc
        case .log, .unknown: nil
        }
    }

    /// Whether a file of this name in a folder is opened to stream its records, however small it is.
    var isStream: Bool {
        switch self {
        case .jsonLines, .csv, .warc: true
        default: false
        }
    }

    /// Whether a text file of this name belongs to a folder's furniture: `README.md`, `LICENSE.txt`, `requirements.txt`.
    static func isFurniture(_ path: String) -> Bool {
        let plain = plainName(path)
        let stem = plain.lastIndex(of: ".").map { String(plain[..<$0]) } ?? plain
        // `LICENSE-MIT.txt`, `README.de.md`, `CHANGELOG_2024.md`
        let first = stem.prefix { $0.isLetter }
        return furniture.contains(stem)
            || ["readme", "license", "licence", "changelog", "copying"].contains(String(first))
    }

    /// The last part of the path in lower case, without `.gz`.
    private static func plainName(_ path: String) -> String {
        var name = path[...]
        if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
        let lower = name.lowercased()
        return lower.hasSuffix(".gz") ? String(lower.dropLast(3)) : lower
    }

    private static let extensions: [(endings: [String], name: SourceName)] = [
        ([".html", ".htm", ".xhtml", ".shtml", ".xht"], .page), ([".mhtml", ".mht", ".eml"], .mhtml),
        ([".txt", ".text"], .text), ([".md", ".markdown"], .markdown),
        ([".jsonl", ".ndjson", ".jsonlines"], .jsonLines), ([".json"], .json), ([".csv", ".tsv"], .csv),
        ([".warc", ".wet"], .warc), ([".log"], .log),
    ]

    /// Names that projects, data sets and web sites give to files about themselves.
    private static let furniture: Set<String> = [
        "notice", "authors", "contributors", "contributing", "code_of_conduct", "code-of-conduct", "security",
        "maintainers", "credits", "acknowledgements", "acknowledgments", "thanks", "changes", "history", "news",
        "releases", "release_notes", "release-notes", "roadmap", "todo", "notes", "install", "installation", "usage",
        "faq", "manifest", "index", "summary", "contents", "toc", "architecture", "design", "support", "governance",
        "requirements", "requirements-dev", "requirements_dev", "dev-requirements", "constraints", "cmakelists",
        "robots", "humans", "ads", "app-ads", "llms", "sitemap", "citation", "version", "checksums", "sha256sums",
        "md5sums", "sources", "filelist", "files", "urls", "links", "stopwords",
    ]
}
