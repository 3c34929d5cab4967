internal import Reporting

/// Words what went wrong with an input, the place first.
enum FailureText {
    /// `path (record n): message`, the path once where the message names it already.
    static func line(_ path: String, _ record: Int, _ message: String) -> String {
        let path = path.printable
        let message = message.printable
        if message.hasPrefix(path) { return message }
        return record == 1 ? "\(path): \(message)" : "\(path) (record \(record)): \(message)"
    }
}
