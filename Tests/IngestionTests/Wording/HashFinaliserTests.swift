import Testing

@testable import Ingestion

@Suite struct HashFinaliserTests {
    /// The first numbers of SplitMix64 from seed 1234567, as its authors' reference program gives them.
    @Test func agreesWithTheReference() {
        var state: UInt64 = 1_234_567
        let numbers = (0..<3).map { _ in
            state &+= HashFinaliser.step
            return HashFinaliser.finish(state)
        }
        #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }
}
