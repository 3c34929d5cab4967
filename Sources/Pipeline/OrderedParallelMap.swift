/// Runs work on batches of items in parallel and hands the results on in the items' order.
///
/// Results do not depend on the number of jobs: how items fall into batches depends on the items alone.
enum OrderedParallelMap {
    /// Maps batches.
    ///
    /// - Parameters:
    ///   - jobs: how many batches are worked on at once, at least 1.
    ///   - batchSize: items in a batch, at most.
    ///   - weight: the bytes that an item holds already; a batch ends when it is heavy.
    ///   - next: yields the next item, or nil at the end; called by one task.
    ///   - makeWorker: makes what one task needs for itself: buffers, a parser.
    ///   - transform: turns a batch into a result.
    ///   - consume: receives the results in order; returns false to stop.
    static func run<Item: Sendable, Worker, Result: Sendable>(
        jobs: Int, batchSize: Int, weight: (Item) -> Int = { _ in 0 }, next: () -> Item?,
        makeWorker: @escaping @Sendable () -> Worker,
        transform: @escaping @Sendable (Worker, [Item]) -> Result, consume: (Result) throws -> Bool
    ) async rethrows {
        func nextBatch() -> [Item] {
            var batch: [Item] = []
            batch.reserveCapacity(batchSize)
            var held = 0
            while batch.count < batchSize, held < heaviestBatch, let item = next() {
                held += weight(item)
                batch.append(item)
            }
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
            var running = 0
            var delivered = 0
            var waiting: [Int: Result] = [:]
            // As many tasks as jobs; and no further ahead of the writer than a few batches each, so that what waits for
            // a slow batch stays bounded.
            func start() {
                while running < jobs, started - delivered < jobs * window {
                    let batch = nextBatch()
                    guard !batch.isEmpty else { return }
                    let number = started
                    started += 1
                    running += 1
                    group.addTask { (number, transform(makeWorker(), batch)) }
                }
            }
            start()
            while let (number, result) = try await group.next() {
                running -= 1
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

    /// Bytes from which on a batch takes no further item.
    private static let heaviestBatch = 4 << 20

    /// How many batches a job may be ahead of the writer.
    private static let window = 4
}
