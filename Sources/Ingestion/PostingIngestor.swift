internal import HTMLText
public import Postings

/// Turns documents into job postings.
///
/// An ingestor keeps its parser's buffers between documents; one ingestor serves one thread.
///
/// ```swift
/// let ingestor = PostingIngestor()
/// let page = SourceDocument(path: "page.html", content: .html, bytes: bytes)
/// let postings = try ingestor.ingest(page)
/// // postings[0].title?.text.string == "Senior Data Scientist"
/// ```
public final class PostingIngestor {
    private let configuration: IngestionConfiguration
    private let parser: HTMLTextParser
    private var builder: PostingTextBuilder

    /// Makes an ingestor with the given thresholds.
    public init(configuration: IngestionConfiguration = IngestionConfiguration()) {
        self.configuration = configuration
        self.parser = HTMLTextParser(configuration: configuration.html)
        self.builder = PostingTextBuilder(configuration: configuration)
    }

    /// The most bytes that one document may have.
    var documentLimit: Int { configuration.maximumDocumentBytes }

    /// Reads the postings of a document.
    ///
    /// - Parameter document: a page, a fragment of one, or a JSON record.
    /// - Returns: one posting, or as many as the page's structured data describes; never none. A page that is no posting
    ///   is returned with a verdict that says so.
    /// - Throws: ``IngestionError`` when the document cannot be read.
    public func ingest(_ document: SourceDocument) throws(IngestionError) -> [JobPosting] {
        guard document.bytes.count <= configuration.maximumDocumentBytes else {
            throw .tooLarge(bytes: document.bytes.count, limit: configuration.maximumDocumentBytes)
        }
        switch document.content {
        case .html: return try ingestPage(document)
        case .jsonRecord: return [try ingestRecord(document)]
        }
    }

    // MARK: - Pages

    private func ingestPage(_ document: SourceDocument) throws(IngestionError) -> [JobPosting] {
        if let what = BinaryCheck(share: configuration.binaryShare).kind(of: document.bytes) {
            throw .binary(what: what)
        }
        let decoded = EncodingDecision(scanBytes: configuration.encodingScanBytes).decode(document.bytes)
        let page = try parse(decoded.utf8)
        let structured = Self.structured(page)
        let described = structured.filter { !$0.description.isEmpty }
        var postings: [JobPosting] = []
        if described.count > 1 {
            for entry in described {
                postings.append(try posting(document, decoded, page, entry, isOnly: false))
            }
        } else {
            postings.append(try posting(document, decoded, page, described.first ?? structured.first, isOnly: true))
        }
        for index in postings.indices where postings.count > 1 {
            postings[index].record = document.record + index
            postings[index].id = "\(document.path)#\(index + 1)"
        }
        return postings
    }

    private func posting(
        _ document: SourceDocument, _ decoded: DecodedText, _ page: PageText, _ structured: StructuredPosting?,
        isOnly: Bool
    ) throws(IngestionError) -> JobPosting {
        var posting = JobPosting(
            id: document.path, path: document.path, record: document.record, encoding: decoded.encoding,
            label: document.label)
        let content = MainContent(configuration: configuration).blocks(of: page)
        if isOnly {
            let found = PageFields(configuration: configuration).read(page, content: content)
            posting.title = found.title
            posting.employer = found.employer
            posting.location = found.location
            posting.datePosted = found.datePosted
        }
        if let structured, !structured.description.isEmpty {
            let description = try parseDescription(structured.description)
            (posting.text, posting.sections) = builder.build(description, Self.descriptionBlocks(description))
            posting.verdict = posting.text.isEmpty ? .empty : .posting
            // A page may keep the structured data of a posting that it says is closed.
            let judged = VerdictJudge(configuration: configuration).verdict(
                page, content: content, sections: posting.sections, isWholePage: true)
            if judged == .expired { posting.verdict = .expired }
        } else {
            (posting.text, posting.sections) = builder.build(page, content)
            posting.verdict = VerdictJudge(configuration: configuration).verdict(
                page, content: content, sections: posting.sections, isWholePage: WholePage.looksLike(decoded.utf8))
        }
        if let structured { fill(&posting, from: structured) }
        return posting
    }

    /// Structured data beats the page.
    private func fill(_ posting: inout JobPosting, from structured: StructuredPosting) {
        func field(_ bytes: [UInt8]) -> PostingField? {
            bytes.isEmpty ? nil : PostingField(UTF8Text(bytes), from: .jsonLD)
        }
        posting.title = field(structured.title) ?? posting.title
        posting.employer = field(structured.employer) ?? posting.employer
        posting.location = field(structured.location) ?? posting.location
        posting.datePosted = PostingDate.iso(structured.datePosted).flatMap(field) ?? posting.datePosted
    }

    /// The blocks of a description: all but controls such as "Show more".
    private static func descriptionBlocks(_ page: PageText) -> [Int] {
        page.blocks.indices.filter { page.blocks[$0].kind != .control }
    }

    /// The postings that a page's structured data describes; one that stands in two blocks counts once.
    private static func structured(_ page: PageText) -> [StructuredPosting] {
        var found: [StructuredPosting] = []
        for blob in page.structuredData {
            for entry in JobPostingReader.postings(in: blob)
            where !(entry.title.isEmpty && entry.description.isEmpty) && !found.contains(entry) {
                found.append(entry)
            }
        }
        return found
    }

    /// A description is HTML; one without a tag is plain text, whose lines count.
    private func parseDescription(_ description: [UInt8]) throws(IngestionError) -> PageText {
        if CharacterReferences.hasTag(description) { return try parse(description) }
        do throws(HTMLTextError) {
            return try parser.parsePlain(CharacterReferences.resolved(description))
        } catch { throw .page(error) }
    }

    private func parse(_ html: [UInt8]) throws(IngestionError) -> PageText {
        do throws(HTMLTextError) { return try parser.parse(html) } catch { throw .page(error) }
    }

    // MARK: - Records

    private func ingestRecord(_ document: SourceDocument) throws(IngestionError) -> JobPosting {
        let record = try PostingRecord(document.bytes, number: document.record)
        let page: PageText
        if record.html.isEmpty {
            do throws(HTMLTextError) { page = try parser.parsePlain(record.text) } catch { throw .page(error) }
        } else {
            page = try parse(record.html)
        }
        var posting = JobPosting(
            id: record.id ?? "\(document.path)#\(document.record)", path: document.path, record: document.record,
            encoding: "UTF-8", label: record.label ?? document.label)
        let isPage = !record.html.isEmpty && WholePage.looksLike(record.html)
        if isPage {
            let structured = Self.structured(page)
            let content = MainContent(configuration: configuration).blocks(of: page)
            if let first = structured.first(where: { !$0.description.isEmpty }) {
                let description = try parseDescription(first.description)
                (posting.text, posting.sections) = builder.build(description, Self.descriptionBlocks(description))
            } else {
                (posting.text, posting.sections) = builder.build(page, content)
                posting.verdict = VerdictJudge(configuration: configuration).verdict(
                    page, content: content, sections: posting.sections, isWholePage: true)
            }
        } else {
            (posting.text, posting.sections) = builder.build(page, Self.descriptionBlocks(page))
        }
        if posting.text.isEmpty, posting.verdict == .posting { posting.verdict = .empty }
        posting.title = record.title
        posting.employer = record.company
        posting.location = record.location
        posting.datePosted = record.date.flatMap { PostingDate.iso($0.text.bytes) }.map {
            PostingField(UTF8Text($0), from: .record)
        }
        return posting
    }
}
