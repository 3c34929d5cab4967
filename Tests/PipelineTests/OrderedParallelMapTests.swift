import Foundation
import Synchronization
import Testing

@testable import Pipeline

struct OrderedParallelMapTests {
    struct Full: Error {}

    /// Maps the numbers below `count` to batches that say which numbers they hold, with delays that shuffle their ends.
    private func run(
        _ count: Int, jobs: Int, batchSize: Int, consume: ([Int]) throws -> Bool
    ) async rethrows -> (asked: Int, workers: Int) {
        var next = 0
        let workers = Mutex(0)
        try await OrderedParallelMap.run(
            jobs: jobs, batchSize: batchSize,
            next: {
                defer { next += 1 }
                return next < count ? next : nil
            },
            makeWorker: { workers.withLock { $0 += 1 } },
            transform: { (_: Void, items: [Int]) -> [Int] in
                // Earlier batches take longer as often as not: up to 2 ms by a hash of the batch.
                usleep(UInt32((items[0] &* 2_654_435_761) % 2_000))
                return items
            }, consume: consume)
        return (next, workers.withLock { $0 })
    }

    @Test(arguments: [1, 2, 3, 8], [1, 2, 7, 64])
    func `Results come in the order of the items, in batches of the given size`(_ jobs: Int, _ size: Int) async {
        for count in [0, 1, size - 1, size, size + 1, 5 * size, 5 * size + 1] {
            var batches: [[Int]] = []
            _ = await run(count, jobs: jobs, batchSize: size) {
                batches.append($0)
                return true
            }
            #expect(batches.flatMap { $0 } == Array(0..<count))
            #expect(batches.dropLast().allSatisfy { $0.count == size })
            #expect(batches.count == (count + size - 1) / size)
        }
    }

    @Test(arguments: [1, 2, 8])
    func `Stopping stops: nothing more is delivered, and the rest is not even read`(_ jobs: Int) async {
        var delivered: [Int] = []
        let asked = await run(10_000, jobs: jobs, batchSize: 5) {
            delivered += $0
            return delivered.count < 15
        }.asked
        #expect(delivered == Array(0..<15))
        // Three batches were delivered, and jobs + 1 may be in flight at any time.
        #expect(asked <= 5 * (3 + jobs + 1))
    }

    @Test(arguments: [1, 2, 8])
    func `An error of the consumer comes through, after what was before it`(_ jobs: Int) async {
        var delivered: [Int] = []
        await #expect(throws: Full.self) {
            _ = try await run(1_000, jobs: jobs, batchSize: 5) {
                if $0.contains(20) { throw Full() }
                delivered += $0
                return true
            }
        }
        #expect(delivered == Array(0..<20))
    }

    @Test func `One job has one worker, more jobs share none`() async {
        #expect(await run(100, jobs: 1, batchSize: 5) { _ in true }.workers == 1)
        #expect(await run(100, jobs: 3, batchSize: 5) { _ in true }.workers == 20)
    }
}
