/// What of an archive is no page and gets no row: no posting is lost with it, and the run says how much there was.
public struct PassedOver: Sendable, Hashable {
    /// Responses and resources that are no HTML: images, scripts, data.
    public var notHTML = 0
    /// Responses that send the reader elsewhere.
    public var redirects = 0

    /// Nothing.
    public init() {}

    /// How many there are in all.
    public var count: Int { notHTML + redirects }

    /// Adds what another archive passed over.
    public static func += (left: inout PassedOver, right: PassedOver) {
        left.notHTML += right.notHTML
        left.redirects += right.redirects
    }
}
