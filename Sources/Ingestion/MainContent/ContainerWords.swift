/// The words in `class`, `id` and `role` values by which boards name what is not the posting.
///
/// One line a purpose; a value is split at everything that is no letter and at changes from lower to upper case.
enum ContainerWords {
    /// Words that mark a container to be left out.
    static let dropped: Set<String> = [
        // Navigation
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "topbar", "sitemap", "pagination",
        // Banners
        "cookie", "cookies", "consent", "gdpr", "onetrust", "banner", "popup", "modal", "dialog", "overlay", "toast",
        // Other postings
        "similar", "related", "recommended", "recommendations", "suggested", "morejobs", "alsoviewed",
        // The page's end and its sides
        "footer", "sidebar", "colophon", "contentinfo",
        // Offers to the reader
        "newsletter", "subscribe", "signup", "login", "signin", "share", "sharing", "social", "jobalert",
        // Forms
        "search", "searchbar",
    ]

    /// The words of a container's attribute values.
    static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        var current: [UInt8] = []
        var previousLower = false
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
        for byte in bytes {
            let upper = byte >= 0x41 && byte <= 0x5A
            if !isLetter(byte) || (upper && previousLower) {
                if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
                current.removeAll(keepingCapacity: true)
            }
            if isLetter(byte) { current.append(byte | 0x20) }
            previousLower = isLetter(byte) && !upper
        }
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        return words
    }
}
