/// Tells CSV under a name that does not say so: by a first line that names columns of postings.
enum CSVHead {
    /// Whether the first line names a description and one more of RoleCall's keys.
    static func looksLike(_ head: [UInt8], isWhole: Bool, _ configuration: IngestionConfiguration) -> Bool {
        let first = head.prefix(8192).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first { !$0.isEmpty } ?? []
        guard first.contains(where: { [0x2C, 0x3B, 0x09, 0x7C].contains($0) }) else { return false }
        guard
            let preamble = CSVPreamble(
                TextHead.ascii(head), isWhole: isWhole, encoding: nil, mapping: configuration.fields)
        else { return false }
        return preamble.columns.hasBody && preamble.columns.count > 1
    }
}
