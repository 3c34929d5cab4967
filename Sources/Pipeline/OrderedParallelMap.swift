/// Runs work on batches of items in parallel and hands the results on in the items' order.
///
/// Results do not depend on the number of jobs: batches have a fixed size, and each is worked on by one task.
enum OrderedParallelMap {
    /// Maps batches.
    ///
    /// - Parameters:
    ///   - jobs: how many batches are worked on at once, at least 1.
    ///   - batchSize: items in a batch.
    ///   - next: yields the next item, or nil at the end; called by one task.
    ///   - makeWorker: makes what one task needs for itself: buffers, a parser.
    ///   - transform: turns a batch into a result.
    ///   - consume: receives the results in order; returns false to stop.
    static func run<Item: Sendable, Worker, Result: Sendable>(
        jobs: Int, batchSize: Int, next: () -> Item?, makeWorker: @escaping @Sendable () -> Worker,
        transform: @escaping @Sendable (Worker, [Item]) -> Result, consume: (Result) throws -> Bool
    ) async rethrows {
        func nextBatch() -> [Item] {
            var batch: [Item] = []
            batch.reserveCapacity(batchSize)
            while batch.count < batchSize, let item = next() { batch.append(item) }
            return batch
        }
        if jobs <= 1 {
            // One job is one thread: nothing is handed over, and one worker serves all.
            let worker = makeWorker()
            while true {
                let batch = nextBatch()
                if batch.isEmpty { return }
                guard try consume(transform(worker, batch)) else { return }
            }
        }
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var started = 0
            var delivered = 0
            var waiting: [Int: Result] = [:]
            // One batch more than jobs is in flight, so that no job waits for the writer.
            func start() {
                let batch = nextBatch()
                guard !batch.isEmpty else { return }
                let number = started
                started += 1
                group.addTask { (number, transform(makeWorker(), batch)) }
            }
            for _ in 0...jobs { start() }
            while let (number, result) = try await group.next() {
                waiting[number] = result
                while let result = waiting.removeValue(forKey: delivered) {
                    delivered += 1
                    guard try consume(result) else {
                        group.cancelAll()
                        return
                    }
                }
                start()
            }
        }
    }
}
