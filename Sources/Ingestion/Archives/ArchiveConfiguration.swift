/// The limits of archives and of saved pages. They are well above what is met, and bound what a hostile file can cost.
public struct ArchiveConfiguration: Sendable, Hashable {
    /// The longest header, in bytes, of a WARC record, an HTTP response or a part of a saved page.
    ///
    /// Servers refuse headers from 8 to 16 KiB on.
    public var maximumHeaderBytes = 64 << 10

    /// The most parts that are looked at in a saved page: a page with some thousand images has as many.
    public var maximumParts = 20_000

    /// How deep the parts of a saved page may nest. Browsers write one level, mail programs two or three.
    public var maximumPartDepth = 8

    /// The limits by default.
    public init() {}
}
