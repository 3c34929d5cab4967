/// Words that keep a hyphen or a slash inside, because the parts alone mean something else.
///
/// A single letter before a hyphen (`t-test`, `e-commerce`) and one or two letters around an ampersand (`R&D`) need no
/// entry: the tokenizer keeps those whole by rule.
enum CompoundWords {
    static let words = [
        "scikit-learn", "ci/cd", "a/b", "tcp/ip", "pl/sql", "i/o", "ui/ux", "ux/ui", "n/a", "on-premise", "on-prem",
        "go-to-market", "spark-nlp", "js/ts",
    ]

    /// Their hashes, sorted, for a binary search: the table is asked only where a hyphen or slash stands in a word.
    static let hashes: [UInt64] = words.map(TokenHash.word).sorted()

    static func contains(_ hash: UInt64) -> Bool {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }
}
