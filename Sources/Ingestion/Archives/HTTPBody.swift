internal import Platform

/// Undoes what an HTTP response did to its body on the way (RFC 9110, RFC 9112).
///
/// Some archives keep the header of the transfer and the body after it. So each coding is undone only where the body has it.
enum HTTPBody {
    /// The body as the page's author wrote it.
    ///
    /// - Parameters:
    ///   - bytes: the body as it was sent.
    ///   - header: the response's header.
    ///   - limit: the most bytes that are taken.
    ///   - path: the archive, for messages.
    /// - Throws: `tooLarge`, or `body` for a coding that is not read or is damaged.
    static func decode(
        _ bytes: [UInt8], _ header: HeaderBlock, limit: Int, path: String
    ) throws(IngestionError) -> [UInt8] {
        var body = bytes
        let transfer = codings(header.value("transfer-encoding"))
        if transfer.contains("chunked") { body = ChunkedCoding.decoded(body) }
        for coding in codings(header.value("content-encoding")).reversed() + transfer.reversed() {
            body = try undo(coding, body, limit: limit, path: path)
        }
        return body
    }

    private static func undo(
        _ coding: String, _ body: [UInt8], limit: Int, path: String
    ) throws(IngestionError) -> [UInt8] {
        guard !body.isEmpty else { return body }
        switch coding {
        case "gzip", "x-gzip":
            guard Gzip.isGzip(body) else { return body }
            do throws(PlatformError) { return try Gzip.decompress(body, limit: limit, path: path) } catch {
                throw failure(error, coding)
            }
        case "deflate": return try inflate(body, limit: limit, path: path)
        case "", "identity", "chunked", "none", "utf-8": return body
        default:
            // What is a page already has been decoded before.
            if JSONLinesCheck.looksLikeMarkup(body) { return body }
            throw .body(reason: "its content coding, \(coding), is not read; fetch it as gzip or without one")
        }
    }

    /// `deflate` means zlib's wrapping, and is sent without it as well.
    private static func inflate(_ body: [UInt8], limit: Int, path: String) throws(IngestionError) -> [UInt8] {
        if JSONLinesCheck.looksLikeMarkup(body) { return body }
        let isWrapped = body.count > 1 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        do throws(PlatformError) {
            return try Gzip.inflate(body, isWrapped ? .wrapped : .raw, limit: limit, path: path)
        } catch {
            guard isWrapped, case .corruptGzip = error,
                let raw = try? Gzip.inflate(body, .raw, limit: limit, path: path)
            else { throw failure(error, "deflate") }
            return raw
        }
    }

    private static func failure(_ error: PlatformError, _ coding: String) -> IngestionError {
        switch error {
        case .tooLarge(_, let bytes, let limit): .tooLarge(bytes: bytes, limit: limit)
        case .corruptGzip(_, let reason): .body(reason: "its \(coding) data are damaged (\(reason))")
        default: .file(error)
        }
    }

    /// The codings that a header lists, in lower case, in the order in which they were applied.
    private static func codings(_ value: String?) -> [String] {
        guard let value else { return [] }
        return value.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
    }
}
