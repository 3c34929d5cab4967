internal import Postings

/// Tells CSV under a name that does not say so: by a first line that names columns of postings.
enum CSVHead {
    /// Whether the first line names a description and one more of RoleCall's keys.
    static func looksLike(_ head: [UInt8], isWhole: Bool, _ configuration: IngestionConfiguration) -> Bool {
        let first = head.prefix(8192).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first { !$0.isEmpty } ?? []
        guard first.contains(where: { [0x2C, 0x3B, 0x09, 0x7C].contains($0) }) else { return false }
        guard let preamble = preamble(head, isWhole: isWhole, configuration) else { return false }
        return preamble.columns.hasBody && preamble.columns.count > 1
    }

    /// Whether a table has a column for descriptions, or one that `--field` would make one: else it is a table of something
    /// else. An empty one may hold any.
    static func mayHoldPostings(_ head: [UInt8], _ configuration: IngestionConfiguration) -> Bool {
        guard let preamble = preamble(head, isWhole: true, configuration) else { return true }
        return preamble.columns.hasBody || DescriptionNames.first(in: preamble.header.columns) != nil
    }

    private static func preamble(
        _ head: [UInt8], isWhole: Bool, _ configuration: IngestionConfiguration
    ) -> CSVPreamble? {
        CSVPreamble(TextHead.ascii(head), isWhole: isWhole, encoding: nil, mapping: configuration.fields)
    }
}
