import Synchronization
import Testing

@testable import Classification

@Suite("Fold map")
struct FoldMapTests {
    @Test(
        "results stand in the order of the folds, on any number of threads", arguments: [0, 1, 5, 64],
        [0, 1, 2, 3, 100])
    func order(count: Int, jobs: Int) {
        let found = FoldMap.map(count, jobs: jobs) { fold in
            // The first take longest, so that they would come last.
            (0..<(count - fold) * 500).reduce(0) { $0 ^ $1 } & 0 + fold * fold
        }
        #expect(found == (0..<count).map { $0 * $0 })
    }

    @Test("each fold is worked on once, and no more of them at a time than there are jobs", arguments: [1, 2, 4])
    func bounded(jobs: Int) {
        let running = Atomic<Int>(0)
        let most = Mutex(0)
        let calls = Mutex([Int](repeating: 0, count: 40))
        _ = FoldMap.map(40, jobs: jobs) { fold in
            let now = running.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue
            most.withLock { $0 = max($0, now) }
            calls.withLock { $0[fold] += 1 }
            for number in 0..<20_000 where number % 19_999 == 3 { _ = running.load(ordering: .relaxed) }
            _ = running.wrappingSubtract(1, ordering: .sequentiallyConsistent)
        }
        #expect(calls.withLock { $0 } == [Int](repeating: 1, count: 40))
        #expect(most.withLock { $0 } <= jobs)
    }
}
