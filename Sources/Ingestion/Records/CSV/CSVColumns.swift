internal import Postings

/// Which columns of a CSV file hold which keys.
///
/// A name is compared in lower case, with spaces, underscores and hyphens alike: `Job Description` is `job_description`.
struct CSVColumns: Sendable, Hashable {
    /// The columns of each ``RecordKey``, at its index: the mapped ones, then those with its own name.
    private let columns: [[Int]]
    /// How many of the columns of each key were mapped.
    private let mappedCounts: [Int]

    init(_ names: [String], mapping: FieldMapping) {
        let folded = names.map(CSVColumns.fold)
        var mappedCounts: [Int] = []
        columns = RecordKey.allCases.map { key in
            let mapped = mapping.mapped(key).flatMap { name in
                let wanted = CSVColumns.fold(name)
                return folded.indices.filter { folded[$0] == wanted }
            }
            mappedCounts.append(mapped.count)
            return mapped + folded.indices.filter { folded[$0] == key.rawValue && !mapped.contains($0) }
        }
        self.mappedCounts = mappedCounts
    }

    /// The columns that may hold a key, in the order in which they are asked.
    func columns(_ key: RecordKey) -> [Int] { columns[key.index] }

    /// The columns that were mapped to a key.
    func mapped(_ key: RecordKey) -> ArraySlice<Int> { columns[key.index].prefix(mappedCounts[key.index]) }

    /// How many keys have a column.
    var count: Int { columns.count { !$0.isEmpty } }

    /// Whether a column holds what a posting is made of.
    var hasBody: Bool { !columns(.html).isEmpty || !columns(.text).isEmpty }

    /// Lower case, without spaces around it, and with one underscore for each run of spaces, underscores and hyphens.
    static func fold(_ name: String) -> String {
        var result = ""
        var isPending = false
        for character in name.lowercased() {
            if character == "_" || character == "-" || character.isWhitespace {
                isPending = !result.isEmpty
            } else {
                if isPending { result.append("_") }
                isPending = false
                result.append(character)
            }
        }
        return result
    }
}

/// Columns and keys that hold a description under a name that is not RoleCall's.
enum DescriptionNames {
    private static let names: Set<String> = [
        "description", "body", "content", "job_description", "jobdescription", "description_html", "descriptionhtml",
        "description_plain", "descriptionplain", "description_text", "full_description", "job_summary", "summary",
        "details", "posting", "job_posting", "jobpost", "job_post", "job_desc", "description_raw", "raw_description",
    ]

    /// The first of some names that is one of them, as it is written.
    static func first(in names: some Sequence<String>) -> String? {
        names.first { DescriptionNames.names.contains(CSVColumns.fold($0)) }
    }

    /// What a message asks for when no body was found among these names.
    static func advice(_ names: some Sequence<String>) -> String {
        guard let name = first(in: names) else { return "name the one that holds the description: --field text=NAME" }
        return "if \"\(name)\" holds the description, give --field text=\(name.contains(" ") ? "\"\(name)\"" : name)"
    }
}
