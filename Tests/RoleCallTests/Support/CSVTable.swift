/// A report as a second reader sees it: RFC 4180 and nothing more lenient, so that whatever reads CSV can read it.
struct CSVTable {
    struct Malformed: Error {
        let problem: String
        let byte: Int
    }

    let header: [String]
    /// The rows without the header.
    let rows: [[String]]

    init(parsing bytes: [UInt8]) throws {
        let records = try Self.records(bytes)
        guard let header = records.first else { throw Malformed(problem: "no header", byte: 0) }
        for row in records where row.count != header.count {
            throw Malformed(problem: "\(row.count) cells in a table of \(header.count): \(row)", byte: 0)
        }
        self.header = header
        rows = Array(records.dropFirst())
    }

    /// The cells of a column, from top to bottom.
    func column(_ name: String) -> [String] {
        guard let index = header.firstIndex(of: name) else { return [] }
        return rows.map { $0[index] }
    }

    /// A row as a dictionary.
    func row(_ number: Int) -> [String: String] { Dictionary(uniqueKeysWithValues: zip(header, rows[number])) }

    /// Cells end at a comma, records at CR LF; a cell in quotes holds anything, a quote being doubled.
    static func records(_ bytes: [UInt8]) throws -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var position = 0
        while position < bytes.count {
            var cell: [UInt8] = []
            if bytes[position] == 0x22 {
                position += 1
                while true {
                    guard position < bytes.count else { throw Malformed(problem: "an open quote", byte: position) }
                    let isQuote = bytes[position] == 0x22
                    if isQuote, position + 1 >= bytes.count || bytes[position + 1] != 0x22 { break }
                    cell.append(bytes[position])
                    position += isQuote ? 2 : 1
                }
                position += 1
            } else {
                while position < bytes.count, ![0x2C, 0x0D, 0x0A].contains(bytes[position]) {
                    if bytes[position] == 0x22 { throw Malformed(problem: "a quote in a bare cell", byte: position) }
                    cell.append(bytes[position])
                    position += 1
                }
            }
            guard let text = String(validating: cell, as: UTF8.self) else {
                throw Malformed(problem: "no UTF-8", byte: position)
            }
            record.append(text)
            if position < bytes.count, bytes[position] == 0x2C {
                position += 1
            } else if bytes[position...].starts(with: [0x0D, 0x0A]) {
                position += 2
                records.append(record)
                record = []
            } else {
                throw Malformed(problem: "a cell that ends with neither comma nor CR LF", byte: position)
            }
        }
        if !record.isEmpty { throw Malformed(problem: "a last record without its line end", byte: position) }
        return records
    }
}
