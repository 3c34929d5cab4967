#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The environment variables that the program was started with.
public enum Environment {
    /// Looks up a variable.
    ///
    /// - Parameter name: The variable's name.
    /// - Returns: Its value, or `nil` if it is not set or not valid UTF-8.
    public static subscript(name: String) -> String? {
        // SAFETY: the name is NUL-terminated for the call. The value is copied at once; this program never sets a
        // variable, so no other thread can move it meanwhile.
        unsafe getenv(name).flatMap { unsafe String(validatingCString: $0) }
    }
}
