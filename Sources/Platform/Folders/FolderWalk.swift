/// Lists the files below a folder, in an order that depends on their names alone.
public enum FolderWalk {
    /// Walks a folder and all folders below it, opening no file.
    ///
    /// Hidden files and folders (leading dot) are passed over. Links to files and folders are followed. Each folder of
    /// the disk is walked once, under its own name if it lies below `path`, else under the first link to it in the
    /// order of bytes; so a link that leads back up ends the walk there.
    ///
    /// - Parameter path: The folder; `Corpus` and `Corpus/` give the same entries.
    /// - Returns: The files, sorted by the bytes of their paths (broken links, FIFOs and the like are among them with
    ///   their kind); and one problem for each folder that could not be read and each name that is not valid UTF-8.
    /// - Complexity: O(*n* log *n*) for *n* files. Files are not looked at one by one where the file system tells the
    ///   kind with the name, as the usual ones do.
    public static func entries(below path: String) -> (entries: [FolderEntry], problems: [PlatformError]) {
        guard !path.isEmpty else { return ([], [.notFound(path: path)]) }
        var walker = FolderWalker()
        walker.walk(trimmingSlashes(path))
        return walker.sortedResult()
    }

    /// `Corpus` of `Corpus//`; nothing of `/`, so that its entries are `/etc` and not `//etc`.
    private static func trimmingSlashes(_ path: String) -> String {
        let slash = UInt8(ascii: "/")
        guard let last = path.utf8.lastIndex(where: { $0 != slash }) else { return "" }
        return String(path[...last])
    }
}
