internal import Platform
internal import Postings

/// Walks the inputs of a run in a fixed order and yields what is to be read.
///
/// An input is a file, a folder (walked recursively, sorted by path), or `-` for standard input. A corpus is a folder with
/// one sub-folder per label, or JSON Lines with a `label`.
public final class SourceStream {
    private let limit: Int
    private let isCorpus: Bool
    private let isOnlyInput: Bool
    private var inputs: ArraySlice<String>
    private var entries: ArraySlice<FolderEntry> = []
    private var problems: ArraySlice<PlatformError> = []
    private var root = ""
    private var lines: LineSource?

    private struct LineSource {
        let reader: ByteLineReader
        let path: String
        let label: Label?
        var record = 0
    }

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
        self.limit = configuration.maximumDocumentBytes
    }

    /// Reads the lines of one file, whatever its name.
    init(linesOf path: String, limit: Int, label: Label?) throws(PlatformError) {
        inputs = []
        isOnlyInput = false
        isCorpus = false
        self.limit = limit
        lines = LineSource(
            reader: try ByteLineReader(path: path, maximumLineBytes: limit), path: path, label: label)
    }

    /// How many items there are in all, where that is known: when the one input is a folder without JSON Lines.
    public private(set) var knownTotal: Int?

    /// The next item, or nil at the end.
    public func next() -> SourceItem? {
        while true {
            if lines != nil {
                if let item = nextLine() { return item }
                continue
            }
            if let problem = problems.popFirst() {
                return .failure(path: problem.path, record: 1, .file(problem))
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
        if input == "-" { return openLines("-", label: nil) }
        let kind = FileSystem.kind(of: input)
        guard kind == .directory else { return open(input, kind, isExplicit: true) }
        root = input
        while root.hasSuffix("/") { root.removeLast() }
        let walk = FolderWalk.entries(below: input)
        if walk.entries.isEmpty, walk.problems.isEmpty { return .failure(path: input, record: 1, .emptyFolder) }
        entries = walk.entries[...]
        problems = walk.problems[...]
        if isOnlyInput, !walk.entries.contains(where: { SourceName($0.path) == .jsonLines }) {
            knownTotal = walk.entries.count + walk.problems.count
        }
        return nil
    }

    private func open(_ path: String, _ kind: FileKind, isExplicit: Bool) -> SourceItem? {
        let label = isCorpus && !isExplicit ? folderLabel(path) : nil
        switch kind {
        case .regular: break
        case .directory: return nil
        case .missing, .brokenLink: return .failure(path: path, record: 1, .file(.notFound(path: path)))
        case .unreadable: return .failure(path: path, record: 1, .file(.permissionDenied(path: path)))
        case .fifo, .socket, .device:
            return .failure(path: path, record: 1, .file(.notARegularFile(path: path, kind: kind)))
        }
        switch SourceName(path) {
        case .page: return .file(path: path, label: label)
        case .jsonLines: return openLines(path, label: label)
        case .unknown: return isExplicit ? explicitUnknown(path, label) : .unknownFile(path: path, label: label)
        }
    }

    /// A file that the user named is never skipped. If its first line is a JSON object, it is streamed.
    private func explicitUnknown(_ path: String, _ label: Label?) -> SourceItem? {
        guard let reader = try? ByteLineReader(path: path, maximumLineBytes: limit), let first = try? reader.next(),
            JSONLinesCheck.looksLikeRecord(first.bytes), JSONLinesCheck.isWhole(first.bytes) || isLarge(path)
        else { return .file(path: path, label: label) }
        return openLines(path, label: label)
    }

    /// Whether a file is too large to be read at once: only as lines can it be read at all.
    private func isLarge(_ path: String) -> Bool {
        do throws(PlatformError) {
            _ = try FileSystem.read(path, limit: limit)
            return false
        } catch {
            return true
        }
    }

    /// The first folder below the corpus's root; nil for a file that lies in the root itself.
    private func folderLabel(_ path: String) -> Label? {
        let relative = path.dropFirst(root.count).drop { $0 == "/" }
        guard let slash = relative.firstIndex(of: "/") else { return nil }
        return Label(String(relative[..<slash]))
    }

    private func openLines(_ path: String, label: Label?) -> SourceItem? {
        do throws(PlatformError) {
            let reader = try ByteLineReader(path: path, maximumLineBytes: limit)
            lines = LineSource(reader: reader, path: path, label: label)
            return nil
        } catch {
            return .failure(path: path, record: 1, .file(error))
        }
    }

    private func nextLine() -> SourceItem? {
        guard var source = lines else { return nil }
        do throws(PlatformError) {
            while let line = try source.reader.next() {
                guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
                if source.record == 0, source.path == "-", !JSONLinesCheck.looksLikeRecord(line.bytes) {
                    lines = nil
                    if line.truncated {
                        return .failure(path: source.path, record: 1, .tooLarge(bytes: limit, limit: limit))
                    }
                    return try wholeInput(source, first: line.bytes)
                }
                source.record += 1
                lines = source
                if line.truncated {
                    return .failure(
                        path: source.path, record: source.record, .tooLarge(bytes: limit, limit: limit))
                }
                return .document(
                    SourceDocument(
                        path: source.path, record: source.record, content: .jsonRecord, bytes: line.bytes,
                        label: source.label))
            }
            lines = nil
            // A file without a record is told of like an empty page: by a row, not by silence.
            if source.record == 0 {
                return .document(SourceDocument(path: source.path, content: .html, bytes: [], label: source.label))
            }
            return nil
        } catch {
            lines = nil
            return .failure(path: source.path, record: source.record + 1, .file(error))
        }
    }

    /// Standard input that is no JSON Lines is one page.
    private func wholeInput(_ source: LineSource, first: [UInt8]) throws(PlatformError) -> SourceItem {
        var bytes = first
        while let line = try source.reader.next() {
            bytes.append(0x0A)
            bytes.append(contentsOf: line.bytes)
            if bytes.count > limit {
                return .failure(path: source.path, record: 1, .tooLarge(bytes: bytes.count, limit: limit))
            }
        }
        return .document(SourceDocument(path: source.path, content: .html, bytes: bytes, label: source.label))
    }
}
