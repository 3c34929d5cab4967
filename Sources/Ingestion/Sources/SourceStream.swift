internal import Platform
internal import Postings

/// Walks the inputs of a run in a fixed order and yields what is to be read.
///
/// An input is a file, a folder (walked recursively, sorted by path), or `-` for standard input. A corpus is a folder with
/// one sub-folder per label, or records with a `label`. What a file holds is told by its content; streams of records are cut
/// here, one record after the other, and everything else is left to whoever ingests the items.
public final class SourceStream {
    private let configuration: IngestionConfiguration
    private let isCorpus: Bool
    private let isOnlyInput: Bool
    private var inputs: ArraySlice<String>
    private var entries: ArraySlice<FolderEntry> = []
    private var problems: ArraySlice<PlatformError> = []
    private var root = ""
    private var records: RecordStream?

    /// Prepares a walk.
    ///
    /// - Parameters:
    ///   - inputs: paths, as the user gave them.
    ///   - isCorpus: whether sub-folders are labels.
    ///   - configuration: gives the largest document.
    public init(_ inputs: [String], isCorpus: Bool = false, configuration: IngestionConfiguration = .init()) {
        self.inputs = inputs[...]
        self.isOnlyInput = inputs.count == 1
        self.isCorpus = isCorpus
        self.configuration = configuration
    }

    /// How many items there are in all, where that is known: when the one input is a folder without streams of records.
    public private(set) var knownTotal: Int?

    /// The next item, or nil at the end.
    public func next() -> SourceItem? {
        while true {
            if records != nil {
                if let item = records?.next() { return item }
                records = nil
                continue
            }
            if let problem = problems.popFirst() {
                return .failure(path: problem.path, record: nil, .file(problem))
            }
            if let entry = entries.popFirst() {
                if let item = open(entry.path, entry.kind, isExplicit: false) { return item }
                continue
            }
            guard let input = inputs.popFirst() else { return nil }
            if let item = begin(input) { return item }
        }
    }

    /// Takes up an input of the command line; nil when it only opened something to go on with.
    private func begin(_ input: String) -> SourceItem? {
        if input == "-" { return standardInput() }
        let kind = FileSystem.kind(of: input)
        guard kind == .directory else { return open(input, kind, isExplicit: true) }
        root = input
        while root.hasSuffix("/") { root.removeLast() }
        let walk = FolderWalk.entries(below: input)
        if walk.entries.isEmpty, walk.problems.isEmpty { return .failure(path: input, record: nil, .emptyFolder) }
        entries = walk.entries[...]
        problems = walk.problems[...]
        if isOnlyInput, !walk.entries.contains(where: { SourceName($0.path).isStream }) {
            knownTotal = walk.entries.count + walk.problems.count
        }
        return nil
    }

    private func open(_ path: String, _ kind: FileKind, isExplicit: Bool) -> SourceItem? {
        let label = isCorpus && !isExplicit ? folderLabel(path) : nil
        switch kind {
        case .regular: break
        case .directory: return nil
        case .missing, .brokenLink: return .failure(path: path, record: nil, .file(.notFound(path: path)))
        case .unreadable: return .failure(path: path, record: nil, .file(.permissionDenied(path: path)))
        case .fifo, .socket, .device:
            return .failure(path: path, record: nil, .file(.notARegularFile(path: path, kind: kind)))
        }
        let name = SourceName(path)
        if name == .page || name == .mhtml { return .file(path: path, label: label) }
        let isKnown = isExplicit || name.isStream
        let item = isKnown ? SourceItem.file(path: path, label: label) : .unknownFile(path: path, label: label)
        if !isKnown, (FileSystem.size(of: path) ?? 0) <= configuration.wholeFileBytes { return item }
        do throws(PlatformError) {
            let source = try ByteSource(path: path)
            let format = format(of: source, path)
            guard format.isStream else { return item }
            if !isExplicit, !takes(format, source, path) { return .unknownFile(path: path, label: label) }
            // Its records are more items than the one that was counted.
            knownTotal = nil
            records = RecordStream(source, format, path: path, label: label, configuration: configuration)
            return nil
        } catch {
            return .failure(path: path, record: nil, .file(error))
        }
    }

    private func takes(_ format: SourceFormat, _ source: ByteSource, _ path: String) -> Bool {
        FilePolicy(configuration).takes(
            format, path, head: source.head(configuration.formatScanBytes), bytes: nil)
    }

    private func format(of source: ByteSource, _ path: String) -> SourceFormat {
        let head = source.head(configuration.formatScanBytes)
        return SourceFormat.detect(
            head, isWhole: head.count < configuration.formatScanBytes, name: path, configuration: configuration)
    }

    /// The first folder below the corpus's root; nil for a file that lies in the root itself.
    private func folderLabel(_ path: String) -> Label? {
        let relative = path.dropFirst(root.count).drop { $0 == "/" }
        guard let slash = relative.firstIndex(of: "/") else { return nil }
        return Label(String(relative[..<slash]))
    }

    /// Standard input has no name: its content alone tells what it is. A page is read here, for it can be read only once.
    private func standardInput() -> SourceItem? {
        do throws(PlatformError) {
            let source = try ByteSource(path: "-")
            let format = format(of: source, "-")
            guard format.isStream else {
                let bytes = try source.readToEnd(limit: configuration.maximumDocumentBytes)
                return .document(SourceDocument(path: "-", content: format.pageContent, bytes: bytes))
            }
            records = RecordStream(source, format, path: "-", label: nil, configuration: configuration)
            return nil
        } catch {
            return .failure(path: "-", record: nil, .file(error))
        }
    }
}
