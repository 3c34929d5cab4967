internal import Platform

/// Lines on standard error.
enum Message {
    /// Writes a line.
    static func note(_ text: String) { Terminal.writeStandardError(text + "\n") }

    /// Writes a line that begins with "warning:".
    static func warning(_ text: String) { note("warning: \(text)") }

    /// `1 posting`, `2 postings`.
    static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
    }
}
