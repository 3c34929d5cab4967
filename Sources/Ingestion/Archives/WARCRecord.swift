internal import Postings

/// What a record of a WARC file is, by its header and the beginning of its block.
struct WARCRecord: Sendable {
    /// What becomes of it.
    enum Fate: Sendable, Hashable {
        /// A page, or what may turn out to be one when it has been decoded.
        case document(SourceDocument.Content, encoding: String?)
        case notHTML
        case redirect
        /// Requests, metadata, revisits: they hold no page.
        case ignored
    }

    let header: HeaderBlock

    /// `WARC-Target-URI`, without the angle brackets that WARC 1.0 has around it.
    var url: String? {
        guard var text = header.value("warc-target-uri")?[...] else { return nil }
        if text.hasPrefix("<"), text.hasSuffix(">") { text = text.dropFirst().dropLast() }
        return text.isEmpty ? nil : String(text)
    }

    /// `WARC-Date`, which is ISO 8601.
    var date: String? { header.value("warc-date").flatMap { $0.isEmpty ? nil : $0 } }

    /// What the archive says of a page that it does not hold as a whole; nil where it does.
    var remark: String? {
        if let reason = header.value("warc-truncated") {
            return "the archive holds only the beginning of the page (WARC-Truncated: \(reason.prefix(40)))"
        }
        if let number = header.value("warc-segment-number") {
            return "the archive holds the page in segments, which are not joined; this is segment \(number.prefix(40))"
        }
        return nil
    }

    /// The length of the block in bytes, or why it is not known.
    var length: Result<Int, LengthProblem> {
        guard let text = header.value("content-length") else { return .failure(.missing) }
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let length = Int(text),
            length < 1 << 50
        else { return .failure(.notANumber(String(text.prefix(40)))) }
        return .success(length)
    }

    /// Why the length of a block is not known.
    enum LengthProblem: Error, CustomStringConvertible {
        case missing
        case notANumber(String)

        var description: String {
            switch self {
            case .missing: "the record has no Content-Length"
            case .notANumber(let text): "the record's Content-Length, \(text), is no number of bytes"
            }
        }
    }

    /// What becomes of the record.
    ///
    /// - Parameters:
    ///   - block: the beginning of the block: the header of an HTTP response at least.
    ///   - limit: the most bytes that the header of a response may have.
    func fate(_ block: ArraySlice<UInt8>, limit: Int) -> Fate {
        switch header.value("warc-type")?.lowercased() {
        case "response":
            if let message = HTTPMessage(block, limit: limit) { return WARCRecord.fate(message) }
            // A header that does not end is told of where the page is read.
            if block.starts(with: Array("HTTP/".utf8)) { return .document(.httpResponse, encoding: nil) }
            let isPage = header.mediaType().map { $0.isHTML || $0.name == "application/http" } ?? true
            if isPage, !block.contains(where: { $0 > 0x20 }) { return .document(.html, encoding: nil) }
            return resource(block)
        case "resource", "conversion": return resource(block)
        default: return .ignored
        }
    }

    private static func fate(_ message: HTTPMessage) -> Fate {
        switch message.status {
        case 100..<200, 204, 205: return .notHTML
        case 300..<400: return .redirect
        default: break
        }
        // Without a type, the body tells; it is looked at when it has been decoded.
        guard let type = message.header.mediaType() else { return .document(.httpResponse, encoding: nil) }
        return type.isHTML ? .document(.httpResponse, encoding: type.charset) : .notHTML
    }

    private func resource(_ block: ArraySlice<UInt8>) -> Fate {
        guard let type = header.mediaType() else {
            return JSONLinesCheck.looksLikeMarkup(Array(block.prefix(4096)))
                ? .document(.html, encoding: nil) : .notHTML
        }
        if type.isHTML { return .document(.html, encoding: type.charset) }
        // Common Crawl keeps the text of its pages so.
        if type.name == "text/plain", header.value("warc-type")?.lowercased() == "conversion" {
            return .document(.plainText, encoding: type.charset)
        }
        return .notHTML
    }
}
