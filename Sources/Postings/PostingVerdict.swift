/// Whether a page is a job posting, and if not, what it is instead.
public enum PostingVerdict: String, Sendable, Hashable, CaseIterable {
    /// A job posting.
    case posting
    /// A posting that is no longer open, its text gone.
    case expired
    /// A cookie, consent or log-in wall.
    case wall
    /// A list of postings or of search results.
    case list
    /// An application shell whose text a script would have loaded.
    case shell
    /// An article or another page that is no posting.
    case article
    /// An error page: nothing is found at this address.
    case missing
    /// No text at all.
    case empty
}
