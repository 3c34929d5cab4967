internal import Postings

/// Puts the fields of several sources together: the first source that names a field wins, and one that says something
/// else is kept as a conflict.
struct FieldMerge {
    private(set) var fields = PostingFields()
    private(set) var conflicts: [FieldConflict] = []

    /// Nothing yet.
    init() {}

    /// Begins with what a posting has.
    init(_ posting: JobPosting) {
        fields = posting.fields
        conflicts = posting.conflicts
    }

    /// Takes what a weaker source says: where nothing stands yet it fills the field, else it is compared.
    ///
    /// - Parameter isConfirmed: whether the weaker source also says what stands there; asked where the two differ.
    mutating func add(_ others: PostingFields, unless isConfirmed: (FieldName, [UInt8]) -> Bool = { _, _ in false }) {
        for name in FieldName.allCases {
            guard let other = others[name], !other.text.isEmpty else { continue }
            if fields[name] == nil { fields[name] = other } else { compare(name, other, unless: isConfirmed) }
        }
    }

    /// Compares a field with a source that may speak of something else, and fills nothing.
    mutating func compare(
        _ name: FieldName, _ other: PostingField?, unless isConfirmed: (FieldName, [UInt8]) -> Bool = { _, _ in false }
    ) {
        guard let other, !other.text.isEmpty, let kept = fields[name] else { return }
        note(name, kept, other, unless: isConfirmed)
    }

    /// Takes what a stronger source says of one field: it replaces what stands there.
    mutating func replace(_ name: FieldName, _ stronger: PostingField?) {
        guard let stronger, !stronger.text.isEmpty else { return }
        let former = fields[name]
        let others = conflicts.filter { $0.name == name }.map(\.other)
        conflicts.removeAll { $0.name == name }
        fields[name] = stronger
        for other in [former].compactMap(\.self) + others { note(name, stronger, other) }
    }

    /// Writes the result into a posting.
    func apply(to posting: inout JobPosting) {
        posting.fields = fields
        posting.conflicts = conflicts.count < 2 ? conflicts : ordered
    }

    private var ordered: [FieldConflict] {
        FieldName.allCases.flatMap { name in conflicts.filter { $0.name == name } }
    }

    private mutating func note(
        _ name: FieldName, _ kept: PostingField, _ other: PostingField,
        unless isConfirmed: (FieldName, [UInt8]) -> Bool = { _, _ in false }
    ) {
        guard FieldAgreement.differ(name, kept.text.bytes, other.text.bytes),
            !conflicts.contains(where: { $0.name == name && $0.other.text == other.text }),
            !isConfirmed(name, kept.text.bytes)
        else { return }
        conflicts.append(FieldConflict(name: name, kept: kept, other: other))
    }
}
