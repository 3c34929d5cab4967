/// Why compressed data could not be decompressed further; it becomes a `PlatformError` where the path is known.
struct GzipDamage: Error {
    /// What happened.
    enum Kind: Sendable {
        /// The data of a member, or its checksum or length, are wrong.
        case corrupt
        /// The input ends within a member.
        case cut
        /// What follows the last member is no gzip.
        case trailing
    }

    let kind: Kind
    let reason: String
}
