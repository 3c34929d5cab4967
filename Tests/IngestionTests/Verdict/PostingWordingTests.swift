import HTMLText
import Testing

@testable import Ingestion

@Suite struct PostingWordingTests {
    private func score(
        _ text: String, title: String = "", head: String = "", _ change: (inout VerdictConfiguration) -> Void = { _ in }
    )
        throws -> Int
    {
        var configuration = VerdictConfiguration()
        change(&configuration)
        let read = try HTMLTextParser(configuration: HTMLTextConfiguration())
            .parse(Array(page(title: title, head: head, body: "<p>\(text)</p>").utf8))
        return PostingWording(configuration: configuration).score(read, content: Array(read.blocks.indices))
    }

    @Test func countsAPhraseOnce() throws {
        let once = try score("qualifications")
        #expect(once == 20)
        #expect(try score("qualifications qualifications and Qualifications") == once)
        #expect(try score("qualifications, duties") == 30)
        #expect(try score("return value") == -30)
        #expect(try score("") == 0 && score("xyzzy") == 0)
    }

    @Test func scoresTheTitle() throws {
        #expect(try score("", title: "Tide Engineer") == 20)
        #expect(try score("", title: "How to become a tide engineer") == -40)
        #expect(try score("", title: "Documentation") == -25)
        // The strongest word against counts, not each of them.
        #expect(try score("", title: "Tips: how to read the documentation") == -60)
        #expect(try score("", head: "<meta property=og:type content=article>") == -25)
        #expect(try score("", head: "<meta property=og:type content=website>") == 0)
    }

    @Test func looksAtTheFirstWordsOnly() throws {
        let filler = String(repeating: "xyzzy ", count: 10)
        #expect(try score(filler + "qualifications") { $0.scoredWords = 10 } == 0)
        #expect(try score(filler + "qualifications") { $0.scoredWords = 11 } == 20)
    }

    /// A tenth of a point for each word beyond 150.
    @Test func asksMoreOfLongTexts() throws {
        let words = String(repeating: "xyzzy ", count: 249)
        #expect(try score("qualifications " + words) == 10)
        #expect(try score("qualifications " + words) { $0.shortWords = 250 } == 20)
    }

    /// The groups' own promise: no phrase stands in two of them, with two weights.
    @Test func thePhrasesAreSound() {
        var seen: Set<String> = []
        for (weight, phrases) in PostingPhrases.groups {
            #expect(weight != 0)
            for phrase in PostingWording.split(phrases) {
                #expect(seen.insert(phrase).inserted, "\(phrase) stands twice")
                #expect(phrase == phrase.lowercased() && !phrase.contains("'") && !phrase.isEmpty, "\(phrase)")
            }
        }
        #expect(seen.count > 400)
        #expect(PostingPhrases.otherLanguages.phrases.count == 8)
    }
}
