internal import Platform

/// Finds for each posting of a batch, in order, the earlier posting of which it is a repost.
///
/// Only the first posting of a cluster is remembered, so a cluster is what resembles its first: likeness is not handed
/// on from one repost to the next. Every answer depends on the sketches and their order alone.
///
/// Memory is bounded: when half of what may be remembered is full, a new half begins, and the one before the last is
/// forgotten.
///
/// ```swift
/// var sketcher = DuplicateSketcher()
/// let finder = DuplicateFinder()
/// let first = finder.first(of: sketcher.sketch(posting, words: words)) // nil: nothing like it came before
/// ```
///
/// # Performance
/// 9 µs a posting of `train`, of which most are spent on comparing texts with those of promising candidates.
public final class DuplicateFinder {
    /// What the user should know of how the search went: no scratch file, postings forgotten.
    public private(set) var notes: [String] = []

    private let configuration: DuplicateConfiguration
    private var comparison: TextComparison
    private var current: Half
    private var previous: Half?
    private var canWriteScratch = true
    private var hasForgotten = false
    private var candidates: [UInt32] = []
    private var record = SketchStore.Record()

    /// An index and what it refers to.
    private struct Half {
        var index = KeyIndex()
        let store: SketchStore
    }

    /// A remembered posting that has keys in common with the one that is looked for.
    private struct Candidate {
        let sharedKeys: Int
        let isCurrent: Bool
        let number: UInt32
        let title: UInt32
    }

    /// Makes a finder that remembers nothing yet.
    public init(configuration: DuplicateConfiguration = DuplicateConfiguration()) {
        self.configuration = configuration
        comparison = TextComparison(configuration: configuration)
        current = Half(store: SketchStore(file: nil, limit: 0))
        current = Half(store: makeStore())
    }

    /// Finds the first posting of the cluster that a posting belongs to, and remembers the posting if it is the first.
    ///
    /// - Returns: the id of the first posting, or nil where the posting is the first of its kind.
    public func first(of sketch: DuplicateSketch) -> [UInt8]? {
        if let id = likest(sketch) { return id }
        remember(sketch)
        return nil
    }

    // MARK: - Looking up

    /// The id of the posting that a sketch resembles most, the earliest of several.
    private func likest(_ sketch: DuplicateSketch) -> [UInt8]? {
        let candidates = candidates(sketch)
        guard !candidates.isEmpty else { return nil }
        comparison.take(sketch.words)
        var best: (distance: Double, id: [UInt8])?
        for candidate in candidates {
            guard let store = candidate.isCurrent ? current.store : previous?.store else { continue }
            do throws(PlatformError) {
                try store.read(Int(candidate.number), wordLimit: configuration.comparedWords, into: &record)
                guard let distance = distance(sketch, candidate.title), distance < best?.distance ?? .infinity else {
                    continue
                }
                best = (distance, try store.id(of: record))
            } catch {
                note("\(error); near-duplicates of some postings were not found")
            }
            if best?.distance == 0 { break }
        }
        return best?.id
    }

    /// How far the posting of `record` is from a sketch; nil where they are not one posting.
    private func distance(_ sketch: DuplicateSketch, _ title: UInt32) -> Double? {
        if min(sketch.words.count, record.words.count) < configuration.fewestWords {
            let isSame =
                sketch.words == record.words && sketch.title != 0 && sketch.employer != 0
                && sketch.title == title && sketch.employer == record.employer
            return isSame && !sketch.words.isEmpty ? 0 : nil
        }
        let result = comparison.compare(record.words)
        guard result.passages <= configuration.largestPassages else { return nil }
        var limit = configuration.sameTitle
        if sketch.title == 0 || title == 0 {
            limit = configuration.unknownTitle
        } else if sketch.title != title {
            limit = configuration.otherTitle
        }
        if Self.differ(sketch.employer, record.employer) || Self.differ(sketch.place, record.place) {
            limit = min(limit, configuration.otherOffer)
        }
        return result.distance <= limit ? result.distance : nil
    }

    /// Whether two hashes are both known and not the same.
    private static func differ(_ left: UInt32, _ right: UInt32) -> Bool { left != 0 && right != 0 && left != right }

    /// The likeliest candidates: those that share the most keys, then the earliest.
    private func candidates(_ sketch: DuplicateSketch) -> [Candidate] {
        var found: [Candidate] = []
        for isCurrent in [false, true] {
            guard let half = isCurrent ? current : previous else { continue }
            candidates.removeAll(keepingCapacity: true)
            for key in sketch.keys { look(up: key, in: half.index) }
            // Title and employer together, and the same words throughout, are worth comparing by themselves.
            look(up: sketch.offer, in: half.index, weight: configuration.sharedKeys)
            look(up: sketch.text, in: half.index, weight: configuration.sharedKeysOfOtherTitle, isBoilerplate: false)
            candidates.sort()
            var start = 0
            while start < candidates.count {
                var end = start + 1
                while end < candidates.count, candidates[end] == candidates[start] { end += 1 }
                let title = half.store.title(Int(candidates[start]))
                let isOther = Self.differ(title, sketch.title)
                let isSame = sketch.offer != 0 && half.store.offer(Int(candidates[start])) == sketch.offer
                let wanted = isOther ? configuration.sharedKeysOfOtherTitle : isSame ? 1 : configuration.sharedKeys
                if end - start >= wanted {
                    found.append(
                        Candidate(
                            sharedKeys: end - start, isCurrent: isCurrent, number: candidates[start], title: title))
                }
                start = end
            }
        }
        guard found.count > 1 else { return found }
        found.sort { left, right in
            if left.sharedKeys != right.sharedKeys { return left.sharedKeys > right.sharedKeys }
            if left.isCurrent != right.isCurrent { return right.isCurrent }
            return left.number < right.number
        }
        return Array(found.prefix(configuration.comparedPostings))
    }

    /// Adds the postings that have a key to the candidates, as if they shared several keys.
    ///
    /// A key of as many postings as are remembered for one is boilerplate: those few would only hide the one that is
    /// looked for. A whole text is none.
    private func look(up key: UInt32, in index: KeyIndex, weight: Int = 1, isBoilerplate: Bool = true) {
        guard key != 0 else { return }
        let before = candidates.count
        index.find(key, into: &candidates)
        let end = candidates.count
        if isBoilerplate, end - before == KeyIndex.postingsPerKey {
            candidates.removeLast(end - before)
        } else if end > before {
            for _ in 1..<max(1, weight) { candidates.append(contentsOf: candidates[before..<end]) }
        }
    }

    // MARK: - Remembering

    private func remember(_ sketch: DuplicateSketch) {
        if current.store.isFull || current.store.count >= max(1, configuration.rememberedPostings / 2) { turn() }
        let number = UInt32(current.store.count)
        do throws(PlatformError) {
            try current.store.append(sketch)
        } catch {
            // What is in the file stays readable.
            warnOfScratch(error)
            turn()
            remember(sketch)
            return
        }
        for key in sketch.keys { current.index.insert(key, posting: number) }
        if sketch.text != 0 { current.index.insert(sketch.text, posting: number) }
        if sketch.offer != 0 { current.index.insert(sketch.offer, posting: number) }
    }

    /// Begins a new half and forgets the one before the last.
    private func turn() {
        if let previous, !hasForgotten {
            hasForgotten = true
            note(
                "near-duplicates are looked for among the latest \(previous.store.count) postings and more, not all: "
                    + "more than that are not remembered")
        }
        previous = current
        current = Half(store: makeStore())
    }

    private func makeStore() -> SketchStore {
        if canWriteScratch {
            do throws(PlatformError) {
                let file = try ScratchFile(in: configuration.scratchFolder)
                return SketchStore(file: file, limit: configuration.scratchBytes / 2)
            } catch {
                warnOfScratch(error)
            }
        }
        return SketchStore(file: nil, limit: configuration.memoryBytes / 2)
    }

    private func warnOfScratch(_ error: PlatformError) {
        canWriteScratch = false
        note("\(error); near-duplicates are looked for without a scratch file, among the latest postings only")
    }

    private func note(_ text: String) {
        if !notes.contains(text) { notes.append(text) }
    }
}
