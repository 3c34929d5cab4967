/// A name as it is compared: its words in small letters, without the legal form behind it and the article before it.
struct NameKey: Hashable, Sendable {
    /// The hashes of the words; empty for what is no name.
    let words: [UInt64]

    /// Makes the key of a name.
    init(_ name: ArraySlice<UInt8>) {
        var hashes = WordHashes()
        hashes.replace(with: name)
        var words = hashes.hashes[...]
        while words.count > 1, let last = words.last, Self.legalForms.contains(last) { words.removeLast() }
        if words.count > 1, words.first == Self.article { words.removeFirst() }
        self.words = Array(words)
    }

    /// Makes the key of a name.
    init(_ name: [UInt8]) { self.init(name[...]) }

    /// Whether there is no word.
    var isEmpty: Bool { words.isEmpty }

    /// Whether the words of this name stand in a text, one after the other.
    func occurrences(in text: [UInt64], atMost limit: Int) -> Int {
        guard let first = words.first, text.count >= words.count else { return 0 }
        var count = 0
        var index = 0
        while index + words.count <= text.count, count < limit {
            if text[index] == first, text[index..<(index + words.count)].elementsEqual(words) {
                count += 1
                index += words.count
            } else {
                index += 1
            }
        }
        return count
    }

    /// Whether a name ends with a legal form, which only organisations have.
    static func hasLegalForm(_ name: ArraySlice<UInt8>) -> Bool {
        var hashes = WordHashes()
        hashes.replace(with: name)
        guard hashes.hashes.count > 1, let last = hashes.hashes.last else { return false }
        return legalForms.contains(last)
    }

    /// Whether a text is a legal form and nothing else: what follows the comma in `Acme, Inc.`.
    static func isLegalForm(_ text: ArraySlice<UInt8>) -> Bool {
        var hashes = WordHashes()
        hashes.replace(with: text)
        return !hashes.hashes.isEmpty && hashes.hashes.allSatisfy { legalForms.contains($0) }
    }

    private static let article = hash("the")
    private static let legalForms = Set(
        [
            "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "company",
            "gmbh", "ag", "se", "kg", "kgaa", "mbh", "ug", "sa", "sas", "sarl", "spa", "srl", "bv", "nv", "ab", "as",
            "asa",
            "aps", "oy", "oyj", "pvt", "private", "pty", "pte", "dac", "sl", "sp", "zoo", "kk", "ltda",
        ].map { hash($0) })

    private static func hash(_ word: String) -> UInt64 {
        var hashes = WordHashes()
        hashes.replace(with: Array(word.utf8)[...])
        return hashes.hashes[0]
    }
}
