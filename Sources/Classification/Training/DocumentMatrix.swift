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
        var postings = [Int32](repeating: 0, count: lexicon.count)
        var distinct = [Int32](repeating: 0, count: lexicon.count)
        var lastEmployer = [UInt64?](repeating: nil, count: lexicon.count)
        // Employer by employer, so that a feature counts each once.
        let order = vectors.indices.sorted { (employers[$0] ?? 0, $0) < (employers[$1] ?? 0, $1) }
        for index in order {
            let employer = employers[index]
            for id in vectors[index].ids {
                let id = Int(id)
                postings[id] += 1
                if let employer, lastEmployer[id] != employer {
                    distinct[id] += 1
                    lastEmployer[id] = employer
                }
            }
        }
        let kept = (0..<lexicon.count).filter {
            Int(postings[$0]) >= minimumPostings && Int(distinct[$0]) >= minimumEmployers
        }
        let named = kept.map { (number: $0, name: lexicon.name($0)) }.sorted {
            $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }
        var ids = [Int32](repeating: -1, count: lexicon.count)
        for (id, feature) in named.enumerated() { ids[feature.number] = Int32(id) }
        names = named.map(\.name)
        numbering = ids
        (rowStart, self.ids, counts) = Self.rows(vectors, ids)
    }

    /// A matrix of other documents over the features of another.
    init(_ vectors: [FeatureVector], features other: DocumentMatrix) {
        names = other.names
        numbering = other.numbering
        (rowStart, ids, counts) = Self.rows(vectors, numbering)
    }

    private static func rows(_ vectors: [FeatureVector], _ numbering: [Int32]) -> ([Int32], [Int32], [Int32]) {
        var rowStart: [Int32] = [0]
        var ids: [Int32] = []
        var counts: [Int32] = []
        for vector in vectors {
            let known = vector.mapped(numbering)
            ids += known.ids
            counts += known.counts
            rowStart.append(Int32(ids.count))
        }
        return (rowStart, ids, counts)
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
