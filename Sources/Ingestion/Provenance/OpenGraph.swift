internal import HTMLText
internal import Postings

/// The title that a page gives itself for those who link to it (Open Graph protocol).
enum OpenGraph {
    /// `og:title` on one line, or nil.
    static func title(_ page: PageText) -> PostingField? {
        guard let meta = page.meta.first(where: { $0.name == "og:title" }) else { return nil }
        let line = OneLine.collapsed(CharacterReferences.resolved(Array(meta.content.utf8)))
        return line.isEmpty ? nil : PostingField(UTF8Text(line), from: .meta)
    }
}
