import Platform
import Testing

@testable import Ingestion

/// The Jaccard similarity of two texts' sets of five-word shingles, by its definition.
func naiveSimilarity(_ left: String, _ right: String) -> Double {
    let first = naiveShingles(left)
    let second = naiveShingles(right)
    if first.isEmpty && second.isEmpty { return 1 }
    return Double(first.intersection(second).count) / Double(first.union(second).count)
}

/// Runs of five words; a shorter text is one run.
private func naiveShingles(_ text: String) -> Set<[String]> {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if words.isEmpty { return [] }
    if words.count < 5 { return [words] }
    return Set((0...(words.count - 5)).map { Array(words[$0..<($0 + 5)]) })
}

extension ShingleSketch {
    /// The sketch of words between spaces.
    init(of text: String) { self.init(words: text.split(separator: " ").map { Hash64.hash(Array($0.utf8)) }) }
}

@Suite struct ShingleSketchTests {
    /// All texts of up to seven words over two, each against each: while a sketch holds all shingles, it is exact.
    @Test func isExactForShortTexts() {
        var texts: [[String]] = [[]]
        var last = texts
        for _ in 0..<7 {
            last = last.flatMap { prefix in ["tide", "wind"].map { prefix + [$0] } }
            texts += last
        }
        let joined = texts.map { $0.joined(separator: " ") }
        let sketches = joined.map { ShingleSketch(of: $0) }
        var mistakes: [String] = []
        for left in joined.indices {
            for right in joined.indices
            where sketches[left].similarity(to: sketches[right]) != naiveSimilarity(joined[left], joined[right]) {
                mistakes.append("\(joined[left]) | \(joined[right])")
            }
        }
        #expect(mistakes.isEmpty)
        #expect(joined.count == 255)
    }

    @Test func keepsTheSmallestHashes() {
        let words = (0..<1000).map { "w\($0)" }
        let sketch = ShingleSketch(of: words.joined(separator: " "))
        #expect(sketch.values.count == ShingleSketch.size)
        #expect(sketch.values == Array(Set(sketch.values)).sorted())
        // Each of the 996 shingles alone gives its hash.
        let all = (0..<996).map { ShingleSketch(of: words[$0..<($0 + 5)].joined(separator: " ")).values[0] }
        #expect(sketch.values == Array(all.sorted().prefix(ShingleSketch.size)))
    }

    /// Texts of 600 shingles that share a known part: the estimate lies within four standard errors,
    /// 4 · √(J (1 − J) / 128), which is 0.177 at J = 0.5.
    @Test(arguments: [0, 100, 200, 300, 400, 500, 590])
    func estimatesLongTexts(shared: Int) {
        let left = (0..<604).map { "w\($0)" }.joined(separator: " ")
        let right = (0..<604).map { $0 < shared + 4 && shared > 0 ? "w\($0)" : "v\($0)" }.joined(separator: " ")
        // `shared` shingles of 600 each are common, so the union has 1200 − shared.
        let jaccard = Double(shared) / Double(1200 - shared)
        #expect(naiveSimilarity(left, right) == jaccard)
        let estimate = ShingleSketch(of: left).similarity(to: ShingleSketch(of: right))
        #expect(abs(estimate - jaccard) <= 4 * (jaccard * (1 - jaccard) / 128).squareRoot())
    }

    @Test func takesBackItsOwnValuesAndNoOthers() {
        let long = (0..<400).map { "word\($0)" }.joined(separator: " ")
        for text in ["", "one", "one two three four five six", long] {
            let sketch = ShingleSketch(of: text)
            #expect(ShingleSketch(values: sketch.values) == sketch)
        }
        #expect(ShingleSketch(of: long).values.count == ShingleSketch.size)
        #expect(ShingleSketch(values: [1, 1]) == nil)
        #expect(ShingleSketch(values: [2, 1]) == nil)
        #expect(ShingleSketch(values: (0...128).map { UInt64($0) }) == nil)
    }

    /// Texts that say one run of words again and again, and lengths around the number of values: nothing is lost where few
    /// hashes lie below the bound, or many that are equal.
    @Test(arguments: [1, 4, 5, 127, 128, 132, 175, 176, 180, 181, 300, 5000])
    func keepsTheSmallestOfTextsThatRepeatThemselves(length: Int) {
        for period in [1, 3, 40, 128, 200, 6000] {
            let words = (0..<length).map { "w\($0 % period)" }
            let width = min(5, length)
            let all = Set(
                (0...(length - width)).map {
                    ShingleSketch(of: words[$0..<($0 + width)].joined(separator: " ")).values[0]
                })
            let sketch = ShingleSketch(of: words.joined(separator: " "))
            #expect(sketch.values == Array(all.sorted().prefix(ShingleSketch.size)))
        }
    }
}
