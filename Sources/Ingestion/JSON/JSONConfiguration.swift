/// The limits within which a JSON text is read.
struct JSONConfiguration: Sendable, Hashable {
    /// The most objects and arrays that may lie in each other.
    ///
    /// schema.org postings nest 4 to 8 deep and `@graph` adds two; Foundation stops at 512. The reader itself does not
    /// recurse, so the limit protects whoever walks the document by recursion.
    var maximumDepth = 256

    /// The most bytes of one text; at most `UInt32.max`, because positions in the tape are 32 bits wide.
    ///
    /// A billion is far beyond any record. The tape of a hostile text (`[1,1,1…`) takes 8 times the text's memory.
    var maximumBytes = 1 << 30

    /// The limits that are right for job postings.
    init() {}

    /// Limits of one's own.
    init(maximumDepth: Int, maximumBytes: Int = 1 << 30) {
        self.maximumDepth = maximumDepth
        self.maximumBytes = maximumBytes
    }
}
