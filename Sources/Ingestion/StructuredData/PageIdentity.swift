internal import HTMLText
internal import Postings

/// What a page calls itself, for telling its own posting from those that it merely lists.
struct PageIdentity {
    private let titles: [FoldedWords]
    private let addresses: Set<[UInt8]>

    init(_ page: PageText) {
        var titles = [FoldedWords(Array(page.title.prefix(2048)))]
        var addresses = [Array(page.canonicalAddress.utf8)]
        for meta in page.meta {
            switch meta.name {
            case "og:title", "twitter:title": titles.append(FoldedWords(Array(meta.content.utf8.prefix(2048))))
            case "og:url": addresses.append(Array(meta.content.utf8))
            default: continue
            }
        }
        for block in page.blocks where block.kind == .heading && block.level == 1 && block.count <= 300 {
            titles.append(FoldedWords(Array(page.bytes[block.range])))
            if titles.count > 8 { break }
        }
        self.titles = titles.filter { !$0.words.isEmpty }
        self.addresses = Set(addresses.map(Self.plainAddress).filter { !$0.isEmpty })
    }

    /// Whether a posting's address is the page's.
    func hasAddress(_ posting: StructuredPosting) -> Bool {
        addresses.contains(Self.plainAddress(posting.bytes(.url)))
    }

    /// Whether a posting's title stands in one of the page's.
    func hasTitle(_ posting: StructuredPosting) -> Bool {
        let title = FoldedWords(posting.bytes(.title))
        return !title.words.isEmpty && titles.contains { $0.contains(title) }
    }

    /// An address without its scheme, `www.`, query and last slash.
    static func plainAddress(_ address: [UInt8]) -> [UInt8] {
        var rest = address[...]
        for prefix in ["https:", "http:", "//", "www."] where rest.starts(with: prefix.utf8) {
            rest = rest.dropFirst(prefix.utf8.count)
        }
        rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        while rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
        return Array(rest)
    }
}
