import Testing

@testable import Extraction

@Suite struct FeatureVectorTests {
    @Test func mapsSortsAndLeavesOut() {
        let vector = FeatureVector(ids: [0, 1, 3, 4], counts: [5, 6, 7, 8])
        // 0 → 9, 1 is left out, 3 → 2, 4 → 0: ascending 0, 2, 9 with the counts 8, 7, 5.
        let mapped = vector.mapped([9, -1, 5, 2, 0])
        #expect(mapped == FeatureVector(ids: [0, 2, 9], counts: [8, 7, 5]))
        #expect(mapped.count == 3)
        #expect(vector.mapped([-1, -1, -1, -1, -1]) == .empty)
        #expect(FeatureVector.empty.mapped([]) == .empty)
        #expect(FeatureVector.empty.count == 0)
    }
}
