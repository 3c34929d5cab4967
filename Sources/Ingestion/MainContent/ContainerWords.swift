/// The words in `class`, `id`, `role` and `data-` values by which boards name what is not the posting.
///
/// A value is split at everything that is neither letter nor digit and where a small letter is followed by a capital; a
/// phrase must stand in it word for word.
enum ContainerWords {
    /// What a container's names say of it.
    enum Purpose: Sendable {
        /// It is no part of the posting.
        case dropped
        /// It holds tags, where its blocks are many and short.
        case tags
    }

    /// The purpose that a container's names give it, or nil.
    static func purpose(_ names: [UInt64]) -> Purpose? { table.longestMatch(names) }

    private static let table = PhraseTable<Purpose>(
        dropped.map { ($0, Purpose.dropped) } + tags.map { ($0, Purpose.tags) })

    private static let dropped = [
        // Navigation
        "nav", "navbar", "navigation", "menu", "menubar", "breadcrumb", "breadcrumbs", "crumbs", "topbar", "sitemap",
        "pagination", "skip link", "skip to content", "skiplink", "site header", "masthead",
        // Banners
        "cookie", "cookies", "consent", "gdpr", "onetrust", "cookiebot", "banner", "popup", "modal", "dialog",
        "overlay",
        "toast", "tooltip", "alertdialog", "advert", "advertisement", "sponsored",
        // Other postings and other employers
        "similar", "related", "recommended", "recommendations", "suggested", "morejobs", "more jobs", "other jobs",
        "alsoviewed", "also viewed", "latest jobs", "featured jobs", "job list", "joblist", "search results",
        // The page's end and its sides
        "footer", "sidebar", "colophon", "contentinfo",
        // Offers to the reader
        "newsletter", "subscribe", "signup", "sign up", "login", "log in", "signin", "sign in", "share", "sharing",
        "social", "addthis", "jobalert", "job alert", "job alerts", "calculator", "resume upload",
        "talent community",
        // Forms
        "search", "searchbar", "application form", "apply form", "applyform",
    ]

    private static let tags = [
        "tags", "tag", "tag cloud", "pills", "pill", "chips", "chip", "badges", "keywords", "skills",
    ]
}
