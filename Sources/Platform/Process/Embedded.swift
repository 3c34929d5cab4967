import CEmbedded

/// The bytes that are part of the program, put there by the C target `CEmbedded`.
public enum Embedded {
    /// The skills table: UTF-8, tab-separated, with a header line.
    public static var skillsTable: [UInt8] { skills }

    /// The cue table, the wording that facts are read by: UTF-8, tab-separated, with a header line.
    public static var cueTable: [UInt8] { cues }

    /// The default model file, or `nil` if the program was built before there was one.
    public static var defaultModel: [UInt8]? { model }

    /// The section table: text, or `nil` if the program was built before there was one.
    public static var sectionTable: [UInt8]? { sections }

    // SAFETY: C defines the arrays with exactly these lengths, as constants that live as long as the program.
    private static let skills = unsafe copy(rolecall_embedded_skills_bytes(), rolecall_embedded_skills_length)

    private static let cues = unsafe copy(rolecall_embedded_cues_bytes(), rolecall_embedded_cues_length)

    private static let model: [UInt8]? =
        rolecall_embedded_model_length == 0
        ? nil : unsafe copy(rolecall_embedded_model_bytes(), rolecall_embedded_model_length)

    private static let sections: [UInt8]? =
        rolecall_embedded_sections_length == 0
        ? nil : unsafe copy(rolecall_embedded_sections_bytes(), rolecall_embedded_sections_length)

    private static func copy(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        // SAFETY: the caller answers for `count` bytes at `start`.
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
}
