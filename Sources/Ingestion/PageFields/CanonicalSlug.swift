internal import HTMLText

/// The words of a page's own address: many end with the title.
struct CanonicalSlug {
    private let words: [UInt64]
    /// The words of the host, `jobs.acme.example` as `jobs`, `acme`, `example`.
    let host: [UInt64]

    /// Reads `<link rel="canonical">`, else `og:url`.
    init(_ page: PageText) {
        var address = page.facts.canonical
        if address.isEmpty { address = page.meta.first { $0.name == "og:url" }?.content ?? "" }
        let parts = address.split(separator: "/", omittingEmptySubsequences: true).map { Array($0.utf8) }
        let hasScheme = parts.first?.last == UInt8(ascii: ":")
        host = hasScheme && parts.count > 1 ? WordHashes.of(parts[1]) : []
        var words: [UInt64] = []
        for part in parts.dropFirst(hasScheme ? 2 : 0) {
            words += WordHashes.of(part.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
            words.append(0)
        }
        self.words = words
    }

    /// Whether the words of a title stand in the address, one after the other; a single word says too little.
    func agrees(_ title: [UInt64]) -> Bool {
        guard title.count > 1, words.count >= title.count else { return false }
        for start in 0...(words.count - title.count)
        where words[start] == title[0] && words[start..<(start + title.count)].elementsEqual(title) {
            return true
        }
        return false
    }
}

extension WordHashes {
    /// The words of a text.
    static func of(_ text: some Collection<UInt8>) -> [UInt64] {
        var words = WordHashes()
        words.replace(with: Array(text)[...])
        return words.hashes
    }
}
