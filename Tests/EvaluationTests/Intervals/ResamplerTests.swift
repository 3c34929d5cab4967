import Testing

@testable import Evaluation

@Suite("Resampler")
struct ResamplerTests {
    @Test("draws as many postings as there are")
    func plain() {
        var resampler = Resampler(count: 50, clusters: nil, seed: 3)
        var weights = [SIMD4<Int32>](repeating: .zero, count: 50)
        for _ in 0..<20 {
            resampler.draw(into: &weights)
            #expect(weights.reduce(.zero, &+) == SIMD4(repeating: 50))
        }
        #expect(resampler.clusterCount == 50)
    }

    @Test("draws whole clusters, as many as there are")
    func clustered() {
        let clusters = [900, -1, 900, 7, -1, 900, 7, 12]
        var resampler = Resampler(count: 8, clusters: clusters, seed: 3)
        var weights = [SIMD4<Int32>](repeating: .zero, count: 8)
        #expect(resampler.clusterCount == 4)
        for _ in 0..<20 {
            resampler.draw(into: &weights)
            #expect(weights[0] == weights[2] && weights[0] == weights[5])
            #expect(weights[1] == weights[4])
            #expect(weights[3] == weights[6])
            #expect(weights[0] &+ weights[1] &+ weights[3] &+ weights[7] == SIMD4(repeating: 4))
        }
    }

    @Test("four resamples are drawn one after the other")
    func fourAtATime() {
        var resampler = Resampler(count: 9, clusters: nil, seed: 3)
        var weights = [SIMD4<Int32>](repeating: .zero, count: 9)
        var generator = SplitMix64(seed: 3)
        for _ in 0..<3 {
            resampler.draw(into: &weights)
            for lane in 0..<4 {
                var expected = [Int32](repeating: 0, count: 9)
                for _ in 0..<9 { expected[generator.next(below: 9)] += 1 }
                #expect(weights.map { $0[lane] } == expected)
            }
        }
    }

    @Test("what the ids are does not matter, only which are equal")
    func idsAreNames() {
        var first = Resampler(count: 4, clusters: [5, 5, 6, 8], seed: 3)
        var second = Resampler(count: 4, clusters: [90, 90, -4, 0], seed: 3)
        let none = [SIMD4<Int32>](repeating: .zero, count: 4)
        var (firstWeights, secondWeights) = (none, none)
        for _ in 0..<20 {
            first.draw(into: &firstWeights)
            second.draw(into: &secondWeights)
            #expect(firstWeights == secondWeights)
        }
    }
}
