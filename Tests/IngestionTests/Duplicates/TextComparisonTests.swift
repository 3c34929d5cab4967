import Testing

@testable import Ingestion

struct TextComparisonTests {
    private let configuration: DuplicateConfiguration = {
        var configuration = DuplicateConfiguration()
        configuration.passageWords = 3
        configuration.passageWeight = 2
        configuration.largestPassages = 1
        return configuration
    }()

    /// The definition word for word: sets of pairs, and runs counted on an array.
    private func naive(_ left: [UInt16], _ right: [UInt16]) -> TextComparison.Result {
        if left == right { return .init(distance: 0, passages: 0) }
        func pairs(_ words: [UInt16]) -> Set<[UInt16]> {
            words.count < 2 ? [] : Set((1..<words.count).map { [words[$0 - 1], words[$0]] })
        }
        func shares(_ words: [UInt16], _ known: Set<[UInt16]>) -> (missing: Double, passages: Double) {
            if words.isEmpty { return (1, 1) }
            let covered = words.indices.map { index in
                index > 0 && known.contains([words[index - 1], words[index]])
                    || index + 1 < words.count && known.contains([words[index], words[index + 1]])
            }
            let runs = covered.split(separator: true).map(\.count)
            let count = Double(words.count)
            return (
                Double(runs.reduce(0, +)) / count,
                Double(runs.filter { $0 >= configuration.passageWords }.reduce(0, +)) / count
            )
        }
        let one = shares(left, pairs(right))
        let two = shares(right, pairs(left))
        return .init(
            distance: (one.missing + two.missing) / 2 + configuration.passageWeight * min(one.passages, two.passages),
            passages: max(one.passages, two.passages))
    }

    @Test func `All texts of up to five words of two letters are as far apart as the definition says`() {
        var texts: [[UInt16]] = [[]]
        for length in 1...5 {
            for bits in 0..<(1 << length) { texts.append((0..<length).map { UInt16(bits >> $0 & 1) }) }
        }
        var comparison = TextComparison(configuration: configuration)
        var mistakes = 0
        for left in texts {
            comparison.take(left)
            for right in texts where comparison.compare(right) != naive(left, right) { mistakes += 1 }
        }
        #expect(texts.count == 63)
        #expect(mistakes == 0)
    }

    @Test func `Long texts too, one after the other`() {
        var numbers = Sketches.Numbers(state: 4)
        var comparison = TextComparison(configuration: configuration)
        var mistakes = 0
        for round in 0..<90 {
            let left = (0..<Int.random(in: 0...400, using: &numbers)).map { _ in
                UInt16.random(in: 0...60, using: &numbers)
            }
            comparison.take(left)
            for _ in 0..<3 {
                var right = left
                let edits = Int.random(in: 0...(left.count + 5), using: &numbers)
                for _ in 0..<edits where !right.isEmpty {
                    let place = Int.random(in: 0..<right.count, using: &numbers)
                    switch round % 3 {
                    case 0: right[place] = .random(in: 0...60, using: &numbers)
                    case 1: right.remove(at: place)
                    default: right.insert(.random(in: 0...60, using: &numbers), at: place)
                    }
                }
                if comparison.compare(right) != naive(left, right) { mistakes += 1 }
            }
        }
        #expect(mistakes == 0)
    }

    @Test func `A text with too much of its own is far at once, whichever of the two has it`() {
        var comparison = TextComparison(configuration: DuplicateConfiguration())
        let shared = (0..<100).map { UInt16($0) }
        let longer = shared + (1000..<1030).map { UInt16($0) }
        for (left, right) in [(shared, longer), (longer, shared)] {
            comparison.take(left)
            #expect(comparison.compare(right).passages > DuplicateConfiguration().largestPassages)
        }
    }
}
