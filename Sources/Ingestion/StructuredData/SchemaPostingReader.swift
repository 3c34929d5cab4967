internal import Postings

/// Finds the JobPosting items of a source and reads them (https://schema.org/JobPosting).
///
/// They are looked for among the outermost items, in the members where pages nest them (`@graph`, `mainEntity`,
/// `mainEntityOfPage`, `itemListElement`, `item`), and then in all other properties of what is no posting: `about`,
/// `subjectOf`, `jobPosting`. Several that are values of one such property are a list. What is a property of a posting, a
/// list of similar ones, is not the page's.
struct SchemaPostingReader<Source: SchemaSource> {
    /// Deeper nesting of containers of postings has no meaning in schema.org.
    private static var maximumDepth: Int { 8 }
    /// The most items that are looked into because another item has them as a property: pages have a few dozen.
    private static var maximumOtherItems: Int { 10_000 }

    private let source: Source
    private var found: [StructuredPosting] = []
    private var indices: [Source.Value: Int] = [:]
    private var visited: Set<Source.Value> = []
    private var otherItemsLeft = Self.maximumOtherItems

    /// The postings of a source, in document order.
    static func postings(in source: Source) -> [StructuredPosting] {
        var reader = SchemaPostingReader(source: source)
        for root in source.roots { reader.collect(root, depth: 0, isListed: false, isMain: false) }
        return reader.found.filter { !$0.isEmpty }
    }

    private init(source: Source) {
        self.source = source
    }

    private mutating func collect(_ value: Source.Value, depth: Int, isListed: Bool, isMain: Bool) {
        guard depth < Self.maximumDepth, source.isItem(value) else { return }
        if let index = indices[value] {
            // A reference leads to a posting that stands elsewhere too.
            found[index].isListed = found[index].isListed && isListed
            found[index].isMain = found[index].isMain || isMain
            return
        }
        if source.isType(value, "JobPosting") {
            indices[value] = found.count
            var posting = SchemaFields(source: source).read(value)
            posting.isListed = isListed
            posting.isMain = isMain
            found.append(posting)
            return
        }
        // Each item is gone through once, however many references lead to it.
        guard visited.insert(value).inserted else { return }
        for (property, member) in source.properties(of: value) {
            switch property {
            case .graph: collect(member, depth: depth + 1, isListed: isListed, isMain: isMain)
            case .mainEntity, .mainEntityOfPage: collect(member, depth: depth + 1, isListed: isListed, isMain: true)
            case .itemListElement: collect(member, depth: depth + 1, isListed: true, isMain: false)
            case .item: collect(member, depth: depth + 1, isListed: isListed, isMain: isMain)
            default: continue
            }
        }
        for items in source.otherItems(of: value) {
            let isList = items.count { source.isType($0, "JobPosting") } > 1
            for item in items where otherItemsLeft > 0 {
                otherItemsLeft -= 1
                collect(item, depth: depth + 1, isListed: isListed || isList, isMain: isMain)
            }
        }
    }
}
