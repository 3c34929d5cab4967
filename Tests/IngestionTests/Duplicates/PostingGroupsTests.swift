import Platform
import Testing

@testable import Ingestion

@Suite struct PostingGroupsTests {
    /// Similarities between them, with five-word shingles: the first has 10; the second lacks the last three words of
    /// it, so 7 of 10 are common: 0.7, the threshold; the third has words 4 to 14 of it: 7 of 10 too, and 4 of 10 common
    /// with the second. The others are alike to none, or empty.
    private static let pool: [(text: String, employer: UInt64?)] = [
        ("a b c d e f g h i j k l m n", nil), ("a b c d e f g h i j k", nil), ("d e f g h i j k l m n", 900),
        ("p q r s t u", nil), ("p q r s t u", 901), ("", 900), ("", nil), ("x y z", 5),
    ]

    private struct Posting {
        let text: String
        let employer: UInt64?
        var key: UInt64 { Hash64.hash(Array(text.utf8)) }
    }

    private func hashes(_ postings: [Posting]) -> [UInt64] {
        PostingGroups(
            employers: postings.map(\.employer), keys: postings.map(\.key),
            sketches: postings.map { ShingleSketch(of: $0.text) }
        ).hashes
    }

    /// Connected components by repeated passes; two postings are joined by their employer or by their text.
    private func naiveHashes(_ postings: [Posting]) -> [UInt64] {
        var hashes = postings.map { $0.employer ?? $0.key }
        for _ in postings {
            for left in postings.indices {
                for right in postings.indices {
                    let sameEmployer =
                        postings[left].employer != nil && postings[left].employer == postings[right].employer
                    let similar =
                        !postings[left].text.isEmpty
                        && naiveSimilarity(postings[left].text, postings[right].text) >= 0.7
                    if sameEmployer || similar { hashes[left] = min(hashes[left], hashes[right]) }
                }
            }
        }
        return hashes
    }

    @Test func clustersAreNearDuplicatesWhateverTheEmployer() {
        let postings = Self.pool.map { Posting(text: $0.text, employer: $0.employer) }
        let groups = PostingGroups(
            employers: postings.map(\.employer), keys: postings.map(\.key),
            sketches: postings.map { ShingleSketch(of: $0.text) })
        let without = naiveHashes(postings.map { Posting(text: $0.text, employer: nil) })
        for left in postings.indices {
            for right in postings.indices where !postings[left].text.isEmpty && !postings[right].text.isEmpty {
                #expect((groups.clusters[left] == groups.clusters[right]) == (without[left] == without[right]))
                // A cluster lies inside one group.
                if groups.clusters[left] == groups.clusters[right] {
                    #expect(groups.hashes[left] == groups.hashes[right])
                }
            }
        }
    }

    @Test func poolIsWhatItsCommentSays() {
        let texts = Self.pool.map(\.text)
        #expect(naiveSimilarity(texts[0], texts[1]) == 0.7)
        #expect(naiveSimilarity(texts[0], texts[2]) == 0.7)
        #expect(naiveSimilarity(texts[1], texts[2]) == 0.4)
    }

    /// All sequences of up to four postings of the pool; as they are sequences, every order of each is among them.
    @Test func agreesWithNaiveComponents() {
        var sequences: [[Posting]] = [[]]
        var last = sequences
        for _ in 0..<4 {
            last = last.flatMap { prefix in
                Self.pool.map { prefix + [Posting(text: $0.text, employer: $0.employer)] }
            }
            sequences += last
        }
        var mistakes: [[String]] = []
        for sequence in sequences where hashes(sequence) != naiveHashes(sequence) {
            mistakes.append(sequence.map { "\($0.text) \($0.employer ?? 0)" })
        }
        #expect(mistakes.isEmpty)
        #expect(sequences.count == 1 + 8 + 64 + 512 + 4096)
    }

    /// More alike postings than one is compared with, chains of employers, and loners: shuffled, each keeps its hash.
    @Test func doesNotDependOnTheOrder() {
        var postings: [Posting] = []
        let shared = (0..<40).map { "w\($0)" }.joined(separator: " ")
        for index in 0..<150 { postings.append(Posting(text: "\(shared) n\(index)", employer: nil)) }
        for index in 0..<60 {
            let text = (0..<12).map { "x\(index / 3)y\($0)" }.joined(separator: " ")
            postings.append(Posting(text: text + " z\(index % 3)", employer: index % 4 == 0 ? UInt64(index / 8) : nil))
        }
        let expected = hashes(postings)
        #expect(Set(expected.prefix(150)).count == 1)
        var generator = Generator(state: 42)
        for _ in 0..<20 {
            let order = postings.indices.shuffled(using: &generator)
            let shuffled = hashes(order.map { postings[$0] })
            #expect(shuffled == order.map { expected[$0] })
        }
    }

    @Test func takesNone() {
        #expect(hashes([]) == [])
    }

    /// Knuth's linear congruential generator (MMIX), so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 32
        }
    }
}
