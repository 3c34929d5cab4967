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
    private var languages: LanguageDetector

    /// Makes an ingestor with the given thresholds.
    public init(configuration: IngestionConfiguration = IngestionConfiguration()) {
        self.configuration = configuration
        self.parser = HTMLTextParser(configuration: configuration.html)
        self.builder = PostingTextBuilder(configuration: configuration)
        self.languages = LanguageDetector(configuration: configuration.language)
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
        case .plainText, .markdown: return try ingestPage(document)
        case .csvRecord, .feedRecord: return [try ingestRecord(document)]
        }
    }

    // MARK: - Pages

    private func ingestPage(_ document: SourceDocument) throws(IngestionError) -> [JobPosting] {
        if let what = BinaryCheck(share: configuration.binaryShare).kind(of: document.bytes) {
            throw .binary(what: what)
        }
        let decoded = EncodingDecision(scanBytes: configuration.encodingScanBytes).decode(document.bytes)
        let page = try read(decoded.utf8)
        let blank = JobPosting(
            id: JobPosting.defaultID(path: document.path, record: nil), path: document.path, record: document.record,
            encoding: decoded.encoding,
            label: document.label)
        guard page.described.count > 1 else { return [try posting(blank, page, page.described.first)] }
        var postings: [JobPosting] = []
        for (index, entry) in page.described.enumerated() {
            var posting = try posting(blank, page, entry)
            posting.record = document.record + index
            posting.id = JobPosting.defaultID(path: document.path, record: index + 1)
            postings.append(posting)
        }
        return postings
    }

    /// A page with what is worked out once, however many postings it describes.
    private struct ReadPage {
        let text: PageText
        let content: [Int]
        let isWhole: Bool
        /// Structured postings with a description.
        let described: [StructuredPosting]
        /// What structured data without a description says.
        let bare: StructuredPosting?
        /// A page may keep the structured data of a posting that it says is closed.
        let isExpired: Bool
    }

    private func read(_ html: [UInt8]) throws(IngestionError) -> ReadPage {
        let text = try parse(html)
        let structured = Self.structured(text)
        let content = MainContent(configuration: configuration).blocks(of: text)
        let described = structured.filter { !$0.description.isEmpty }
        return ReadPage(
            text: text, content: content, isWhole: WholePage.looksLike(html), described: described,
            bare: described.isEmpty ? structured.first : nil,
            isExpired: !described.isEmpty
                && VerdictJudge(configuration: configuration).isExpired(text, content: content))
    }

    /// A posting of a page: what one entry of its structured data says, and what the page shows.
    private func posting(
        _ blank: JobPosting, _ page: ReadPage, _ structured: StructuredPosting?
    ) throws(IngestionError) -> JobPosting {
        var posting = blank
        if page.described.count <= 1 {
            let found = PageFields(configuration: configuration).read(page.text, content: page.content)
            posting.title = found.title
            posting.employer = found.employer
            posting.location = found.location
            posting.datePosted = found.datePosted
        }
        if let structured {
            let description = try parseDescription(structured.description)
            (posting.text, posting.sections) = builder.build(description, Self.descriptionBlocks(description))
            posting.language = languages.language(of: posting.text.bytes, hint: page.text.language)
            posting.verdict = posting.text.isEmpty ? .empty : page.isExpired ? .expired : .posting
        } else {
            (posting.text, posting.sections) = builder.build(page.text, page.content)
            posting.language = languages.language(of: posting.text.bytes, hint: page.text.language)
            posting.verdict = VerdictJudge(configuration: configuration).verdict(
                page.text, content: page.content, language: posting.language, isWholePage: page.isWhole)
        }
        if let entry = structured ?? page.bare { fill(&posting, from: entry) }
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
        var seen: Set<StructuredPosting> = []
        for blob in page.structuredData {
            for entry in JobPostingReader.postings(in: blob)
            where !(entry.title.isEmpty && entry.description.isEmpty) && seen.insert(entry).inserted {
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
        var posting = JobPosting(
            id: record.id ?? JobPosting.defaultID(path: document.path, record: document.record), path: document.path,
            record: document.record,
            encoding: "UTF-8", label: record.label ?? document.label)
        if WholePage.looksLike(record.html) {
            // A page as a record is read as the page itself would be.
            let page = try read(record.html)
            posting = try self.posting(posting, page, page.described.first)
        } else {
            let page: PageText
            if record.html.isEmpty {
                do throws(HTMLTextError) { page = try parser.parsePlain(record.text) } catch { throw .page(error) }
            } else {
                page = try parse(record.html)
            }
            (posting.text, posting.sections) = builder.build(page, Self.descriptionBlocks(page))
            posting.language = languages.language(of: posting.text.bytes)
            if posting.text.isEmpty { posting.verdict = .empty }
        }
        // A record without a title has none, whatever its page shows.
        posting.title = record.title
        posting.employer = record.company ?? posting.employer
        posting.location = record.location ?? posting.location
        if let date = record.date.flatMap({ PostingDate.iso($0.text.bytes) }) {
            posting.datePosted = PostingField(UTF8Text(date), from: .record)
        }
        return posting
    }
}
