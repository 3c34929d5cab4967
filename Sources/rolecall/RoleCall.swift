internal import ArgumentParser
internal import Platform

/// The command line. Each command is a file; what was typed is split there from what it means.
@main
struct RoleCall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rolecall",
        abstract: "Says of HTML job postings whether they describe a data scientist or an ML engineer.",
        discussion: """
            Reads pages, records and archives, labels each posting with a calibrated confidence and the words that made \
            it so, and writes a CSV report.

              rolecall classify postings/ -o report.csv
              rolecall explain posting.html
            """,
        version: "0.1.0",
        subcommands: [
            ClassifyCommand.self, ExplainCommand.self, TrainCommand.self, UpdateCommand.self, MergeCommand.self,
            EvaluateCommand.self,
        ])

    static func main() async {
        Terminal.ignoreBrokenPipes()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as PlatformError {
            if case .readerGone = error { return }
            exit(withError: Failure(error.description))
        } catch {
            exit(withError: error)
        }
    }
}

/// A message for standard error and the exit code 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The exit codes of the tool.
enum ExitStatus {
    /// Nothing could be classified, or a gate failed.
    static let nothing = ExitCode(1)
    /// Some inputs failed; the report says which.
    static let partly = ExitCode(2)
}
