#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Measures how long things take.
public enum Clock {
    /// Reads a clock that never runs backwards.
    ///
    /// - Returns: Seconds from an unsaid beginning; only differences mean something.
    public static func seconds() -> Double {
        read(CLOCK_MONOTONIC)
    }

    /// Reads how long the processors have worked for this program, all threads together.
    ///
    /// - Returns: Seconds of processor time since the start of the program.
    public static func processorSeconds() -> Double {
        read(CLOCK_PROCESS_CPUTIME_ID)
    }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        // SAFETY: `time` outlives the call.
        let code = unsafe clock_gettime(clock, &time)
        assert(code == 0, "POSIX has both clocks")
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
