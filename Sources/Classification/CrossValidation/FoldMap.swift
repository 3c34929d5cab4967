internal import Dispatch
internal import Synchronization

/// Runs independent work for each fold, on one thread or several; the results stand in the order of the folds either way.
enum FoldMap {
    static func map<Result: Sendable>(_ count: Int, jobs: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        guard jobs > 1 else { return (0..<count).map(work) }
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        // The least number not yet begun, so that no more than `jobs` threads are at work.
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = work(index)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
