#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The standard streams, and the terminal behind them.
public enum Terminal {
    /// Whether standard error is a terminal, so that progress can be shown there.
    public static var standardErrorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether standard output is a terminal, so that a person reads it.
    public static var standardOutputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The width in columns: what the terminal says, else the variable `COLUMNS`, else 80.
    public static var width: Int {
        for descriptor in [STDERR_FILENO, STDOUT_FILENO] {
            var size = winsize()
            // SAFETY: TIOCGWINSZ fills one `winsize`, which outlives the call.
            if unsafe ioctl(descriptor, .init(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
        return 80
    }

    /// Writes to standard output, unbuffered.
    ///
    /// Call ``ignoreBrokenPipes()`` once at the start of the program, or a reader that goes away ends it by a signal.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Returns: `false` if the reader went away, as `head` does; the program then stops, and that is success.
    /// - Throws: `writeFailed` with `standard output` as the path, as when the disk is full.
    public static func writeStandardOutput(_ bytes: [UInt8]) throws(PlatformError) -> Bool {
        do throws(SystemError) {
            try FileDescriptor(inherited: STDOUT_FILENO).writeAll(bytes.span)
            return true
        } catch {
            if error.code == EPIPE { return false }
            throw error.writing("standard output")
        }
    }

    /// Writes to standard error as it is, without a newline of its own. Failures are passed over: there is nowhere left
    /// to report them.
    ///
    /// - Parameter text: Any text.
    public static func writeStandardError(_ text: String) {
        try? FileDescriptor(inherited: STDERR_FILENO).writeAll(Array(text.utf8).span)
    }

    /// Makes a write to a pipe without a reader an error instead of the end of the program (SIGPIPE).
    public static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }
}
