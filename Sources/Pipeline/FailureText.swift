internal import Reporting

/// Words what went wrong with an input, the place first.
enum FailureText {
    /// `path (record n): message`, the path and the record once where the message names them already.
    static func line(_ path: String, _ record: Int?, _ message: String) -> String {
        let path = path.printable
        let message = message.printable
        if message.hasPrefix(path) { return message }
        if message.hasPrefix("record ") { return "\(path): \(message)" }
        return record.map { "\(path) (record \($0)): \(message)" } ?? "\(path): \(message)"
    }
}
