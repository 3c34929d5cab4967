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
    let configuration: IngestionConfiguration
    let parser: HTMLTextParser
    var builder: PostingTextBuilder
    var languages: LanguageDetector
    /// The columns of the file whose rows were last read.
    var csvColumns: (header: CSVHeader, columns: CSVColumns)?

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
        guard let page = try ArchivedPage.unpacked(document, configuration: configuration) else {
            throw .body(reason: "it is no HTML")
        }
        var postings = try ingestUnpacked(page)
        for index in postings.indices {
            postings[index].addArchiveFields(of: page)
            if postings[index].board == nil {
                postings[index].board = postings[index].fields[.url].flatMap { BoardName.registered($0.text.bytes) }
            }
        }
        return postings
    }

    private func ingestUnpacked(_ document: SourceDocument) throws(IngestionError) -> [JobPosting] {
        guard document.bytes.count <= configuration.maximumDocumentBytes else {
            throw .tooLarge(bytes: document.bytes.count, limit: configuration.maximumDocumentBytes)
        }
        switch document.content {
        case .html, .httpResponse, .mhtml: return try ingestPage(document)
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
        let decoded = EncodingDecision(scanBytes: configuration.encodingScanBytes).decode(
            document.bytes, declared: document.declaredEncoding)
        let source = TextFile(decoded.utf8, document.content, configuration: configuration)
        let page = try read(source.html)
        let blank = JobPosting(
            id: JobPosting.defaultID(path: document.path, record: document.isRecord ? document.record : nil),
            path: document.path, record: document.record,
            encoding: decoded.encoding,
            label: document.label)
        guard page.described.count > 1 else {
            var posting = source.completed(try posting(blank, page, page.described.first))
            posting.remark = posting.remark ?? page.text.microdataLimit?.remark
            return [posting]
        }
        var postings: [JobPosting] = []
        for (index, entry) in page.described.enumerated() {
            var posting = try posting(blank, page, entry)
            posting.number(index + 1, in: document)
            postings.append(posting)
        }
        if let limit = page.text.microdataLimit {
            // What was not read may hold postings: a row stands for them.
            var rest = blank
            rest.number(postings.count + 1, in: document)
            rest.verdict = .empty
            rest.remark = limit.remark
            postings.append(rest)
        }
        return postings
    }

    /// A page with what is worked out once, however many postings it describes.
    struct ReadPage {
        let text: PageText
        let content: PageContent
        let isWhole: Bool
        /// The postings that structured data describes: one a row.
        let described: [StructuredEntry]
        /// What structured data without a description says of the page's posting.
        let bare: StructuredEntry?
        /// A page may keep the structured data of a posting that it says is closed.
        let isExpired: Bool
    }

    func read(_ html: [UInt8]) throws(IngestionError) -> ReadPage {
        let text = try parse(html, recordsFacts: true)
        let structured = StructuredPage(text)
        let content = MainContent(configuration: configuration).content(of: text)
        return ReadPage(
            text: text, content: content, isWhole: WholePage.looksLike(html), described: structured.rows,
            bare: structured.bare,
            isExpired: !structured.rows.isEmpty
                && VerdictJudge(configuration: configuration).isExpired(text, content: content.blocks))
    }

    /// A posting of a page: what one entry of its structured data says, and what the page shows.
    func posting(
        _ blank: JobPosting, _ page: ReadPage, _ structured: StructuredEntry?
    ) throws(IngestionError) -> JobPosting {
        var posting = blank
        posting.board = BoardName.registered(page.text)
        let shownTitle = fill(&posting, page, structured ?? page.bare)
        // A whole page says its title in the title; of a fragment or a text every word stays.
        let content = page.isWhole ? shownTitle.map { page.content.without($0) } ?? page.content : page.content
        try readText(&posting, page, structured, content.blocks)
        return posting
    }

    /// The text, its sections, its language and the verdict: from structured data, else from the page's chosen blocks.
    private func readText(
        _ posting: inout JobPosting, _ page: ReadPage, _ structured: StructuredEntry?, _ blocks: [Int]
    ) throws(IngestionError) {
        // Of several postings, what the page shows belongs to the one that it is about.
        let hasPage = page.described.count <= 1 || structured?.isPage == true
        if let structured {
            if let text = try structuredText(structured, page, hasPage: hasPage) {
                posting.text = builder.text(text.page, text.blocks)
                posting.language = language(of: posting.text, page)
                posting.sections = sections(posting.language)
                posting.verdict = posting.text.isEmpty ? .empty : page.isExpired ? .expired : .posting
            }
            if !hasPage || !posting.text.isEmpty {
                if posting.text.isEmpty { posting.verdict = .empty }
                return
            }
        }
        posting.text = builder.text(page.text, blocks)
        posting.language = language(of: posting.text, page)
        posting.sections = sections(posting.language)
        posting.verdict = verdict(page, posting.language)
    }

    /// A text that is too short to tell its language is taken for English: its words either are known or say nothing.
    static func mayBeEnglish(_ language: String) -> Bool { language == "en" || language == "und" }

    /// The sections of the text that was built last.
    func sections(_ language: String) -> [PostingSection] {
        configuration.findsSections ? builder.sections(isEnglish: Self.mayBeEnglish(language)) : []
    }

    private func language(of text: UTF8Text, _ page: ReadPage) -> String {
        languages.language(of: text.bytes, hint: page.text.language)
    }

    private func verdict(_ page: ReadPage, _ language: String) -> PostingVerdict {
        VerdictJudge(configuration: configuration).verdict(
            page.text, content: page.content.blocks, language: language, isWholePage: page.isWhole)
    }

    /// Structured data beats the page, which fills what is missing; where they differ, both are kept.
    ///
    /// - Returns: the block that is the posting's title on the page.
    private func fill(_ posting: inout JobPosting, _ page: ReadPage, _ structured: StructuredEntry?) -> Int? {
        var merge = structured?.merge() ?? FieldMerge()
        var titleBlock: Int?
        if page.described.count <= 1 {
            let found = PageFields(configuration: configuration).read(page.text, page.content)
            let witness = PageWitness(page.text)
            merge.add(found.fields, unless: witness.shows)
            if structured != nil { merge.compare(.title, OpenGraph.title(page.text), unless: witness.shows) }
            titleBlock = found.titleBlock
        }
        merge.apply(to: &posting)
        return titleBlock
    }

    /// The text that structured data gives a posting, completed by what stands beside the description; nil where there is
    /// none.
    private func structuredText(
        _ entry: StructuredEntry, _ page: ReadPage, hasPage: Bool
    ) throws(IngestionError) -> TextCompletion.Text? {
        var text: TextCompletion.Text?
        if let description = entry.description, !isSummary(description, page, hasPage: hasPage) {
            text = try blocks(description, page.text)
        }
        let parts = entry.parts
        if text == nil, parts.isEmpty { return nil }
        if text == nil, hasPage {
            let shown = builder.text(page.text, page.content.blocks)
            if verdict(page, language(of: shown, page)) == .posting {
                text = .init(page: page.text, blocks: page.content.blocks)
            }
        }
        var complete = text ?? .init(page: PageText(), blocks: [])
        var read: [(name: FieldName, text: TextCompletion.Text)] = []
        for part in parts { read.append((part.name, try blocks(part.text, page.text))) }
        TextCompletion(configuration: configuration).complete(&complete, with: read)
        return complete
    }

    /// Whether a description is a first sentence for search engines, or breaks off, and the page shows more.
    private func isSummary(_ description: StructuredText, _ page: ReadPage, hasPage: Bool) -> Bool {
        guard hasPage, let markup = description.teaser else { return false }
        let shown = page.content.blocks.reduce(0) { $0 + page.text.blocks[$1].count }
        return Double(markup.count) < configuration.summaryShare * Double(shown)
    }

    /// A text of structured data as blocks: all but controls such as "Show more".
    private func blocks(
        _ text: StructuredText, _ page: PageText
    ) throws(IngestionError) -> TextCompletion.Text {
        switch text {
        case .markup(let markup), .summary(let markup):
            let parsed = try parseDescription(markup)
            return .init(page: parsed, blocks: Self.descriptionBlocks(parsed))
        case .ranges(let ranges):
            var part = page
            var blocks: [Int] = []
            for range in ranges { blocks += part.blocks(in: range) }
            return .init(
                page: part, blocks: blocks.filter { part.blocks[$0].kind != .control && part.blocks[$0].count > 0 })
        }
    }

    /// The blocks of a description: all but controls such as "Show more".
    static func descriptionBlocks(_ page: PageText) -> [Int] {
        page.blocks.indices.filter { page.blocks[$0].kind != .control }
    }

    /// A description is HTML; one without a tag is plain text, whose lines count.
    private func parseDescription(_ description: [UInt8]) throws(IngestionError) -> PageText {
        if CharacterReferences.hasTag(description) { return try parse(description) }
        do throws(HTMLTextError) {
            return try parser.parsePlain(CharacterReferences.resolved(description))
        } catch { throw .page(error) }
    }

    func parse(_ html: [UInt8], recordsFacts: Bool = false) throws(IngestionError) -> PageText {
        do throws(HTMLTextError) {
            return try parser.parse(html, recordsFacts: recordsFacts)
        } catch { throw .page(error) }
    }
}
