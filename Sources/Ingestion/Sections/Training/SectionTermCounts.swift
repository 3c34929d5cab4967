internal import Postings

/// Counts in how many units of each section a term stands, and chooses the terms that say most.
struct SectionTermCounts {
    private struct Count {
        var kinds = SIMD16<Int32>()
        var lastUnit = -1
        var lastPosting = -1
        var postings = 0
        var employers: [Int] = []
        /// The term as it is written, from the tenth posting on.
        var term = ""
        var isHeading = false
    }

    /// How a word that stands in text is written: as the first word of a unit, as another, or in small letters.
    private struct Capitals {
        var first = 0
        var later = 0
        var small = 0
    }

    /// A term enters a table only if this many postings of this many employers have it.
    static let fewestPostings = 10
    static let fewestEmployers = 5

    private var indices: [UInt64: Int] = [:]
    private var counts: [Count] = []
    private var capitals: [UInt64: Capitals] = [:]
    private var unit = 0
    private var posting = 0
    private var employer = 0
    private var textTotals = SIMD16<Int32>()
    private var headingTotals = SIMD16<Int32>()

    /// Goes on to the next posting.
    mutating func beginPosting(employer: Int) {
        posting += 1
        self.employer = employer
    }

    /// Counts the terms of a unit.
    mutating func add(_ unit: SectionUnit, _ text: [UInt8], kind: Int) {
        self.unit += 1
        let span = text.span
        let place: SectionTerms.Place = unit.heading == nil ? .text : .heading
        var scanner = WordScanner(position: unit.start, end: unit.end)
        var previous: (hash: UInt64, range: Range<Int>)?
        while let word = scanner.next(span) {
            let range = scanner.wordStart..<scanner.position
            if place == .text {
                noteCapitals(word, span, range, isFirst: previous == nil)
                if previous == nil {
                    count(SectionTerms.key(word, .first), kind, place) { "^" + Self.written(word, text, range) }
                }
            }
            let prefix = place == .heading ? "#" : ""
            count(SectionTerms.key(word, place), kind, place) { prefix + Self.written(word, text, range) }
            if let previous {
                count(SectionTerms.key(previous.hash, word, place), kind, place) {
                    prefix + Self.written(previous.hash, text, previous.range) + " " + Self.written(word, text, range)
                }
            }
            previous = (word, range)
        }
    }

    private mutating func count(
        _ key: UInt64, _ kind: Int, _ place: SectionTerms.Place, _ term: () -> String
    ) {
        let index: Int
        if let known = indices[key] {
            index = known
        } else {
            index = counts.count
            indices[key] = index
            counts.append(Count())
        }
        guard counts[index].lastUnit != unit else { return }
        counts[index].lastUnit = unit
        counts[index].kinds[kind] += 1
        if place == .heading { headingTotals[kind] += 1 } else { textTotals[kind] += 1 }
        guard counts[index].lastPosting != posting else { return }
        counts[index].lastPosting = posting
        counts[index].postings += 1
        counts[index].isHeading = place == .heading
        if counts[index].employers.count < Self.fewestEmployers, !counts[index].employers.contains(employer) {
            counts[index].employers.append(employer)
        }
        if counts[index].postings == Self.fewestPostings { counts[index].term = term() }
    }

    private mutating func noteCapitals(_ word: UInt64, _ text: Span<UInt8>, _ range: Range<Int>, isFirst: Bool) {
        let isCapital = (0x41...0x5A).contains(text[range.lowerBound])
        let isSmall = (0x61...0x7A).contains(text[range.upperBound - 1])
        guard isSmall || range.count == 1 else { return }
        var noted = capitals[word] ?? Capitals()
        if isCapital {
            if isFirst { noted.first += 1 } else { noted.later += 1 }
        } else {
            noted.small += 1
        }
        capitals[word] = noted
    }

    /// A word as ``WordScanner`` sees it.
    private static func written(_ hash: UInt64, _ text: [UInt8], _ range: Range<Int>) -> String {
        if hash == WordScanner.number { return "0" }
        var bytes: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            index += 1
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x26: return "and"
            case 0x27: continue
            case 0xC2: return "$"
            case 0xE2:
                // An apostrophe within the word; else the euro sign.
                guard text[index] == 0x80 else { return "$" }
                index += 2
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The terms that say most, with their log-odds: those for which the text is most likelier by the sections than
    /// without them.
    func best(_ capacity: Int) -> [SectionModel.WrittenTerm] {
        let kept = counts.filter {
            $0.postings >= Self.fewestPostings && $0.employers.count >= Self.fewestEmployers && !$0.term.isEmpty
        }
        let smoothing = 0.3
        let mass = smoothing * Double(kept.count) / 2
        let kinds = SectionModel.Layout.kinds
        var scored: [(term: SectionModel.WrittenTerm, gain: Double)] = kept.map { count in
            let totals = count.isHeading ? headingTotals : textTotals
            var logs = [Double](repeating: 0, count: kinds)
            var sum = 0.0
            for kind in 0..<kinds {
                logs[kind] = SectionLogarithm.natural(
                    (Double(count.kinds[kind]) + smoothing) / (Double(totals[kind]) + mass))
                sum += logs[kind]
            }
            let mean = sum / Double(kinds)
            var weights = SectionTerms.Weights()
            var gain = 0.0
            for kind in 0..<kinds {
                weights[kind] = Int16(max(-46, min(46, ((logs[kind] - mean) * 10).rounded())))
                gain += Double(count.kinds[kind]) * (logs[kind] - mean)
            }
            let beginsItem = !count.isHeading && beginsItems(count.term)
            return (SectionModel.WrittenTerm(term: count.term, weights: weights, beginsItem: beginsItem), gain)
        }
        scored.sort { $0.gain != $1.gain ? $0.gain > $1.gain : $0.term.term < $1.term.term }
        return scored.enumerated().filter { $0.offset < capacity || $0.element.term.beginsItem }.map(\.element.term)
    }

    /// Whether a word, where it has a capital letter, mostly stands first in an item, though it is no name.
    private func beginsItems(_ term: String) -> Bool {
        guard !term.contains(" "), !term.hasPrefix("^"), let noted = capitals[WordScanner.hash(of: term)] else {
            return false
        }
        return noted.first >= 30 && noted.first * 2 > noted.later * 3 && noted.small >= 10
    }
}

/// The natural logarithm in plain arithmetic, so that no processor's library can round it another way.
enum SectionLogarithm {
    static func natural(_ value: Double) -> Double {
        precondition(value > 0 && value.isFinite, "a logarithm of a positive number")
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        var power = ratio
        var sum = 0.0
        // ratio <= 1/3, so that the first term left out is below 1e-16.
        for index in 0..<17 {
            sum += power / Double(2 * index + 1)
            power *= square
        }
        return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
    }
}
