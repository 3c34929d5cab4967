/// Formats that hold postings and are not read.
enum OtherFormat {
    /// The name of the format of a file without markup, by its name or first byte; nil for text.
    static func named(_ path: String, _ bytes: [UInt8]) -> String? {
        let name = path.lowercased()
        if [".csv", ".tsv", ".csv.gz", ".tsv.gz"].contains(where: name.hasSuffix) { return "CSV" }
        if name.hasSuffix(".json") || name.hasSuffix(".json.gz")
            || bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[")
        {
            return "a JSON array"
        }
        return nil
    }
}
