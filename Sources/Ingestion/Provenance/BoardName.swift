internal import HTMLText
internal import Postings

/// The name of the board that a posting was found on: what its record says, else what its address does.
///
/// Of an address the registered name is taken, without what stands before and behind it: `uk.linkedin.com` and
/// `linkedin.com` are one board, and so is the record's `LinkedIn`.
enum BoardName {
    /// A name of more bytes is none: a domain's label has at most 63 (RFC 1035).
    private static let longest = 63

    /// Second levels under which names are registered in countries: `acme.co.uk`.
    private static let secondLevels: Set<String> = [
        "ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org",
    ]

    /// A name as a record gives it, in lower case (ASCII); nil for an empty one and for one that is too long to be a name.
    static func named(_ value: [UInt8]) -> UTF8Text? {
        let line = OneLine.collapsed(CharacterReferences.resolved(value))
        guard !line.isEmpty, line.count <= longest else { return nil }
        return UTF8Text(line.map(lower))
    }

    /// The registered name of an address on the web, `linkedin` of `https://uk.linkedin.com/jobs/1`; nil for a relative
    /// address, a number, and a host without a domain.
    static func registered(_ address: some Collection<UInt8>) -> UTF8Text? {
        var rest = Array(address.map(lower).drop { $0 <= 0x20 })[...]
        guard let scheme = ["https://", "http://", "//"].first(where: { rest.starts(with: $0.utf8) }) else {
            return nil
        }
        rest = rest.dropFirst(scheme.utf8.count).prefix { !"/?#\\".utf8.contains($0) && $0 > 0x20 }
        // A name and password may stand before the host, a port behind it.
        if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(at + 1)...] }
        rest = rest.prefix { $0 != UInt8(ascii: ":") }
        if rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
        let labels = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy(isLabel), let last = labels.last, !last.allSatisfy(isDigit) else {
            return nil
        }
        let isCountry =
            labels.count > 2 && last.count == 2
            && secondLevels.contains(String(decoding: labels[labels.count - 2], as: UTF8.self))
        // Bytes that are no UTF-8 do not come from ingestion, and would be replaced.
        return UTF8Text(String(decoding: labels[labels.count - (isCountry ? 3 : 2)], as: UTF8.self))
    }

    /// The registered name of a page's own address: `<link rel="canonical">`, else `og:url`.
    static func registered(_ page: PageText) -> UTF8Text? {
        registered(page.canonicalAddress.utf8)
            ?? page.meta.first { $0.name == "og:url" }.flatMap { registered($0.content.utf8) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Letters, digits and hyphens, and what stands for the letters of other scripts.
    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        !label.isEmpty && label.count <= longest
            && label.allSatisfy {
                isDigit($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                    || $0 >= 0x80
            }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
