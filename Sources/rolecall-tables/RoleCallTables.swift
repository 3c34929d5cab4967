internal import ArgumentParser
internal import Ingestion
internal import Platform

/// Makes the tables that are part of the program from postings: at present the one that divides texts into sections.
///
/// A developer's tool: the tables that it makes are kept in `Models/`.
@main
struct RoleCallTables: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rolecall-tables",
        abstract: "Make the tables that are part of RoleCall.",
        subcommands: [Sections.self])
}

struct Sections: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn how sections are worded, and write the section table.")

    @Option(help: "Marked sections: posting id, first and last visible byte of the text, section, tab-separated.")
    var marks: String

    @Option(name: .shortAndLong, help: "Where the table goes.")
    var output: String

    @Argument(help: "JSON Lines with id, company and html.")
    var corpus: String

    func run() throws {
        let marks = try readMarks()
        let trainer = SectionTrainer()
        let reader = try ByteLineReader(path: corpus, maximumLineBytes: 16 << 20)
        while let line = try reader.next() {
            do { try trainer.add(line.bytes, number: line.number, marks: marks) } catch {
                Terminal.writeStandardError("rolecall-tables: \(corpus):\(line.number): \(error)\n")
                throw ExitCode.failure
            }
        }
        let table = trainer.table { Terminal.writeStandardError($0 + "\n") }
        var file = try AtomicFile(path: output)
        try file.write(table)
        try file.commit()
    }

    /// The segments of each posting, in order.
    private func readMarks() throws -> [String: [(upper: Int, section: String)]] {
        var marks: [String: [(upper: Int, section: String)]] = [:]
        let reader = try ByteLineReader(path: self.marks, maximumLineBytes: 4096)
        while let line = try reader.next() {
            let columns = String(decoding: line.bytes, as: UTF8.self).split(separator: "\t").map(String.init)
            guard columns.count == 4, let lower = Int(columns[1]), let upper = Int(columns[2]),
                lower == marks[columns[0]]?.last?.upper ?? 0, upper > lower
            else {
                throw ValidationError("\(self.marks):\(line.number): expected id, lower, upper, section, without gaps")
            }
            marks[columns[0], default: []].append((upper, columns[3]))
        }
        return marks
    }
}
