internal import Postings

/// Learns the weights of headings, cues, places and transitions from marked postings, and by how much the words' log-odds
/// are to be moved: a structured perceptron with averaged weights (Collins, EMNLP 2002), in integers throughout.
///
/// A wrong section costs the more the longer the unit is, and more where the section is a rare one: the figure to reach is
/// the mean F1 over sections, per byte.
struct SectionWeightLearner {
    /// A marked posting in one shape, read.
    struct Example: Sendable {
        var units: [SectionUnit]
        var readings: [SectionEvidence.Reading]
        /// The known terms of each unit, as places in the list of all terms.
        var terms: [[Int32]]
        /// The rows of the model that each unit's emission sums.
        var rows: [[Int]]
        /// How many bytes of each unit a reader gave to each section.
        var bytes: [[Int]]

        /// The section that most bytes of each unit have.
        var kinds: [Int] {
            bytes.map { counts in
                var best = 0
                for kind in counts.indices where counts[kind] > counts[best] { best = kind }
                return best
            }
        }
    }

    /// What was learned.
    struct Weights: Sendable {
        /// The rows of a model.
        var rows: [SectionModel.Scores]
        /// What is added to the log-odds of each term, in sixteenths of a tenth of a nat.
        var terms: [SIMD16<Int32>]

        /// What speaks for each section at each unit.
        func emissions(_ example: Example) -> [SectionModel.Scores] {
            example.units.indices.map { unit in
                var reading = example.readings[unit]
                var moved = SIMD16<Int32>()
                for term in example.terms[unit] { moved &+= terms[Int(term)] }
                reading.words &+= SectionTerms.Weights(truncatingIfNeeded: (moved &+ 8) &>> 4)
                return example.rows[unit].reduce(SectionDecoder.words(reading)) { $0 &+ rows[$1] }
            }
        }

        /// The same with each term's weights as a table holds them, in tenths of a nat.
        var rounded: Weights {
            Weights(rows: rows, terms: terms.map { (($0 &+ 8) &>> 4) &* 16 })
        }
    }

    private typealias Layout = SectionModel.Layout

    /// The weights that were learned.
    ///
    /// - Parameter termCount: how many terms there are.
    static func weights(
        _ examples: [Example], _ terms: SectionTerms, termCount: Int, configuration: SectionConfiguration,
        training: SectionTrainingConfiguration
    ) -> Weights {
        var weights = Weights(
            rows: SectionModel.beginning.rows, terms: [SIMD16<Int32>](repeating: .zero, count: termCount))
        var decoder = SectionDecoder(configuration: configuration)
        // Sums of what each update added, weighted with the step that it came at: the mean is the weight less their quotient.
        var weighted = [Int64](repeating: 0, count: Layout.count * Layout.kinds)
        var weightedTerms = [Int64](repeating: 0, count: termCount * Layout.kinds)
        var steps: Int64 = 0
        var order = Array(examples.indices)
        var random = SplitMix(state: 1)
        let kinds = examples.map(\.kinds)
        let costs = examples.indices.map { Self.costs(examples[$0], kinds[$0], scale: training.costScale) }
        for _ in 0..<training.epochs {
            for index in order.indices.reversed() where index > 0 {
                order.swapAt(index, Int(random.next() % UInt64(index + 1)))
            }
            for index in order {
                steps += 1
                let example = examples[index]
                decoder.emissions = weights.emissions(example)
                decoder.decode(example.units, SectionModel(terms: terms, rows: weights.rows), costs: costs[index])
                guard decoder.kinds != kinds[index] else { continue }
                func move(_ row: Int, _ kind: Int, _ amount: Int32) {
                    weights.rows[row][kind] = Int16(clamping: Int32(weights.rows[row][kind]) + amount)
                    weighted[row * Layout.kinds + kind] += steps * Int64(amount)
                }
                func moveTerm(_ term: Int32, _ kind: Int, _ amount: Int32) {
                    weights.terms[Int(term)][kind] += amount
                    weightedTerms[Int(term) * Layout.kinds + kind] += steps * Int64(amount)
                }
                for unit in example.units.indices {
                    let right = kinds[index][unit]
                    let wrong = decoder.kinds[unit]
                    if right != wrong {
                        for row in example.rows[unit] {
                            let amount =
                                row >= Layout.cueStart && row < Layout.transitionStart
                                ? training.cueStep : training.step
                            move(row, right, amount)
                            move(row, wrong, -amount)
                        }
                        for term in example.terms[unit] {
                            moveTerm(term, right, training.termStep)
                            moveTerm(term, wrong, -training.termStep)
                        }
                    }
                    guard unit > 0 else { continue }
                    let boundary = example.units[unit].boundary
                    move(Layout.transition(boundary, from: kinds[index][unit - 1]), right, training.step)
                    move(Layout.transition(boundary, from: decoder.kinds[unit - 1]), wrong, -training.step)
                }
            }
        }
        var mean = weights
        for row in weights.rows.indices {
            for kind in 0..<Layout.kinds {
                let sum = Int64(weights.rows[row][kind]) * max(steps, 1) - weighted[row * Layout.kinds + kind]
                mean.rows[row][kind] = Int16(clamping: rounded(sum, by: max(steps, 1)))
            }
        }
        for term in weights.terms.indices {
            for kind in 0..<Layout.kinds {
                let sum = Int64(weights.terms[term][kind]) * max(steps, 1) - weightedTerms[term * Layout.kinds + kind]
                mean.terms[term][kind] = Int32(clamping: rounded(sum, by: max(steps, 1)))
            }
        }
        return mean
    }

    /// What a wrong section costs at each unit.
    private static func costs(_ example: Example, _ kinds: [Int], scale: Double) -> [SectionModel.Scores] {
        example.units.indices.map { unit in
            let bytes = example.bytes[unit].reduce(0, +)
            let weight: Double
            switch SectionKind(rawValue: UInt8(kinds[unit])) ?? .other {
            case .duties, .requirements, .about: weight = 1
            case .benefits, .equalOpportunity: weight = 1.6
            default: weight = 2.2
            }
            let cost = Int16(min(3000, (Double(bytes).squareRoot() / 8 * 100 * weight * scale).rounded()))
            var costs = SectionModel.Scores()
            for kind in 0..<Layout.kinds where kind != kinds[unit] { costs[kind] = cost }
            return costs
        }
    }

    private static func rounded(_ sum: Int64, by count: Int64) -> Int64 {
        (sum >= 0 ? sum + count / 2 : sum - count / 2) / count
    }

    /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the same order of examples everywhere.
    private struct SplitMix {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= HashFinaliser.step
            return HashFinaliser.finish(state)
        }
    }
}
