/// The state of one walk: what was found, and which folders were seen.
struct FolderWalker {
    private var entries: [FolderEntry] = []
    private var problems: [(path: String, error: PlatformError)] = []
    private var visited: Set<FileIdentity> = []
    private var linkedFolders: [String] = []

    /// Walks a folder, then the folders that links in it lead to, then those of the next links.
    ///
    /// Links wait until all real folders are walked. So a folder's files keep their real paths whatever links to it, and
    /// the result does not depend on the order in which the file system lists names.
    ///
    /// - Parameter root: The folder without a slash at its end; empty for `/`.
    mutating func walk(_ root: String) {
        walkRealFolders(from: root)
        while !linkedFolders.isEmpty {
            var round = linkedFolders
            linkedFolders = []
            round.sort(by: precedesByBytes)
            for folder in round { walkRealFolders(from: folder) }
        }
    }

    /// What was found, sorted by the bytes of the paths.
    consuming func sortedResult() -> (entries: [FolderEntry], problems: [PlatformError]) {
        entries.sort { precedesByBytes($0.path, $1.path) }
        problems.sort { precedesByBytes($0.path, $1.path) }
        return (entries, problems.map(\.error))
    }

    private mutating func walkRealFolders(from start: String) {
        var pending = [start]
        while let folder = pending.popLast() {
            do throws(SystemError) {
                var stream = try FolderStream(path: folder.isEmpty ? "/" : folder)
                guard visited.insert(try stream.identity()).inserted else { continue }
                while let item = try stream.next() {
                    note(item, in: folder, pending: &pending)
                }
            } catch {
                problems.append((folder, problem(error, of: folder)))
            }
        }
    }

    private mutating func note(_ item: FolderStream.Item, in folder: String, pending: inout [String]) {
        guard !item.name.hasPrefix(".") else { return }
        let path = "\(folder)/\(item.name)"
        guard item.nameIsValid else {
            problems.append(
                (path, .readFailed(path: path, reason: "its name is not valid UTF-8; rename it")))
            return
        }
        switch item.type {
        case .known(.directory): pending.append(path)
        case .known(let kind): entries.append(FolderEntry(path: path, kind: kind))
        case .link, .unknown:
            let kind = FileSystem.kind(of: path)
            if kind != .directory {
                entries.append(FolderEntry(path: path, kind: kind))
            } else if item.type == .link || isSymbolicLink(path) != false {
                linkedFolders.append(path)
            } else {
                pending.append(path)
            }
        }
    }

    private func problem(_ error: SystemError, of folder: String) -> PlatformError {
        switch FileSystem.kind(of: folder) {
        case .directory, .missing, .unreadable: error.reading(folder)
        case let kind: .notAFolder(path: folder, kind: kind)
        }
    }
}

/// Whether one path comes before another in the order of their UTF-8 bytes.
///
/// `String`'s own `<` normalises first, and its order could change with the Unicode version.
func precedesByBytes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
}
