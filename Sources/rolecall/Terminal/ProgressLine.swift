internal import Platform
internal import Reporting

/// A line on standard error that says how far a long run is; silent where standard error is no terminal.
final class ProgressLine {
    private let isShown = Terminal.standardErrorIsTerminal
    private let begin = Clock.seconds()
    private var last = 0.0
    private let unit: String

    /// How often the line is written, in seconds: smooth to the eye, and too seldom to cost anything.
    private static let interval = 0.1

    init(_ unit: String) {
        self.unit = unit
    }

    /// Shows a count, its rate and, where the total is known, the remaining time.
    func update(_ count: Int, of total: Int? = nil) {
        guard isShown else { return }
        let now = Clock.seconds()
        guard now - last >= Self.interval else { return }
        last = now
        let elapsed = max(now - begin, 1e-3)
        let rate = Double(count) / elapsed
        var line = "\(DecimalText.grouped(count)) \(unit) · \(DecimalText.grouped(Int(rate)))/s"
        if let total, total > count, rate > 0 {
            line += " · \(Self.duration(Double(total - count) / rate)) left"
        }
        Terminal.writeStandardError("\r\u{1B}[K" + line)
    }

    /// Shows a share from 0 to 1.
    func update(share: Double) {
        guard isShown else { return }
        let elapsed = Clock.seconds() - begin
        var line = "\(unit) · \(Int(share * 100)) %"
        if share > 0.05, share < 1 { line += " · \(Self.duration(elapsed / share * (1 - share))) left" }
        Terminal.writeStandardError("\r\u{1B}[K" + line)
    }

    /// Takes the line away.
    func end() {
        if isShown { Terminal.writeStandardError("\r\u{1B}[K") }
    }

    private static func duration(_ seconds: Double) -> String {
        let seconds = Int(seconds.rounded(.up))
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
}
