internal import HTMLText
internal import Postings

/// The postings that a page's structured data describes, put together and told from those that it only lists.
struct StructuredPage {
    /// The postings that are rows, in document order.
    private(set) var rows: [StructuredEntry] = []
    /// Where no posting has text of its own: what is said of the page's posting.
    private(set) var bare: StructuredEntry?

    init(_ page: PageText) {
        let linked =
            page.structuredData.isEmpty
            ? [] : SchemaPostingReader.postings(in: LinkedData(page.structuredData))
        let marked = page.microdata.isEmpty ? [] : SchemaPostingReader.postings(in: PageMicrodata(page))
        guard !linked.isEmpty || !marked.isEmpty else { return }
        if linked.count + marked.count == 1 {
            // Nearly every page: nothing is to be compared.
            let entry = StructuredEntry((linked + marked)[0])
            choose([entry]) { PageIdentity(page) }
        } else {
            let identity = PageIdentity(page)
            choose(Self.entries(linked, marked, identity)) { identity }
        }
    }

    // MARK: - Rows

    private mutating func choose(_ entries: [StructuredEntry], _ identity: () -> PageIdentity) {
        var entries = entries
        if entries.count == 1 {
            // A list of one is a list, unless the page says that it is about that one.
            if entries[0].isListed, !entries[0].hasText, !Self.isPage(entries[0], identity()) { return }
            entries[0].isPage = true
            if entries[0].hasText { rows = entries } else { bare = entries[0] }
            return
        }
        if let own = Self.own(entries, identity()) {
            entries[own].isPage = true
            // Beside the page's own posting, what has no text or stands in a list is another page's.
            let isRow = entries.indices.map { $0 == own || entries[$0].hasText && !entries[$0].isListed }
            entries = zip(entries, isRow).filter(\.1).map(\.0)
            if entries.count == 1, !entries[0].hasText {
                bare = entries[0]
            } else {
                rows = entries
            }
            return
        }
        let described = entries.filter(\.hasText)
        switch described.count {
        case 0: return
        case 1: rows = described
        default: rows = entries.filter { $0.hasText || !$0.isListed }
        }
    }

    private static func isPage(_ entry: StructuredEntry, _ identity: PageIdentity) -> Bool {
        entry.sources.contains { identity.hasAddress($0) || identity.hasTitle($0) }
    }

    /// The one entry that is what the page is about; nil where none or several are.
    private static func own(_ entries: [StructuredEntry], _ identity: PageIdentity) -> Int? {
        func only(_ matches: (StructuredEntry) -> Bool) -> Int? {
            let found = entries.indices.filter { matches(entries[$0]) }
            return found.count == 1 ? found[0] : nil
        }
        return only { $0.sources.contains(where: identity.hasAddress) } ?? only(\.isMain)
            ?? only { $0.sources.contains(where: identity.hasTitle) }
    }

    // MARK: - Entries

    /// The postings of a page, each once: a block may stand there twice, and microdata may repeat what JSON-LD says.
    private static func entries(
        _ linked: [StructuredPosting], _ marked: [StructuredPosting], _ identity: PageIdentity
    ) -> [StructuredEntry] {
        var entries: [StructuredEntry] = []
        var seen: Set<StructuredPosting> = []
        var places: [[UInt8]: Int] = [:]
        func keys(_ posting: StructuredPosting) -> [[UInt8]] {
            let address = PageIdentity.plainAddress(posting.bytes(.url))
            let title = FoldedWords(posting.bytes(.title)).words.joined(separator: " ")
            return (address.isEmpty ? [] : [[0x75] + address]) + (title.isEmpty ? [] : [[0x74] + Array(title.utf8)])
        }
        func add(_ posting: StructuredPosting, isWeaker: Bool) {
            guard seen.insert(posting).inserted else { return }
            let keys = keys(posting)
            if let place = keys.lazy.compactMap({ places[$0] }).first,
                isSame(posting, entries[place], isWeaker: isWeaker)
            {
                return entries[place].add(posting)
            }
            for key in keys where places[key] == nil { places[key] = entries.count }
            entries.append(StructuredEntry(posting))
        }
        for posting in linked { add(posting, isWeaker: false) }
        // One posting in each is the same posting, described twice, if the second is about the page at all.
        if entries.count == 1, marked.count == 1, !marked[0].isListed,
            marked[0].hasText || identity.hasTitle(marked[0]) || identity.hasAddress(marked[0])
        {
            entries[0].add(marked[0])
            return entries
        }
        for posting in marked { add(posting, isWeaker: !linked.isEmpty) }
        return entries
    }

    /// Whether a description is of the posting that has its address or title.
    ///
    /// Two texts of one kind of source are two postings, whatever they are called: one for each place, for example. So is
    /// what has the title in common and names another employer or place.
    private static func isSame(_ posting: StructuredPosting, _ entry: StructuredEntry, isWeaker: Bool) -> Bool {
        let other = entry.first
        if case .ranges? = posting.description, posting.description == entry.description { return true }
        guard isWeaker || !entry.hasText || !posting.hasText else { return false }
        if posting.isListed != entry.isListed { return false }
        let address = PageIdentity.plainAddress(posting.bytes(.url))
        let otherAddress = PageIdentity.plainAddress(other.bytes(.url))
        if !address.isEmpty, !otherAddress.isEmpty { return address == otherAddress }
        return [FieldName.employer, .location].allSatisfy { name in
            let values = (posting.bytes(name), other.bytes(name))
            return values.0.isEmpty || values.1.isEmpty || !FieldAgreement.differ(name, values.0, values.1)
        }
    }
}
