internal import HTMLText
internal import Postings

/// The values that a page itself labels: `Location: Leeds` in one block, or a label in one and its value in the next.
struct LabelledValues {
    /// The first value of each field, in document order, with its block.
    private(set) var values: [FieldName: (text: [UInt8], block: Int)] = [:]

    /// The longest label with its colon, in bytes.
    private static let longestLabel = 28
    /// The longest value of a label that no table or definition list holds together, in bytes.
    private static let longestLooseValue = 80

    /// Reads the labels of all blocks that are not dropped.
    init(_ page: PageText, _ content: PageContent, _ configuration: IngestionConfiguration) {
        var words = WordHashes()
        func field(_ label: ArraySlice<UInt8>) -> FieldName? {
            words.replace(with: label)
            return Self.labels.exactMatch(words.hashes)
        }
        func following(_ index: Int) -> Int? {
            var next = index + 1
            while next < page.blocks.count, content.isDropped[next] { next += 1 }
            return next < page.blocks.count ? next : nil
        }
        for index in page.blocks.indices where !content.isDropped[index] {
            let block = page.blocks[index]
            let bytes = page.bytes[block.range]
            let colon = bytes.prefix(Self.longestLabel).firstIndex(of: UInt8(ascii: ":"))
            // Most blocks are neither a label nor begin with one.
            guard colon != nil || block.count <= Self.longestLabel || bytes.last == UInt8(ascii: ":") else { continue }
            let next = following(index)
            func set(_ field: FieldName, _ value: ArraySlice<UInt8>, _ block: Int) {
                let line = OneLine.collapsed(Array(value))
                guard values[field] == nil, !line.isEmpty, line.count <= configuration.longestField else { return }
                values[field] = (line, block)
            }
            if let next, Self.announcesPosition(bytes) {
                set(.title, page.bytes[page.blocks[next].range], next)
            } else if let colon, let name = field(bytes[..<colon]) {
                if !bytes[(colon + 1)...].trimmed.isEmpty {
                    set(name, bytes[(colon + 1)...], index)
                } else if let next {
                    loose(name, block, page.blocks[next], next, page, set)
                }
            } else if block.count <= Self.longestLabel, let next, let name = field(bytes) {
                loose(name, block, page.blocks[next], next, page, set)
            }
        }
    }

    /// A label alone: the next block is its value where table or list hold them together, or where it is short and no
    /// sentence.
    private func loose(
        _ name: FieldName, _ label: PageBlock, _ value: PageBlock, _ at: Int, _ page: PageText,
        _ set: (FieldName, ArraySlice<UInt8>, Int) -> Void
    ) {
        let bytes = page.bytes[value.range]
        let belongs =
            (label.kind == .cell && value.kind == .cell) || (label.kind == .term && value.kind == .definition)
        let isFact =
            value.count <= Self.longestLooseValue && value.kind != .heading && bytes.last != UInt8(ascii: ".")
            && bytes.last != UInt8(ascii: ":")
        // "Company" and "Role" are also headings of sections.
        guard belongs || isFact && name != .employer && name != .title else { return }
        set(name, bytes, at)
    }

    /// `… invites applications for the position of:`
    private static func announcesPosition(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.last == UInt8(ascii: ":") && PageTitle.fold(bytes.suffix(12)).elementsEqual(" position of ".utf8)
    }

    private static let labels = PhraseTable<FieldName>(
        table.flatMap { field, names in names.map { ($0, field) } })

    private static let table: [(FieldName, [String])] = [
        (
            .title,
            [
                "position", "job title", "title", "role", "post", "vacancy", "role title", "position title",
                "post title",
                "function", "vacancy title", "job", "stellenbezeichnung", "functie",
            ]
        ),
        (
            .employer,
            [
                "company", "employer", "organisation", "organization", "company name", "hiring organisation",
                "hiring organization", "hiring company", "employer name", "client", "recruiter", "institution",
                "unternehmen", "arbeitgeber", "entreprise", "empresa", "bedrijf",
            ]
        ),
        (
            .location,
            [
                "location", "place of work", "based in", "where", "job location", "office", "place", "city", "site",
                "locations", "job locations", "work location", "primary location", "office location", "based",
                "duty station", "standort",
                "arbeitsort", "lieu", "standplaats",
            ]
        ),
        (
            .datePosted,
            [
                "date posted", "posted", "posted on", "date", "published", "publication date", "posting date",
                "posted at", "date of posting", "job posted", "posted date", "opening date", "published on",
                "publish date",
            ]
        ),
        (
            .validThrough,
            ["closing date", "apply by", "application deadline", "deadline", "expires", "valid through", "closes"]
        ),
        (
            .employmentType,
            [
                "employment type", "job type", "type of employment", "contract type", "contract", "type", "time type",
                "employment", "position type", "schedule", "work type", "hours", "job schedule",
            ]
        ),
        (
            .workplace,
            [
                "workplace", "workplace type", "work model", "work arrangement", "location type", "remote type",
                "working pattern", "work mode", "remote",
            ]
        ),
        (
            .salary,
            [
                "salary", "compensation", "pay", "pay range", "salary range", "base salary", "base pay", "remuneration",
                "rate", "pay rate", "annual salary", "starting salary", "salary band", "ctc", "compensation range",
                "wage",
                "base pay range", "estimated salary", "gehalt",
            ]
        ),
        (
            .identifier,
            ["reference", "req id", "job id", "requisition", "requisition id", "job reference", "job number"]
        ),
        (.industry, ["industry", "sector", "industries"]),
    ]
}
