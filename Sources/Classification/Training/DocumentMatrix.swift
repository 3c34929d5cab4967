internal import Extraction

/// The features of *n* documents over *v* features as a compressed sparse row matrix.
struct DocumentMatrix: Sendable {
    /// The names of the *v* features, sorted by their bytes.
    let names: [String]
    /// `rowStart[i] ..< rowStart[i + 1]` are the entries of document *i*; *n* + 1 values.
    let rowStart: [Int32]
    /// The feature ids of all documents, ascending in each.
    let ids: [Int32]
    /// How often the document has the feature, one for each id, at least 1.
    let counts: [Int32]

    /// For each feature its place when they are put in order of the documents that have it, most first: a vector in that
    /// order is looked up near its beginning most of the time, which fits the processor's caches where the whole does not.
    let places: [Int32]

    /// For each feature how far a pair of words reaches; 0 for what is no pair of words.
    let reaches: [UInt8]

    /// The id of the first feature that is a skill; they are the last.
    let skillStart: Int

    /// For each number of the lexicon the id here, or -1.
    private let numbering: [Int32]

    /// The number of documents.
    var count: Int { rowStart.count - 1 }

    /// The places of one document's entries in ``ids`` and ``counts``.
    func entries(_ index: Int) -> Range<Int> { Int(rowStart[index])..<Int(rowStart[index + 1]) }

    /// The ids of one document.
    func row(_ index: Int) -> ArraySlice<Int32> { ids[entries(index)] }

    /// Keeps the features that enough postings of enough employers have, and numbers them by name.
    ///
    /// - Parameters:
    ///   - vectors: one for each document; ids are numbers of the lexicon.
    ///   - employers: a hash for each document, or nil.
    init(
        _ vectors: [FeatureVector], employers: [UInt64?], lexicon: FeatureLexicon, minimumPostings: Int,
        minimumEmployers: Int
    ) {
        let spread = Self.spread(vectors, employers, lexicon.count)
        let kept = spread.indices.filter {
            Int(spread[$0].postings) >= minimumPostings && Int(spread[$0].employers) >= minimumEmployers
        }
        let named = lexicon.sortedByName(kept.map(Int32.init))
        var ids = [Int32](repeating: -1, count: lexicon.count)
        for (id, number) in named.enumerated() { ids[Int(number)] = Int32(id) }
        names = named.map { lexicon.name(Int($0)) }
        skillStart = FeatureNamespace.skill.start(in: names)
        numbering = ids
        (rowStart, self.ids, counts) = Self.rows(vectors, ids)
        places = Self.places(self.ids, named.count)
        reaches = Self.reaches(names)
    }

    /// A matrix of other documents over the features of another.
    init(_ vectors: [FeatureVector], features other: DocumentMatrix) {
        names = other.names
        skillStart = other.skillStart
        numbering = other.numbering
        (rowStart, ids, counts) = Self.rows(vectors, numbering)
        places = Self.places(ids, other.names.count)
        reaches = other.reaches
    }

    /// A matrix of other documents over some features of another, numbered anew in their order.
    init(_ vectors: [FeatureVector], features other: DocumentMatrix, keeping kept: [Int32]) {
        names = kept.map { other.names[Int($0)] }
        skillStart = FeatureNamespace.skill.start(in: names)
        var place = [Int32](repeating: -1, count: other.names.count)
        for (id, feature) in kept.enumerated() { place[Int(feature)] = Int32(id) }
        numbering = other.numbering.map { $0 < 0 ? -1 : place[Int($0)] }
        (rowStart, ids, counts) = Self.rows(vectors, numbering)
        places = Self.places(ids, names.count)
        reaches = Self.reaches(names)
    }

    private init(
        names: [String], numbering: [Int32], rowStart: [Int32], ids: [Int32], counts: [Int32], places: [Int32],
        reaches: [UInt8]
    ) {
        self.names = names
        skillStart = FeatureNamespace.skill.start(in: names)
        self.numbering = numbering
        self.rowStart = rowStart
        self.ids = ids
        self.counts = counts
        self.places = places
        self.reaches = reaches
    }

    /// The same documents over some features, numbered anew in their order.
    ///
    /// - Parameter kept: ids of features, ascending.
    func keeping(_ kept: [Int32]) -> DocumentMatrix {
        var newIDs = [Int32](repeating: -1, count: names.count)
        for (id, feature) in kept.enumerated() { newIDs[Int(feature)] = Int32(id) }
        var rowStart: [Int32] = [0]
        rowStart.reserveCapacity(count + 1)
        var ids: [Int32] = []
        var counts: [Int32] = []
        let (oldIDs, oldCounts, numbers) = (self.ids.span, self.counts.span, newIDs.span)
        for document in 0..<count {
            for entry in entries(document) {
                let id = numbers[Int(oldIDs[entry])]
                guard id >= 0 else { continue }
                ids.append(id)
                counts.append(oldCounts[entry])
            }
            rowStart.append(Int32(ids.count))
        }
        return DocumentMatrix(
            names: kept.map { names[Int($0)] }, numbering: numbering.map { $0 < 0 ? -1 : newIDs[Int($0)] },
            rowStart: rowStart, ids: ids, counts: counts, places: Self.places(ids, kept.count),
            reaches: kept.map { reaches[Int($0)] })
    }

    /// How many postings and employers have a feature. One value, not an array for each: millions of features are looked up
    /// in the order of the texts, and each look-up waits for memory.
    private struct Spread {
        var postings: Int32 = 0
        var employers: Int32 = 0
        /// The number of the employer that was counted last.
        var last: Int32 = -1
    }

    private static func spread(_ vectors: [FeatureVector], _ employers: [UInt64?], _ count: Int) -> [Spread] {
        var features = [Spread](repeating: Spread(), count: count)
        var spread = features.mutableSpan
        // Employer by employer, so that a feature counts each once.
        let order = vectors.indices.sorted { (employers[$0] ?? 0, $0) < (employers[$1] ?? 0, $1) }
        var number: Int32 = -1
        var last: UInt64?
        for index in order {
            let employer = employers[index]
            if let employer, employer != last {
                number += 1
                last = employer
            }
            let all = vectors[index].ids
            let ids = all.span
            for place in ids.indices {
                let id = Int(ids[place])
                spread[id].postings += 1
                if employer != nil, spread[id].last != number {
                    spread[id].employers += 1
                    spread[id].last = number
                }
            }
        }
        return features
    }

    private static func reaches(_ names: [String]) -> [UInt8] {
        let words = [FeatureNamespace.body, .title].map { Array($0.prefix.utf8) }
        return names.map { name in
            guard words.contains(where: { name.utf8.starts(with: $0) }) else { return 0 }
            return UInt8(clamping: FeatureName.reach(name.utf8))
        }
    }

    private static func places(_ ids: [Int32], _ count: Int) -> [Int32] {
        var documents = [Int](repeating: 0, count: count)
        for id in ids { documents[Int(id)] += 1 }
        // The number of documents and the id in one number, so that equals stand by their ids.
        let order = documents.indices.map { (ids.count - documents[$0]) << 32 | $0 }.sorted()
        var places = [Int32](repeating: 0, count: count)
        for (place, key) in order.enumerated() { places[key & 0xFFFF_FFFF] = Int32(place) }
        return places
    }

    private static func rows(_ vectors: [FeatureVector], _ numbering: [Int32]) -> ([Int32], [Int32], [Int32]) {
        var rowStart: [Int32] = [0]
        var ids: [Int32] = []
        var counts: [Int32] = []
        rowStart.reserveCapacity(vectors.count + 1)
        var counter = OccurrenceCounter()
        counter.reserve(Int(numbering.max() ?? -1) + 1)
        for vector in vectors {
            counter.add(vector, as: numbering)
            counter.drain(into: &ids, &counts)
            rowStart.append(Int32(ids.count))
        }
        return (rowStart, ids, counts)
    }

    /// For each feature, what the chosen documents with each label count of it: *v* × *k*, row-major.
    func totals(
        _ counting: FeatureCounting, labels: [Int], labelCount: Int, where isChosen: (Int) -> Bool
    ) -> [Int] {
        var totals = [Int](repeating: 0, count: names.count * labelCount)
        for index in 0..<count where isChosen(index) {
            let label = labels[index]
            for entry in entries(index) {
                totals[Int(ids[entry]) * labelCount + label] += counting.worth(counts[entry])
            }
        }
        return totals
    }

    /// For each feature, the number of the chosen documents with each label that have it: *v* × *k*, row-major.
    func frequencies(labels: [Int], labelCount: Int, where isChosen: (Int) -> Bool) -> [Int32] {
        var counts = [Int32](repeating: 0, count: names.count * labelCount)
        for index in 0..<count where isChosen(index) {
            let label = labels[index]
            for id in row(index) { counts[Int(id) * labelCount + label] += 1 }
        }
        return counts
    }
}
