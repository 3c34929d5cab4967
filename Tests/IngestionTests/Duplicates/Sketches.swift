import Postings

@testable import Ingestion

/// Sketches of made-up postings.
enum Sketches {
    /// A generator that gives the same numbers each time (SplitMix64).
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            return TextWords.mix(state)
        }
    }

    /// Words that no other seed has, but by chance.
    static func words(_ count: Int, seed: UInt64) -> [UInt64] {
        var numbers = Numbers(state: seed &* 0x2545_f491_4f6c_dd1d)
        return (0..<count).map { _ in numbers.next() | 1 }
    }

    /// The words with a share of them replaced, one by one.
    static func reworded(_ words: [UInt64], share: Double, seed: UInt64) -> [UInt64] {
        var numbers = Numbers(state: seed &+ 77)
        return words.map { Double.random(in: 0..<1, using: &numbers) < share ? numbers.next() : $0 }
    }

    static func sketch(
        _ id: String, _ words: [UInt64], title: String? = "Baker", employer: String? = "Mill", place: String? = nil
    ) -> DuplicateSketch {
        func field(_ text: String?) -> PostingField? { text.map { PostingField(UTF8Text($0), from: .record) } }
        let posting = JobPosting(
            id: id, path: "a.jsonl", title: field(title), employer: field(employer), location: field(place))
        var sketcher = DuplicateSketcher()
        return sketcher.sketch(posting, words: words)
    }

    /// For each sketch in order the id of the first of its cluster.
    static func firsts(
        _ sketches: [DuplicateSketch], _ configuration: DuplicateConfiguration = DuplicateConfiguration()
    ) -> (ids: [String?], notes: [String]) {
        let finder = DuplicateFinder(configuration: configuration)
        let ids = sketches.map { finder.first(of: $0).map { String(decoding: $0, as: UTF8.self) } }
        return (ids, finder.notes)
    }
}
