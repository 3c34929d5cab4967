/// The postings of a corpus as words, of which features are made once all are known.
///
/// Most pairs of words stand in one posting. To give each a number and a name as it comes, and to throw nearly all of them
/// away at the end, would take most of the time and memory of reading a corpus: so words are numbered first, and pairs when
/// it is known which are frequent.
public struct WordCollection: Sendable {
    /// Words by their hashes; the name is the word in lower case.
    var words = FeatureLexicon()
    /// The features beside words.
    var extras = FeatureLexicon()
    private var postings: [PostingWords] = []

    /// An empty collection.
    public init() {}

    /// The number of postings.
    public var count: Int { postings.count }

    /// The vectors of one posting.
    public struct Vectors: Sendable, Hashable {
        /// The features of the text.
        public let content: FeatureVector
        /// The features of the title; nil for a posting without one.
        public let title: FeatureVector?
    }

    mutating func append(_ posting: PostingWords) { postings.append(posting) }

    /// Takes over the postings of a collection that was read after it.
    public mutating func append(_ other: WordCollection) {
        let numbers = words.merge(other.words)
        let others = extras.merge(other.extras)
        postings += other.postings.map { $0.renumbered(words: numbers, extras: others) }
    }

    /// The features of all postings, numbered in the order in which they occur.
    ///
    /// - Parameters:
    ///   - minimumOccurrences: a word or pair that occurs less often may be left out; none that occurs so often is.
    ///   - groups: whether pairs reach over other words.
    ///   - lexicon: learns the features.
    /// - Complexity: linear in the words.
    public func vectors(
        minimumOccurrences: Int = 1, groups: FeatureGroups, learning lexicon: inout FeatureLexicon
    ) -> [Vectors] {
        var writer = FeatureWriter(
            words, reach: FeatureExtractor.reach(groups), minimum: minimumOccurrences,
            room: postings.reduce(0) { $0 + $1.content.count })
        if writer.counts {
            for posting in postings {
                writer.count(posting.content, .body)
                if let title = posting.title { writer.count(title, .title) }
            }
        }
        var counter = OccurrenceCounter()
        return postings.map { posting in
            var numbers = writer.numbers(posting.content, .body, &lexicon)
            for extra in posting.extras {
                let number = Int(extra)
                numbers.append(
                    lexicon.number(of: extras.allKeys[number]) { $0.append(contentsOf: extras.nameBytes(number)) })
            }
            counter.reserve(lexicon.count)
            counter.add(numbers)
            let content = counter.drained()
            let title = posting.title.map { title in
                let numbers = writer.numbers(title, .title, &lexicon)
                counter.reserve(lexicon.count)
                counter.add(numbers)
                return counter.drained()
            }
            return Vectors(content: content, title: title)
        }
    }
}
