import Testing

@testable import Classification

@Suite("Cluster votes")
struct ClusterVotesTests {
    @Test("one a cluster is drawn, by the cluster alone: of pairs it is not always the first")
    func drawn() {
        let clusters = (0..<200 as Range<UInt64>).flatMap {
            [$0 &* 0x1234_5678_9abc_def1, $0 &* 0x1234_5678_9abc_def1]
        }
        let votes = ClusterVotes.drawn(from: clusters)
        #expect(votes.count == 200 && Set(votes.map { clusters[$0] }).count == 200)
        let second = votes.count { $0 % 2 == 1 }
        #expect(second > 60 && second < 140)
        #expect(ClusterVotes.drawn(from: []).isEmpty && ClusterVotes.drawn(from: [5]) == [0])
    }
}
