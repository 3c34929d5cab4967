internal import Postings

/// One posting of a page as all of its structured data describes it, JSON-LD before microdata.
struct StructuredEntry: Sendable {
    private static let maximumSources = 16

    /// The descriptions, the strongest first; never empty.
    private(set) var sources: [StructuredPosting]
    /// Whether it is what the page is about, so that the page's own text is its text where it has none.
    var isPage = false

    init(_ posting: StructuredPosting) {
        sources = [posting]
    }

    /// The strongest description.
    var first: StructuredPosting { sources[0] }

    /// Whether the posting has text of its own.
    var hasText: Bool { sources.contains(where: \.hasText) }

    /// Whether it stands in lists only.
    var isListed: Bool { sources.allSatisfy(\.isListed) }

    /// Whether a page names it as what it is about.
    var isMain: Bool { sources.contains(where: \.isMain) }

    /// The description; nil where none is given.
    var description: StructuredText? { sources.lazy.compactMap(\.description).first }

    /// The texts beside the description, those of the strongest source that has each.
    var parts: [StructuredPart] {
        var parts: [StructuredPart] = []
        for source in sources { parts += source.parts.filter { part in !parts.contains { $0.name == part.name } } }
        return parts
    }

    /// Adds another description of the same posting.
    ///
    /// A page that describes one more often means to tire its readers: the rest is left out.
    mutating func add(_ posting: StructuredPosting) {
        guard sources.count < Self.maximumSources else { return }
        sources.append(posting)
    }

    /// The fields of all sources.
    func merge() -> FieldMerge {
        var merge = FieldMerge()
        for source in sources { merge.add(source.fields) }
        return merge
    }
}
