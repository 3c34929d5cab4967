internal import Postings

/// The fields of a posting for a terminal: each with where it was found, and what another source says instead.
struct FieldLines {
    private let posting: JobPosting

    /// The width of the names that every explanation has.
    private static let width = 10
    /// The width of the other names, which are those of ``FieldName``.
    private static let otherWidth = 20
    /// The longest value that is printed whole, in characters: duties may run to pages.
    private static let longestValue = 160

    init(_ posting: JobPosting) {
        self.posting = posting
    }

    /// The four fields that every posting should have, present or not.
    var expected: [String] {
        Self.expected.flatMap { name, label in
            lines(name, label.padded(to: Self.width)) ?? ["  \(label.padded(to: Self.width))–"]
        }
    }

    /// The other fields that are there.
    var others: [String] {
        posting.fields.names.flatMap { name in
            Self.expected.contains { $0.name == name } ? [] : lines(name, name.name.padded(to: Self.otherWidth)) ?? []
        }
    }

    private static let expected: [(name: FieldName, label: String)] = [
        (.title, "title"), (.employer, "employer"), (.location, "location"), (.datePosted, "posted"),
    ]

    private func lines(_ name: FieldName, _ label: String) -> [String]? {
        guard let field = posting.fields[name] else { return nil }
        let indent = String(repeating: " ", count: label.count)
        return ["  \(label)\(Self.text(field))"]
            + posting.conflicts.filter { $0.name == name }.map { "  \(indent)but \(Self.text($0.other))" }
    }

    private static func text(_ field: PostingField) -> String {
        let value = field.text.string.printable
        let shown = value.count <= longestValue ? value : "\(value.prefix(longestValue - 1))…"
        return "\(shown)  (\(field.origin.rawValue))"
    }
}
