import Extraction
import Testing

@testable import Classification

@Suite("Document matrix")
struct DocumentMatrixTests {
    /// Seven postings of the employers 1, 2, 1, none, 2, none and 0; the employer whose hash is 0 is one like others.
    private static let employers: [UInt64?] = [1, 2, 1, nil, 2, nil, 0]
    private static let postings = [
        ["body:again", "body:both", "body:often"], ["body:again", "body:both", "title:t"],
        ["body:again", "body:often"], ["body:often", "body:unnamed"],
        ["body:both"], ["body:unnamed"], ["body:zero", "body:both"],
    ]

    private func matrix(_ minimumPostings: Int, _ minimumEmployers: Int, numbering: [String]) -> DocumentMatrix {
        var lexicon = FeatureLexicon(names: numbering)
        let vectors = Self.postings.map { lexicon.vector($0) }
        return DocumentMatrix(
            vectors, employers: Self.employers, lexicon: lexicon, minimumPostings: minimumPostings,
            minimumEmployers: minimumEmployers)
    }

    private static let numbering = [
        "title:t", "body:zero", "body:unnamed", "body:often", "body:both", "body:never",
        "body:again",
    ]

    /// Postings and employers: again 3 of 1, 2 and 1, which are two; both 4 of {1, 2, 0}; often 3 of {1}; unnamed 2 of
    /// none; t 1 of {2}; zero 1 of {0}.
    @Test(
        "keeps what enough postings of enough employers have",
        arguments: [
            (0, 0, ["body:again", "body:both", "body:never", "body:often", "body:unnamed", "body:zero", "title:t"]),
            (1, 0, ["body:again", "body:both", "body:often", "body:unnamed", "body:zero", "title:t"]),
            (2, 0, ["body:again", "body:both", "body:often", "body:unnamed"]),
            (3, 0, ["body:again", "body:both", "body:often"]), (4, 0, ["body:both"]), (5, 0, []),
            (1, 1, ["body:again", "body:both", "body:often", "body:zero", "title:t"]),
            (3, 1, ["body:again", "body:both", "body:often"]), (1, 2, ["body:again", "body:both"]),
            (1, 3, ["body:both"]), (4, 3, ["body:both"]), (1, 4, []),
        ] as [(Int, Int, [String])])
    func pruning(minimumPostings: Int, minimumEmployers: Int, kept: [String]) {
        let found = matrix(minimumPostings, minimumEmployers, numbering: Self.numbering)
        #expect(found.names == kept)
        #expect(found.count == Self.postings.count)
        for (index, names) in Self.postings.enumerated() {
            #expect(found.row(index).map { found.names[Int($0)] } == names.filter(kept.contains).sorted())
        }
        let other = matrix(minimumPostings, minimumEmployers, numbering: Self.numbering.reversed())
        #expect(other.names == found.names && other.ids == found.ids && other.rowStart == found.rowStart)
    }

    @Test("frequencies of the chosen documents, by label")
    func frequencies() {
        let found = matrix(2, 0, numbering: Self.numbering)
        let labels = [0, 1, 0, 1, 0, 1, 1]
        // again: postings 0, 1, 2; both: 0, 1, 4, 6; often: 0, 2, 3; unnamed: 3, 5.
        #expect(found.frequencies(labels: labels, labelCount: 2) { _ in true } == [2, 1, 2, 2, 2, 1, 0, 2])
        #expect(found.frequencies(labels: labels, labelCount: 2) { $0 != 0 && $0 != 5 } == [1, 1, 1, 2, 1, 1, 0, 1])
        #expect(found.frequencies(labels: labels, labelCount: 2) { _ in false } == [0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test("no documents")
    func empty() {
        let found = DocumentMatrix([], employers: [], lexicon: .init(), minimumPostings: 1, minimumEmployers: 0)
        #expect(found.count == 0 && found.names.isEmpty)
    }
}
