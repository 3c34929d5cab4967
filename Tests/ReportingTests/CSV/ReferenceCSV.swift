/// A second reader of CSV: RFC 4180 and nothing more lenient.
enum ReferenceCSV {
    struct Malformed: Error {
        let problem: String
        let byte: Int
    }

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
