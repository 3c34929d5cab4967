/// The page in a saved page: MHTML as browsers and mail programs write it (RFC 2557, RFC 2045).
///
/// It is the part that `start` names, else the first part of HTML, else, where a mail has none, the first of plain text.
/// Other parts of HTML are frames; one of them is the page only where the page itself says nearly nothing and the frame
/// says more.
struct MHTMLPage: Sendable {
    /// The page, decoded from its transfer encoding.
    let bytes: [UInt8]
    /// Whether it is HTML; else plain text.
    let isHTML: Bool
    /// Whether the file ends before its last part does.
    let isCut: Bool
    /// The encoding that the part declares.
    let charset: String?
    /// The page's address.
    let url: String?
    /// When it was saved, ISO 8601.
    let date: String?

    /// Reads a saved page.
    ///
    /// - Parameters:
    ///   - message: the file.
    ///   - configuration: the limits, and how little text is nearly nothing.
    /// - Throws: `body`, where there is no page in it.
    init(_ message: [UInt8], configuration: IngestionConfiguration) throws(IngestionError) {
        let limits = configuration.archives
        let start = MIMEHead.start(message)
        guard
            let header = HeaderBlock(
                message[...], from: start, limit: limits.maximumHeaderBytes, mayEnd: true)
        else { throw .body(reason: "its header does not end within \(limits.maximumHeaderBytes) bytes") }
        guard
            let (parts, isCut) = MHTMLPart.leaves(of: message, header, header.end..<message.count, limits: limits)
        else {
            let name = header.mediaType()?["boundary"] ?? ""
            throw .body(reason: "the boundary between its parts, \(name), does not occur; save the page again")
        }
        let root = MHTMLPage.root(parts, start: header.mediaType()?["start"])
        guard let root = root ?? parts.first(where: { ($0.type?.name ?? "text/plain") == "text/plain" }) else {
            throw .body(reason: "it has \(parts.count) parts and none of HTML or text; save the page again")
        }
        func decoded(_ part: MHTMLPart) -> [UInt8] {
            TransferDecoding.decode(message[part.body], part.header.value("content-transfer-encoding"))
        }
        var chosen = root
        var bytes = decoded(root)
        if root.isHTML, MarkupText.count(bytes, atMost: configuration.shellTextBytes) < configuration.shellTextBytes {
            var most = MarkupText.count(bytes, atMost: .max)
            for part in parts where part.isHTML && part.body != root.body {
                let frame = decoded(part)
                let count = MarkupText.count(frame, atMost: .max)
                if count >= configuration.shellTextBytes, count > most { (chosen, bytes, most) = (part, frame, count) }
            }
        }
        self.bytes = bytes
        self.isCut = isCut
        isHTML = chosen.isHTML
        charset = chosen.type?.charset
        url = [
            header.value("snapshot-content-location"), root.header.value("content-location"),
            header.value("content-location"),
        ].lazy.compactMap { $0 }.first { !$0.isEmpty }
        date = header.value("date").flatMap(MailDate.iso)
    }

    /// The page's part; nil where there is no HTML.
    private static func root(_ parts: [MHTMLPart], start: String?) -> MHTMLPart? {
        if let start, let named = parts.first(where: { $0.isHTML && $0.header.value("content-id") == start }) {
            return named
        }
        return parts.first { $0.isHTML }
    }
}
