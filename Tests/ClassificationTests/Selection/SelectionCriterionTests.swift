import Testing

@testable import Classification

@Suite("Selection criteria")
struct SelectionCriterionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let present: [Int32]
        let totals: [Int]
        let score: Double
        var testDescription: String { "\(present) of \(totals)" }
    }

    /// Chi-squared of the 2 × k table. By hand, for 8 and 2 of 10 and 10: expected 5 in each of the four cells, off by 3:
    /// 4 · 9/5 = 7.2. For 1 and 0 of 1 and 30: phi is 1, so chi-squared is n = 31.
    ///
    /// scikit-learn's `chi2` sums over presences only. Given a second column for absence, its two statistics add up to
    /// the whole table's: `chi2(np.array([[x, 1 - x] …]), y)[0].sum()`.
    @Test(
        "chi-squared by hand and by scikit-learn",
        arguments: [
            Case(present: [8, 2], totals: [10, 10], score: 7.2),
            Case(present: [3, 1], totals: [4, 6], score: 3.4027777777777786),
            Case(present: [5, 0, 1], totals: [6, 7, 8], score: 12.629166666666666),
            Case(present: [4, 4, 0], totals: [4, 5, 9], score: 14.76),
            Case(present: [1, 0], totals: [1, 30], score: 31),
            // Nobody, everybody, and the same share in each label tell nothing; nor does a label without postings.
            Case(present: [0, 0], totals: [4, 6], score: 0),
            Case(present: [4, 6], totals: [4, 6], score: 0),
            Case(present: [2, 3], totals: [4, 6], score: 0),
            Case(present: [3, 0], totals: [9, 0], score: 0),
        ])
    func chiSquared(_ test: Case) {
        expectClose([SelectionCriterion.chiSquared.score(test.present[...], test.totals)], [test.score], within: 1e-9)
    }

    /// |Φ⁻¹((8+1)/(10+2)) − Φ⁻¹((2+1)/(10+2))| = Φ⁻¹(0.75) − Φ⁻¹(0.25) = 2 · 0.6744897502 for 8 and 2 of 10 and 10. With
    /// three labels the largest of label against rest; here label 0: 6/8 against (0 + 1 + 1)/(15 + 2) = 2/17. The
    /// values are those of `abs(norm.ppf(a) - norm.ppf(b))`.
    @Test(
        "bi-normal separation by hand and by scipy",
        arguments: [
            Case(present: [8, 2], totals: [10, 10], score: 1.3489795003921634),
            Case(present: [3, 1], totals: [4, 6], score: 1.1052170494915392),
            Case(present: [5, 0, 1], totals: [6, 7, 8], score: 1.8613211829519),
            // What is missing in one label tells as much: 1/8 against 16/17.
            Case(present: [0, 7, 8], totals: [6, 7, 8], score: 2.715075851737806),
            // (0+1)/(8+2) on both sides.
            Case(present: [0, 0], totals: [8, 8], score: 0),
        ])
    func binormalSeparation(_ test: Case) {
        let score = SelectionCriterion.binormalSeparation.score(test.present[...], test.totals)
        expectClose([score], [test.score], within: 1e-8)
    }

    @Test(
        "the score does not depend on how labels are numbered, nor on a slice's first index",
        arguments: SelectionCriterion.allCases)
    func symmetric(criterion: SelectionCriterion) {
        let score = criterion.score([5, 0, 1][...], [6, 7, 8])
        expectClose([criterion.score([1, 5, 0][...], [8, 6, 7])], [score])
        let long: [Int32] = [9, 9, 5, 0, 1, 9]
        #expect(criterion.score(long[2..<5], [6, 7, 8]) == score)
    }

    @Test("all features at once score as one by one", arguments: SelectionCriterion.allCases, [[9, 14], [4, 5, 3]])
    func scores(criterion: SelectionCriterion, totals: [Int]) {
        var random = SeededGenerator(11)
        let frequencies = (0..<40).flatMap { _ in totals.map { Int32.random(in: 0...Int32($0), using: &random) } }
        let expected = (0..<40).map { feature in
            criterion.score(frequencies[(feature * totals.count)..<((feature + 1) * totals.count)], totals)
        }
        #expect(criterion.scores(frequencies, totals) == expected)
    }
}
