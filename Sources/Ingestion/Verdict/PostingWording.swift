internal import HTMLText

/// Says by its wording how much a page reads like a job posting.
///
/// The sum of the weights of the distinct phrases that its title and the first words of its content have: a naive Bayes
/// over phrases that were chosen by hand (``PostingPhrases``). A phrase counts once, so that a manual that repeats
/// `requirements` gains nothing.
struct PostingWording {
    let configuration: VerdictConfiguration

    /// The score in tenths of a nat; above ``VerdictConfiguration/postingScore`` it is a posting's.
    func score(_ page: PageText, content: [Int]) -> Int {
        var words = WordHashes()
        for index in content {
            words.append(page.bytes[page.blocks[index].range])
            if words.hashes.count >= configuration.scoredWords { break }
        }
        let text = words.hashes.prefix(configuration.scoredWords)
        var sum = Self.sum(Self.text, Array(text)) + titleScore(page)
        if isMarkedAsArticle(page) { sum += configuration.articleScore }
        // A long text has more phrases of every kind: of the postings with more words than this, 999 in 1,000 have more.
        let extra = max(0, text.count - configuration.shortWords)
        return sum - extra * configuration.lengthScore / 100
    }

    private func titleScore(_ page: PageText) -> Int {
        var words = WordHashes()
        words.append(page.title.prefix(configuration.scoredTitleBytes))
        var score = 0
        if Self.roles.longestMatch(words.hashes) != nil { score += PostingPhrases.roleTitles.weight }
        if Self.others.longestMatch(words.hashes) != nil {
            score += PostingPhrases.otherTitles.weight
        } else if Self.doubtful.longestMatch(words.hashes) != nil {
            score += PostingPhrases.doubtfulTitles.weight
        }
        return score
    }

    private func isMarkedAsArticle(_ page: PageText) -> Bool {
        page.meta.contains {
            $0.name == "og:type" && ["article", "blog"].contains($0.content.lowercased())
                || $0.name == "article:published_time"
        }
    }

    private static func sum(_ table: PhraseTable<Phrase>, _ words: [UInt64]) -> Int {
        var seen = [Bool](repeating: false, count: phraseCount)
        var sum = 0
        table.forEachMatch(words) { phrase, _ in
            if !seen[phrase.number] {
                seen[phrase.number] = true
                sum += phrase.weight
            }
        }
        return sum
    }

    /// A phrase of the table.
    private struct Phrase: Sendable {
        let number: Int
        let weight: Int
    }

    private static let weighted: [(phrase: String, weight: Int)] = {
        var all = PostingPhrases.groups.flatMap { group in split(group.phrases).map { ($0, group.weight) } }
        for line in PostingPhrases.otherLanguages.phrases {
            all += split(line).map { ($0, PostingPhrases.otherLanguages.weight) }
        }
        let against = PostingPhrases.otherLanguagesAgainst
        return all + split(against.phrases).map { ($0, against.weight) }
    }()
    private static let phraseCount = weighted.count
    private static let text = PhraseTable<Phrase>(
        weighted.enumerated().map { ($1.phrase, Phrase(number: $0, weight: $1.weight)) })
    private static let roles = table(PostingPhrases.roleTitles.phrases)
    private static let others = table(PostingPhrases.otherTitles.phrases)
    private static let doubtful = table(PostingPhrases.doubtfulTitles.phrases)

    private static func table(_ phrases: String) -> PhraseTable<Bool> {
        PhraseTable(split(phrases).map { ($0, true) })
    }

    /// The phrases of a list that is separated by commas.
    static func split(_ list: String) -> [String] {
        list.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
}
