internal import Extraction

/// Ranks features by how well their presence tells the labels apart.
struct FeatureRanking: Sendable {
    /// The ids of the best features, best first; ties in the order of their names.
    let order: [Int32]

    /// Ranks features.
    ///
    /// - Parameters:
    ///   - frequencies: documents with each feature and label, *v* × *k*.
    ///   - labelCounts: documents with each label, *k* values.
    ///   - pairs: for each pair of words the ids of its two words, or -1; see ``WordPairs``.
    ///   - overlap: the correlation above which a pair and one of its words count as one feature, of which the better
    ///     stays.
    ///   - limit: how many features are wanted, at most.
    init(
        frequencies: [Int32], labelCounts: [Int], criterion: SelectionCriterion, pairs: WordPairs, overlap: Double,
        limit: Int = .max
    ) {
        let labelCount = labelCounts.count
        let count = frequencies.count / labelCount
        let scores = criterion.scores(frequencies, labelCounts)
        var dropped = [Bool](repeating: false, count: count)
        if overlap < 1 {
            let total = Double(labelCounts.reduce(0, +))
            let documents = (0..<count).map { id in
                Double(frequencies[(id * labelCount)..<((id + 1) * labelCount)].reduce(0, +))
            }
            for (pair, words) in pairs.words {
                for word in [words.0, words.1] where word >= 0 {
                    let a = documents[Int(pair)]
                    let b = documents[Int(word)]
                    guard a > 0, b > 0, a < total, b < total else { continue }
                    // The largest correlation that presence counts a and b allow: a pair occurs only where its word does.
                    guard (a * (total - b) / (b * (total - a))).squareRoot() > overlap else { continue }
                    if scores[Int(pair)] > scores[Int(word)] {
                        dropped[Int(word)] = true
                    } else {
                        dropped[Int(pair)] = true
                    }
                }
            }
        }
        // Each score beside its id: in order of the scores, ids lie far apart.
        var scored: [(score: Double, id: Int32)] = []
        func sortAndCut() {
            scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
            scored.removeLast(max(0, scored.count - limit))
        }
        // Of many features few are wanted: whenever there are twice as many, the worse half goes, and what is no better than
        // the rest need not come. Ids ascend, so that of equals the first stays.
        let room = limit < count / 2 ? max(1, limit) * 2 : count
        scored.reserveCapacity(room)
        var bound = -Double.infinity
        for id in 0..<count where !dropped[id] && scores[id] > bound {
            scored.append((scores[id], Int32(id)))
            if scored.count == room, room < count {
                sortAndCut()
                bound = scored.last?.score ?? bound
            }
        }
        sortAndCut()
        order = scored.map(\.id)
    }
}

/// Which features are pairs of words, and the ids of the two words.
struct WordPairs: Sendable {
    /// Ids of pairs in ascending order with the ids of their words, -1 for a word that is no feature.
    let words: [(pair: Int32, words: (Int32, Int32))]

    /// Finds the pairs among sorted names such as `body:machine learning`.
    init(_ names: [String]) {
        // By bytes: as Swift strings two names may be equal, and a combining mark is one character with a space.
        let table = NameTable(names)
        var found: [(pair: Int32, words: (Int32, Int32))] = []
        for id in names.indices {
            guard let words = table.words(id) else { continue }
            found.append((Int32(id), (table.id(words.first), table.id(words.second))))
        }
        words = found
    }
}

/// Names found by their bytes, without a value for each.
private struct NameTable {
    /// Two ranges of ``bytes``, one behind the other.
    typealias Parts = (Range<Int>, Range<Int>)

    private var bytes: [UInt8] = []
    /// `ends[i]` is the end of name *i*.
    private var ends: [Int] = []
    /// Open addressing: the number of a name, -1 for a free slot; a power of two, half of it free.
    private var slots: [Int32]

    init(_ names: [String]) {
        var size = 64
        while size < names.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        ends.reserveCapacity(names.count)
        for (id, name) in names.enumerated() {
            bytes.append(contentsOf: name.utf8)
            ends.append(bytes.count)
            let whole = (range(id), bytes.count..<bytes.count)
            var slot = slot(whole)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(id)
        }
    }

    /// The two words of a pair, each behind the name's prefix; nil for a name of one.
    func words(_ id: Int) -> (first: Parts, second: Parts)? {
        let name = range(id)
        guard let space = bytes[name].firstIndex(of: 0x20), let last = bytes[name].lastIndex(of: 0x20),
            let colon = bytes[name].firstIndex(of: 0x3A)
        else { return nil }
        // Between the two stand the signs of words that the pair reaches over.
        return (
            (name.lowerBound..<space, space..<space), (name.lowerBound..<(colon + 1), (last + 1)..<name.upperBound)
        )
    }

    /// The number of a name that is put together of two parts, or -1.
    func id(_ parts: Parts) -> Int32 {
        var slot = slot(parts)
        while slots[slot] >= 0 {
            let name = range(Int(slots[slot]))
            let middle = name.lowerBound + parts.0.count
            if name.count == parts.0.count + parts.1.count, isSame(name.lowerBound..<middle, parts.0),
                isSame(middle..<name.upperBound, parts.1)
            {
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    private func range(_ id: Int) -> Range<Int> { (id == 0 ? 0 : ends[id - 1])..<ends[id] }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.lowerBound == other.lowerBound || bytes[one].elementsEqual(bytes[other])
    }

    private func slot(_ parts: Parts) -> Int {
        let bytes = bytes.span
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for range in [parts.0, parts.1] {
            for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    }
}

extension SelectionCriterion {
    /// The scores of features: higher tells more.
    ///
    /// - Parameters:
    ///   - frequencies: documents with each feature and label, *v* × *k*.
    ///   - totals: documents, for each label.
    func scores(_ frequencies: [Int32], _ totals: [Int]) -> [Double] {
        let labelCount = totals.count
        if self == .binormalSeparation, labelCount == 2 { return Self.separationsOfTwo(frequencies, totals) }
        return (0..<(frequencies.count / labelCount)).map { id in
            score(frequencies[(id * labelCount)..<((id + 1) * labelCount)], totals)
        }
    }

    /// The separation of two labels: of either from the other it is the same, and the rest of one is the other. Features
    /// are many more than the counts that they can have, so that each quantile is worked out once.
    private static func separationsOfTwo(_ frequencies: [Int32], _ totals: [Int]) -> [Double] {
        var known = totals.map { [Double](repeating: .nan, count: $0 + 1) }
        func quantile(_ count: Int, _ label: Int) -> Double {
            let found = known[label][count]
            if !found.isNaN { return found }
            let value = NormalQuantile.value((Double(count) + 1) / (Double(totals[label]) + 2))
            known[label][count] = value
            return value
        }
        return stride(from: 0, to: frequencies.count, by: 2).map { row in
            abs(quantile(Int(frequencies[row]), 0) - quantile(Int(frequencies[row + 1]), 1))
        }
    }

    /// The score of a feature: higher tells more.
    ///
    /// - Parameters:
    ///   - present: documents with the feature, for each label.
    ///   - totals: documents, for each label.
    func score(_ present: ArraySlice<Int32>, _ totals: [Int]) -> Double {
        switch self {
        case .chiSquared: Self.chiSquared(present, totals)
        case .binormalSeparation: Self.binormalSeparation(present, totals)
        }
    }

    /// The statistic of the 2 × *k* table of presence and absence.
    private static func chiSquared(_ present: ArraySlice<Int32>, _ totals: [Int]) -> Double {
        let all = Double(totals.reduce(0, +))
        let with = Double(present.reduce(0, +))
        guard with > 0, with < all else { return 0 }
        var sum = 0.0
        for (count, total) in zip(present, totals) {
            let expected = with * Double(total) / all
            let expectedAbsent = Double(total) - expected
            guard expected > 0, expectedAbsent > 0 else { continue }
            let difference = Double(count) - expected
            sum += difference * difference * (1 / expected + 1 / expectedAbsent)
        }
        return sum
    }

    /// For more than two labels, the largest separation of one label from the rest.
    private static func binormalSeparation(_ present: ArraySlice<Int32>, _ totals: [Int]) -> Double {
        let all = totals.reduce(0, +)
        let with = Int(present.reduce(0, +))
        var best = 0.0
        for (count, total) in zip(present, totals) {
            // Rates are kept off 0 and 1, where the quantile is infinite.
            let rate = (Double(count) + 1) / (Double(total) + 2)
            let rest = (Double(with - Int(count)) + 1) / (Double(all - total) + 2)
            best = max(best, abs(NormalQuantile.value(rate) - NormalQuantile.value(rest)))
        }
        return best
    }
}
