internal import HTMLText
internal import Postings

/// Tells whether a page shows a value that structured data gives.
///
/// What is read from a page's layout may be wrong: the employer's name in a heading for a title, the site's for an employer.
/// So a value of the page contradicts structured data only where the page nowhere confirms what that says. It is
/// asked where two values differ, which is rare.
struct PageWitness {
    /// Longer blocks are prose, in which a town or a name may stand for any reason.
    private static let longestBlock = 200

    private let page: PageText

    init(_ page: PageText) {
        self.page = page
    }

    /// Whether the page's title, its metadata or a short block shows the value.
    func shows(_ name: FieldName, _ value: [UInt8]) -> Bool {
        switch name {
        case .title: showsTitle(value)
        case .employer: showsWords([FieldAgreement.withoutLegalForm(value)])
        case .location: showsWords(PlaceAgreement.towns(value))
        default: false
        }
    }

    private func showsTitle(_ title: [UInt8]) -> Bool {
        if page.title.starts(with: title) { return true }
        let headings = page.blocks.filter { $0.kind == .heading && $0.count <= Self.longestBlock }
        if headings.contains(where: { page.bytes[$0.range].elementsEqual(title) }) { return true }
        let wanted = FoldedWords(title)
        let shown = [Array(page.title.prefix(2048)), OpenGraph.title(page)?.text.bytes ?? []]
        return (shown + headings.prefix(32).map { Array(page.bytes[$0.range]) }).contains { candidate in
            let words = FoldedWords(candidate)
            return words.words.count >= wanted.words.count && !TitleAgreement.differ(words, wanted, isCut: false)
        }
    }

    private func showsWords(_ values: [[UInt8]]) -> Bool {
        let wanted = values.map { PageTitle.fold($0[...]) }.filter { $0.count > 2 }
        if wanted.isEmpty { return false }
        func shows(_ text: ArraySlice<UInt8>) -> Bool {
            let folded = PageTitle.fold(text)
            return wanted.contains { Self.contains(folded, $0) }
        }
        if shows(page.title.prefix(2048)) { return true }
        return page.blocks.contains { $0.count <= Self.longestBlock && shows(page.bytes[$0.range]) }
    }

    private static func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard wanted.count <= text.count else { return false }
        for start in 0...(text.count - wanted.count) where text[start + 1] == wanted[1] {
            if text[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
        }
        return false
    }
}
