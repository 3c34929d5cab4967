import Testing

@testable import Ingestion

struct DuplicateSketcherTests {
    private func sampled(_ words: [UInt64]) -> [UInt32] { Sketches.sketch("a", words).keys }

    @Test func `Two samples agree in as many places as the sets of shingles do`() {
        var same = 0
        let rounds = 200
        for round in 0..<rounds {
            let words = Sketches.words(400, seed: UInt64(round + 1))
            // 200 words of each are the other's: 197 of 597 shingles of both together.
            let other = Array(words[..<200]) + Sketches.words(200, seed: UInt64(round + 5_000))
            same += zip(sampled(words), sampled(other)).count { $0 == $1 }
        }
        let share = Double(same) / Double(rounds * DuplicateConfiguration.sampledShingles)
        // Four standard errors of 3,200 places.
        #expect(abs(share - 197.0 / 597) < 0.034)
    }

    @Test func `A text of a hundred words fills the sample, one of three has no shingle`() {
        #expect(sampled(Sketches.words(200, seed: 3)).count == DuplicateConfiguration.sampledShingles)
        #expect(sampled(Sketches.words(4, seed: 3)).count == 1)
        #expect(sampled(Sketches.words(3, seed: 3)).isEmpty)
        #expect(sampled([]).isEmpty)
        #expect(Sketches.sketch("a", []).text == 0)
        #expect(Sketches.sketch("a", [5]).text != Sketches.sketch("a", [6]).text)
    }

    @Test func `Texts that differ beyond the words that are compared are one`() {
        let limit = DuplicateConfiguration().comparedWords
        let words = Sketches.words(limit + 10, seed: 1)
        #expect(Sketches.sketch("a", words) == Sketches.sketch("a", Array(words[..<limit])))
        #expect(Sketches.sketch("a", words).words.count == limit)
    }

    @Test func `What is missing is 0`() {
        let sketch = Sketches.sketch("a", Sketches.words(30, seed: 1), title: nil, employer: nil)
        #expect(sketch.title == 0 && sketch.employer == 0 && sketch.place == 0 && sketch.offer == 0)
        #expect(Sketches.sketch("a", [], title: "Baker", employer: nil).offer == 0)
        #expect(Sketches.sketch("a", [], title: "Baker", employer: "Mill").offer != 0)
    }
}
