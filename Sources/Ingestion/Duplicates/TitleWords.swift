/// Hashes titles and employers so that those of reposts agree.
///
/// A title is the set of its words, less what boards and agencies decorate it with: the place, how and where the work is
/// done, (m/f/d), requisition numbers. Level and field stay: a senior post is another than a junior one, and "Data
/// Scientist, Search" another than "Data Scientist, Maps".
struct TitleWords: Sendable {
    private let scanner = TextWords()
    private let decoration: Set<UInt64>

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
    func hash(title: [UInt8], location: [UInt8]) -> UInt32 {
        var words = [UInt64](repeating: 0, count: Self.mostWords)
        let count = scanner.scan(withoutNumbers(title), into: &words)
        guard count > 0 else { return hash(name: title) }
        var places = [UInt64](repeating: 0, count: Self.mostWords)
        let placeCount = scanner.scan(location, into: &places)
        let kept = words[..<count].filter { !decoration.contains($0) && !places[..<placeCount].contains($0) }
        return Self.hash(kept.isEmpty ? words[..<count] : kept[...])
    }

    /// A hash of the words of an employer or a place; 0 where there are none.
    func hash(name: [UInt8]) -> UInt32 {
        var words = [UInt64](repeating: 0, count: Self.mostWords)
        let count = scanner.scan(name, into: &words)
        return count == 0 ? 0 : Self.hash(words[..<count])
    }

    /// The sum over the set: neither order nor repetition counts.
    private static func hash(_ words: ArraySlice<UInt64>) -> UInt32 {
        var sum: UInt64 = 0
        var previous: UInt64 = 0
        for word in words.sorted() where word != previous {
            sum &+= TextWords.mix(word)
            previous = word
        }
        return max(1, UInt32(truncatingIfNeeded: TextWords.mix(sum) >> 32))
    }

    /// Digits of four or more in a row are the number of a requisition, not of a level.
    private func withoutNumbers(_ title: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var digits = 0
        for byte in title {
            digits = byte >= 0x30 && byte <= 0x39 ? digits + 1 : 0
            kept.append(byte)
            if digits == 4 { kept.removeLast(4) }
            if digits > 4 { kept.removeLast() }
        }
        return kept
    }
}
