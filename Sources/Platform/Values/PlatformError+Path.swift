extension PlatformError {
    /// The path that the error is about; for an encoding, its name.
    public var path: String {
        switch self {
        case .notFound(let path), .permissionDenied(let path), .notARegularFile(let path, _), .notAFolder(let path, _),
            .tooLarge(let path, _, _), .readFailed(let path, _), .writeFailed(let path, _), .readerGone(let path),
            .corruptGzip(let path, _):
            path
        case .unknownEncoding(let name): name
        }
    }
}
