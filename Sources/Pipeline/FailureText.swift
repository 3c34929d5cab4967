internal import Reporting

/// Words what went wrong with an input, the place first.
enum FailureText {
    /// `path (record n): message`, the path and the record once where the message names them already.
    static func line(_ path: String, _ record: Int?, _ message: String) -> String {
        let path = path.printable
        let message = message.printable
        if message.hasPrefix(path) { return message }
        guard let record else { return "\(path): \(message)" }
        var rest = message[...]
        for prefix in ["record \(record): ", "record \(record) "] where rest.hasPrefix(prefix) {
            rest.removeFirst(prefix.count)
            break
        }
        return "\(path) (record \(record)): \(rest)"
    }
}
