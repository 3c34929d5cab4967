/// What a schema.org JobPosting says, as plain UTF-8; empty where it says nothing.
struct StructuredPosting: Sendable, Hashable {
    var title: [UInt8] = []
    /// HTML, unescaped as often as it was escaped.
    var description: [UInt8] = []
    var employer: [UInt8] = []
    var location: [UInt8] = []
    var datePosted: [UInt8] = []
}
