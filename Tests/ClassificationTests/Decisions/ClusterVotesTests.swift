import Testing

@testable import Classification

@Suite("Cluster votes")
struct ClusterVotesTests {
    @Test("the first of each cluster, in order")
    func first() {
        #expect(ClusterVotes.first(of: [7, 3, 7, 7, 1, 3, 9]) == [0, 1, 4, 6])
        #expect(ClusterVotes.first(of: []) == [])
    }
}
