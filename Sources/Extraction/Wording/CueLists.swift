/// A set of lists of the cue table, one bit each: most sentences hold cues of a few lists, and the readers of the others
/// need not look at them.
struct CueLists: Sendable, Hashable {
    private var bits: UInt32

    /// No list.
    static let none = CueLists(bits: 0)

    private init(bits: UInt32) { self.bits = bits }

    /// The list at a place among ``CueList``'s cases.
    @inline(__always)
    init(place: UInt8) { bits = 1 << UInt32(place) }

    /// One list.
    init(_ list: CueList) { self.init(place: UInt8(CueList.allCases.firstIndex(of: list) ?? 0)) }

    /// Adds the lists of another set.
    @inline(__always)
    mutating func formUnion(_ other: CueLists) { bits |= other.bits }

    /// Whether the sets have a list in common.
    @inline(__always)
    func intersects(_ other: CueLists) -> Bool { bits & other.bits != 0 }
}
