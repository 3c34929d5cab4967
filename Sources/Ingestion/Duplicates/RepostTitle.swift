/// Hashes titles and employers so that those of reposts agree.
///
/// A title is the set of its words, less what boards and agencies decorate it with: the place, how and where the work is
/// done, (m/f/d), requisition numbers. Level and field stay: a senior post is another than a junior one, and "Data
/// Scientist, Search" another than "Data Scientist, Maps".
struct RepostTitle: Sendable {
    private let scanner = TextWords()
    private let decoration: Set<UInt64>
    private var words = [UInt64](repeating: 0, count: mostWords)
    private var places = [UInt64](repeating: 0, count: mostWords)
    private var kept: [UInt64] = []

    /// Found in `train` in titles that are otherwise the same.
    private static let decorations = """
        m f d w x h v all genders any gender divers mfd mwd fmd remote remotely hybrid onsite on site in office home \
        wfh based flexible urgent urgently hiring now new immediate start joiner joiners needed wanted opportunity \
        full part time fulltime parttime permanent perm fte 100 80 usa us uk eu emea only
        """

    /// Longer titles are hashed by their first words.
    private static let mostWords = 64

    init() {
        var words = [UInt64](repeating: 0, count: 128)
        let count = scanner.scan(Array(Self.decorations.utf8), into: &words)
        decoration = Set(words[..<count])
    }

    /// A hash of a title's words; 0 where there is none. One that is all decoration is taken as it is.
    mutating func hash(title: [UInt8], location: [UInt8]) -> UInt32 {
        let count = scanner.scan(title, into: &words, withoutNumbers: true)
        guard count > 0 else { return 0 }
        let placeCount = scanner.scan(location, into: &places)
        kept.removeAll(keepingCapacity: true)
        for word in words[..<count] where !decoration.contains(word) && !places[..<placeCount].contains(word) {
            kept.append(word)
        }
        if kept.isEmpty { kept.append(contentsOf: words[..<count]) }
        return hashKept()
    }

    /// A hash of the words of an employer or a place; 0 where there are none.
    mutating func hash(name: [UInt8]) -> UInt32 {
        let count = scanner.scan(name, into: &words)
        guard count > 0 else { return 0 }
        kept.removeAll(keepingCapacity: true)
        kept.append(contentsOf: words[..<count])
        return hashKept()
    }

    /// The sum over the set: neither order nor repetition counts.
    private mutating func hashKept() -> UInt32 {
        kept.sort()
        var sum: UInt64 = 0
        var previous: UInt64 = 0
        for word in kept where word != previous {
            sum &+= TextWords.mix(word)
            previous = word
        }
        return max(1, UInt32(truncatingIfNeeded: TextWords.mix(sum) >> 32))
    }
}
