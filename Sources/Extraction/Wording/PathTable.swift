/// What is known of beginnings of phrases, by their paths (``PhraseTree/path(_:_:)``): one open-addressing table that is
/// filled once and only read from then on.
///
/// Layout: slots of 16 bytes, four of them a line of the processor's cache, a third of them free. The whole answer lies in
/// the slot that is found, because the tables do not fit the nearest caches: when a step went from an array of edges to
/// one of nodes and one of phrases, half of the time of a match was spent waiting for them.
struct PathTable: Sendable {
    /// One beginning of a phrase.
    struct Entry: Sendable, Hashable {
        /// Its words.
        var path: UInt64
        /// What a phrase that ends here means to the tree's owner; 0 where none ends.
        var meaning: UInt32
        /// One bit for each word that may follow, by ``PhraseTree/follower(_:)``; 0 where nothing does.
        var followers: UInt32

        fileprivate static let free = Entry(path: 0, meaning: 0, followers: 0)
    }

    private var slots: [Entry]

    /// A table of some beginnings, whose paths are different and not 0.
    init(_ entries: [Entry]) {
        slots = [Entry](repeating: .free, count: entries.count + entries.count / 2 + 1)
        for entry in entries {
            precondition(entry.path != 0, "a path of 0 is a free slot")
            var slot = place(of: entry.path)
            while slots[slot].path != 0 { slot = following(slot) }
            slots[slot] = entry
        }
    }

    /// What is known of a path; nil where it begins no phrase.
    @inline(__always)
    func entry(_ path: UInt64) -> Entry? {
        var slot = place(of: path)
        while true {
            let found = slots[slot]
            if found.path == path { return found }
            if found.path == 0 { return nil }
            slot = following(slot)
        }
    }

    /// Paths are evenly spread over 64 bits, and so are their shares of the slots.
    @inline(__always)
    private func place(of path: UInt64) -> Int { Int(path.multipliedFullWidth(by: UInt64(slots.count)).high) }

    @inline(__always)
    private func following(_ slot: Int) -> Int { slot + 1 == slots.count ? 0 : slot + 1 }
}
