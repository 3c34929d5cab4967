/// Which keys of the input stand for RoleCall's own: `--field text=description`.
///
/// The keys that are mapped are looked at first, in the order in which they were given, then RoleCall's own name, so that
/// files with and without the mapped key can be read in one run. A mapped `text` beats an unmapped `html`: whoever maps
/// it says where the description stands.
public struct FieldMapping: Sendable, Hashable {
    /// The keys that stand for each ``RecordKey``, at its index.
    private var theirs: [[String]] = Array(repeating: [], count: RecordKey.allCases.count)

    /// Maps nothing.
    public init() {}

    /// Reads assignments such as `text=description`.
    ///
    /// - Throws: ``FieldMappingError`` for what is no assignment, and for a key that RoleCall does not have.
    public init(_ assignments: [String]) throws(FieldMappingError) {
        for assignment in assignments {
            guard let equals = assignment.firstIndex(of: "=") else { throw .notAnAssignment(assignment) }
            let ours = assignment[..<equals]
            let name = assignment[assignment.index(after: equals)...]
            guard let key = RecordKey(rawValue: String(ours)) else { throw .unknownKey(String(ours)) }
            guard !name.isEmpty else { throw .notAnAssignment(assignment) }
            theirs[key.index].append(String(name))
        }
    }

    /// Whether nothing is mapped.
    public var isEmpty: Bool { theirs.allSatisfy(\.isEmpty) }

    /// The keys that stand for one of RoleCall's, in order, its own name left out.
    func mapped(_ key: RecordKey) -> [String] { theirs[key.index] }
}

/// Why a `--field` cannot be understood.
public enum FieldMappingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no `=`, or nothing behind it.
    case notAnAssignment(String)
    /// The key before the `=` is none of RoleCall's.
    case unknownKey(String)

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .notAnAssignment(let text):
            "--field takes OURS=THEIRS, as in --field text=description, not \"\(text)\"."
        case .unknownKey(let key):
            "--field has no \"\(key)\" to fill; it is one of \(FieldMappingError.keys)."
        }
    }

    private static let keys = RecordKey.allCases.map(\.rawValue).joined(separator: ", ")
}
