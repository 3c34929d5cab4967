internal import HTMLText
internal import Postings

/// Reads a posting's fields from what a page shows, where no structured data names them.
struct PageFields {
    let configuration: IngestionConfiguration

    /// What was found.
    struct Found: Sendable {
        var title: PostingField?
        var employer: PostingField?
        var location: PostingField?
        var datePosted: PostingField?
    }

    /// The fields of a page of which `content` are the chosen blocks.
    func read(_ page: PageText, content: [Int]) -> Found {
        var found = Found()
        let pairs = namedValues(page, content)
        let pageTitle = PageTitle(page.title)
        let siteName = meta(page, "og:site_name")

        found.title = title(page, content, pairs, pageTitle, siteName)
        if let employer = pairs.employer {
            found.employer = PostingField(UTF8Text(employer), from: .page)
        } else if let employer = pageTitle.employer(beside: found.title?.text.bytes, siteName: siteName) {
            found.employer = PostingField(UTF8Text(employer), from: .pageTitle)
        }
        if let location = pairs.location { found.location = PostingField(UTF8Text(location), from: .page) }
        if let date = pairs.date.flatMap(PostingDate.iso) {
            found.datePosted = PostingField(UTF8Text(date), from: .page)
        }
        return found
    }

    // MARK: - Title

    /// A heading that the page's `<title>` also holds, else the only or first `<h1>`, else a value that the page itself
    /// names as the position, else the `<title>` without the site's name.
    private func title(
        _ page: PageText, _ content: [Int], _ pairs: NamedValues, _ pageTitle: PageTitle, _ siteName: [UInt8]?
    ) -> PostingField? {
        let headings = content.map { page.blocks[$0] }.filter {
            $0.kind == .heading && $0.count <= configuration.longestField
        }
        let all = page.blocks.filter { $0.kind == .heading && $0.count <= configuration.longestField }
        if let shared = (headings + all).first(where: {
            $0.level <= 2 && $0.count >= 4 && pageTitle.contains(page.bytes[$0.range])
                && !pageTitle.isSiteName(page.bytes[$0.range], siteName)
        }) {
            return PostingField(UTF8Text(Array(page.bytes[shared.range])), from: .page)
        }
        if let position = pairs.title { return PostingField(UTF8Text(position), from: .page) }
        if let first = headings.first(where: { $0.level == 1 }) ?? all.first(where: { $0.level == 1 }),
            HeadingWords.section(page.bytes[first.range]) == nil
        {
            return PostingField(UTF8Text(Array(page.bytes[first.range])), from: .page)
        }
        if let open = meta(page, "og:title"), let cleaned = PageTitle(open).position(siteName: siteName) {
            return PostingField(UTF8Text(cleaned), from: .meta)
        }
        if let cleaned = pageTitle.position(siteName: siteName, employer: pairs.employer) {
            return PostingField(UTF8Text(cleaned), from: .pageTitle)
        }
        // A fragment may begin with its title as a smaller heading.
        if let first = content.first.map({ page.blocks[$0] }), first.kind == .heading,
            first.count <= configuration.longestField, HeadingWords.section(page.bytes[first.range]) == nil
        {
            return PostingField(UTF8Text(Array(page.bytes[first.range])), from: .page)
        }
        return nil
    }

    private func meta(_ page: PageText, _ name: String) -> [UInt8]? {
        page.meta.first { $0.name == name }.map { OneLine.collapsed(Array($0.content.utf8)) }
    }

    // MARK: - Named values

    private struct NamedValues {
        var title: [UInt8]?
        var employer: [UInt8]?
        var location: [UInt8]?
        var date: [UInt8]?

        subscript(field: FieldName) -> [UInt8]? {
            get {
                switch field {
                case .title: title
                case .employer: employer
                case .location: location
                case .date: date
                }
            }
            set {
                switch field {
                case .title: title = newValue
                case .employer: employer = newValue
                case .location: location = newValue
                case .date: date = newValue
                }
            }
        }
    }

    /// Pairs such as `Location: Leeds` in one block, or a name in one cell or term and its value in the next.
    private func namedValues(_ page: PageText, _ content: [Int]) -> NamedValues {
        var values = NamedValues()
        func set(_ field: FieldName, _ value: ArraySlice<UInt8>) {
            let line = OneLine.collapsed(Array(value))
            guard values[field] == nil, !line.isEmpty, line.count <= configuration.longestField else { return }
            values[field] = line
        }
        for (position, index) in content.enumerated() {
            let block = page.blocks[index]
            let bytes = page.bytes[block.range]
            if endsWithPositionOf(bytes), position + 1 < content.count {
                set(.title, page.bytes[page.blocks[content[position + 1]].range])
            } else if let colon = bytes.prefix(24).firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.endIndex,
                let field = FieldName.named(bytes[..<colon])
            {
                set(field, bytes[(colon + 1)...])
            } else if block.kind == .cell || block.kind == .term, block.count <= 24,
                let field = FieldName.named(bytes), position + 1 < content.count
            {
                let next = page.blocks[content[position + 1]]
                if next.kind == .cell || next.kind == .definition { set(field, page.bytes[next.range]) }
            }
        }
        return values
    }

    /// `… invites applications for the position of:`
    private func endsWithPositionOf(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.last == UInt8(ascii: ":") && PageTitle.fold(bytes.suffix(12)).elementsEqual(" position of ".utf8)
    }
}

/// The names by which pages announce a field.
private enum FieldName: Sendable {
    case title
    case employer
    case location
    case date

    static func named(_ name: ArraySlice<UInt8>) -> FieldName? {
        var words = WordHashes()
        words.replace(with: name)
        return names.exactMatch(words.hashes)
    }

    private static let names = PhraseTable<FieldName>(
        [
            (
                FieldName.title,
                [
                    "position", "job title", "title", "role", "post", "vacancy", "role title", "position title",
                    "post title",
                ]
            ),
            (
                .employer,
                [
                    "company", "employer", "organisation", "organization", "company name", "hiring organisation",
                    "hiring organization", "hiring company",
                ]
            ),
            (
                .location,
                [
                    "location", "place of work", "workplace", "based in", "where", "job location", "office", "place",
                    "city",
                ]
            ),
            (
                .date,
                [
                    "date posted", "posted", "posted on", "date", "published", "publication date", "posting date",
                    "posted at",
                ]
            ),
        ].flatMap { field, names in names.map { ($0, field) } })
}
