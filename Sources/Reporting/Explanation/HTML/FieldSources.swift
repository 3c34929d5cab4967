internal import Postings

/// A table of a posting's fields with where each was found, folded away until a reader opens it.
struct FieldSources {
    private let posting: JobPosting

    /// The longest value that is shown whole, in characters: duties may run to pages.
    private static let longestValue = 160

    /// Takes the posting whose fields are shown.
    init(_ posting: JobPosting) {
        self.posting = posting
    }

    /// The HTML; empty where there is no field.
    var html: Markup {
        guard !posting.fields.names.isEmpty else { return Markup() }
        var markup = Markup()
        markup.add(html: "<details><summary>Where each field was found</summary>\n<table class=\"facts\">\n")
        for name in posting.fields.names {
            guard let field = posting.fields[name] else { continue }
            addRow(name, field, isOther: false, &markup)
            for conflict in posting.conflicts where conflict.name == name {
                addRow(name, conflict.other, isOther: true, &markup)
            }
        }
        markup.add(html: "</table></details>")
        return markup
    }

    private func addRow(_ name: FieldName, _ field: PostingField, isOther: Bool, _ markup: inout Markup) {
        markup.add(
            html: isOther ? "<tr><th>but also</th>" : "<tr class=\"first\"><th>\(FactList.words(name.name))</th>")
        let value = SaidWords.cut(field.text.string.printable, to: Self.longestValue)
        markup.add(html: "<td>\(Self.origin(field.origin))</td><td><bdi>\(value)</bdi></td></tr>\n")
    }

    private static func origin(_ origin: FieldOrigin) -> Markup {
        switch origin {
        case .record: "the record"
        case .jsonLD: "structured data (JSON-LD)"
        case .microdata: "structured data (microdata)"
        case .feed: "the job board's feed"
        case .archive: "the archive's header"
        case .meta: "the page's metadata"
        case .page: "what the page shows"
        case .pageTitle: "the page's title"
        }
    }
}
