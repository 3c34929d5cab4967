/// What the cues of one list stand for, by a cue's index: one array look-up a hit.
struct CueValues<Value: Sendable>: Sendable {
    private let values: [Value?]
    /// The list, for ``TextUnit/mayHold(_:)``.
    let list: CueLists

    /// The values of a list.
    ///
    /// - Parameter value: what a cue stands for.
    init(_ table: CueTable, _ list: CueList, _ value: (Cue) -> Value?) {
        self.list = CueLists(list)
        values = table.cues.map { $0.list == list ? value($0) : nil }
    }

    /// What a hit stands for; nil where it is of another list.
    @inline(__always)
    subscript(hit: CueHit) -> Value? { values[Int(hit.cue)] }
}

extension CueValues where Value: RawRepresentable, Value.RawValue == String {
    /// The values of a list whose values are an enumeration's.
    init(_ table: CueTable, _ list: CueList) {
        self.init(table, list) { Value(rawValue: $0.value) }
    }
}
