/// How features are named: `body:deploy`, `title:machine learning`, and pairs over other words, `body:build … pipelines`.
public enum FeatureName {
    /// Stands for a word that a pair reaches over. No word holds it.
    static let gap = Array("…".utf8)

    /// The most words that a pair's second word comes after its first: neighbours, and skip-grams over one or two words
    /// (Guthrie et al. 2006, LREC).
    public static let widestReach = 3

    /// Of a word or pair of the text or title: how many words after the first the second comes, 1 to ``widestReach``; 0 for
    /// one word.
    public static func reach(_ name: some BidirectionalCollection<UInt8>) -> Int {
        var spaces = 0
        for byte in name where byte == 0x20 { spaces += 1 }
        return spaces
    }

    /// The words of a name with its namespace each, `body:build` and `body:pipelines`; one for a name of one word, none for a
    /// name without a namespace.
    public static func words(_ name: some BidirectionalCollection<UInt8>) -> [[UInt8]] {
        guard let colon = name.firstIndex(of: 0x3A) else { return [] }
        guard let first = name.firstIndex(of: 0x20), let last = name.lastIndex(of: 0x20) else { return [Array(name)] }
        return [Array(name[..<first]), Array(name[...colon]) + Array(name[name.index(after: last)...])]
    }
}
