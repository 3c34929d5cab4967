/// What a page's wording announces, beside the posting that it may be.
struct PageNotices: OptionSet, Sendable {
    let rawValue: UInt8

    /// Nothing is found at this address, or the server failed.
    static let missing = PageNotices(rawValue: 1)
    /// The same in words that a posting's text would not have by the way.
    static let lost = PageNotices(rawValue: 64)
    /// The posting is closed; general words, which only count where there is little else.
    static let closed = PageNotices(rawValue: 2)
    /// Consent, log-in, a check for robots.
    static let wall = PageNotices(rawValue: 4)
    /// The same in words that a posting's text would not have by the way.
    static let barrier = PageNotices(rawValue: 8)
    /// A list of postings.
    static let list = PageNotices(rawValue: 16)
    /// A list without a result.
    static let emptyList = PageNotices(rawValue: 32)

    /// What the words announce.
    static func found(in words: WordHashes) -> PageNotices {
        var found: PageNotices = []
        table.forEachMatch(words.hashes) { kinds, _ in found.formUnion(kinds) }
        return found
    }

    private static let table: PhraseTable<PageNotices> = {
        let lists: [(phrases: [String], kinds: PageNotices)] = [
            (missingWords, .missing), (lostWords, [.missing, .lost]), (closedWords, .closed), (wallWords, .wall),
            (barrierWords, [.wall, .barrier]),
            (emptyListWords, [.list, .emptyList]), (listWords, .list),
        ]
        return PhraseTable(lists.flatMap { list in list.phrases.map { ($0, list.kinds) } })
    }()

    private static let missingWords = [
        "404", "page not found", "not found", "page doesnt exist", "page does not exist", "page cannot be found",
        "cant be found", "couldnt find", "cant find", "cannot find", "nothing here", "410", "page isnt here",
        "page has moved", "could not find", "lost the page", "no such page", "page is gone", "page no longer exists",
        // The server's own failures.
        "internal server error", "500 internal", "bad gateway", "service unavailable", "gateway timeout",
        "gateway time out", "something went wrong", "an error occurred", "server error", "down for maintenance",
        "under maintenance", "be back soon", "be right back", "temporarily unavailable", "bad request",
        // German, Spanish, Portuguese, Italian, French, Dutch, Swedish, Danish.
        "nicht gefunden", "no encontrada", "no encontrado", "não encontrada", "não encontrado", "non trovata",
        "introuvable", "niet gevonden", "hittades inte", "ikke fundet", "findes ikke",
    ]
    private static let lostWords = [
        "cant find the page", "cannot find the page", "couldnt find the page", "could not find the page",
        "page youre looking for", "page you are looking for", "page you were looking for", "page you requested",
    ]
    private static let closedWords = [
        "no longer available", "no longer accepting", "has expired", "job expired", "has been filled",
        "position filled", "is closed", "has closed", "applications closed", "applications are closed",
        "applications have closed", "no longer open", "no longer active", "been filled", "been withdrawn",
        "has been removed", "has been taken down", "vacancy closed", "posting has ended", "no longer live",
        "role closed", "job closed", "now closed", "ended", "expired",
    ]
    private static let wallWords = [
        "cookie", "cookies", "consent", "your privacy", "sign in", "log in", "login", "sign up", "access denied",
        "before you continue", "join to view", "privacy choices", "privacy settings", "create an account", "subscribe",
        "security check", "attention required", "anmelden", "zustimmung", "einwilligung", "se connecter",
        "iniciar sesión", "accedi", "inloggen", "logga in", "log ind", "not available in your",
        "too many requests",
    ]
    private static let barrierWords = [
        "verify you are", "verify that you are", "are you a robot", "not a robot", "are you human", "captcha",
        "checking your browser", "checking if the site connection is secure", "just a moment", "unusual traffic",
        "enable javascript and cookies", "enable cookies and javascript", "pardon our interruption",
        "you have been blocked", "your request has been blocked", "access to this page has been denied",
        "we value your privacy", "we care about your privacy", "accept all cookies", "akzeptieren", "to keep reading",
        "to continue reading",
    ]
    private static let listWords = [
        "jobs", "search results", "vacancies", "open positions", "openings", "roles", "results", "opportunities",
        "positions", "open roles", "vacatures", "stellenangebote", "offres demploi", "ofertas de empleo", "vagas",
        "offerte di lavoro", "lediga jobb", "ledige stillinger",
    ]
    private static let emptyListWords = [
        "jobs found", "no jobs", "0 jobs", "no results", "no vacancies", "no open positions", "no matching jobs",
        "no openings",
    ]
}
