/// The fields of a posting, each with where it was found.
public struct PostingFields: Sendable, Hashable {
    /// One place for each ``FieldName``, in the order of its cases.
    private var values: [PostingField?] = Array(repeating: nil, count: FieldName.allCases.count)

    /// No field.
    public init() {}

    /// A field's value; nil where nothing says it.
    public subscript(name: FieldName) -> PostingField? {
        get { values[Int(name.rawValue)] }
        set { values[Int(name.rawValue)] = newValue }
    }

    /// The names of the fields that are there, in the order of ``FieldName``.
    public var names: [FieldName] { FieldName.allCases.filter { self[$0] != nil } }
}

/// Two sources that say different things of one field.
public struct FieldConflict: Sendable, Hashable {
    /// The field.
    public let name: FieldName
    /// What was taken.
    public let kept: PostingField
    /// What was not.
    public let other: PostingField

    /// Makes a conflict.
    public init(name: FieldName, kept: PostingField, other: PostingField) {
        self.name = name
        self.kept = kept
        self.other = other
    }
}
