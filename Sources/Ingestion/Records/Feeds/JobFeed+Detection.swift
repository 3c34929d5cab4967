internal import Postings

extension JobFeed {
    /// The feed that an object comes from, told by the keys that no other has; nil for a record of another kind.
    ///
    /// | feed | keys | documented at |
    /// |---|---|---|
    /// | Greenhouse | `absolute_url` with `internal_job_id`, `content`, `updated_at` or `first_published` | developers.greenhouse.io/job-board.html |
    /// | Ashby | `jobUrl` with `descriptionHtml`, `descriptionPlain`, `publishedAt` or `isListed` | developers.ashbyhq.com/docs/public-job-posting-api |
    /// | Lever | `hostedUrl` or `applyUrl` and `text`, with `categories`, `lists` or `descriptionPlain` | github.com/lever/postings-api |
    ///
    /// An object with a description under RoleCall's own keys is a record, except that a Lever job's `text` is its title.
    static func detect(_ value: JSONValue, in document: JSONDocument) -> JobFeed? {
        func has(_ key: String) -> Bool { document.member(value, key) != nil }
        func hasAny(_ keys: String...) -> Bool { keys.contains(where: has) }
        if has("html") { return nil }
        if has("absolute_url"), hasAny("internal_job_id", "content", "updated_at", "first_published") {
            return has("text") ? nil : .greenhouse
        }
        if has("jobUrl"), hasAny("descriptionHtml", "descriptionPlain", "publishedAt", "isListed") {
            return has("text") ? nil : .ashby
        }
        if hasAny("hostedUrl", "applyUrl"), has("text"), hasAny("categories", "lists", "descriptionPlain") {
            return .lever
        }
        return nil
    }
}

extension PostingRecord {
    /// Reads a job of a feed. No feed but Greenhouse's names the employer; the board's name in an address is no name.
    mutating func read(_ job: FeedObject, of feed: JobFeed, number: Int) throws(IngestionError) {
        let id = OneLine.collapsed(job.text("id"))
        self.id = id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
        switch feed {
        case .greenhouse: readGreenhouse(job)
        case .lever: readLever(job)
        case .ashby: readAshby(job)
        }
        if html.isEmpty, text.isEmpty, feed == .greenhouse, !job.has("content") {
            throw .record(
                line: number,
                reason: "the job has no \"content\"; ask the board for it with content=true")
        }
    }

    /// Puts a value of the feed in its place.
    mutating func set(_ name: FieldName, _ value: [UInt8]) { set(name, value, from: .feed) }

    /// How the work is done, in the words of the report.
    mutating func setWorkplace(_ value: [UInt8], isRemote: Bool = false) {
        switch String(decoding: value, as: UTF8.self).lowercased() {
        case "remote": set(.workplace, Array("remote".utf8))
        case "hybrid": set(.workplace, Array("hybrid".utf8))
        case "on-site", "onsite", "on_site": set(.workplace, Array("on-site".utf8))
        // Only where nothing more exact is said: Ashby also calls hybrid work remote.
        case "" where isRemote: set(.workplace, Array("remote".utf8))
        default: break
        }
    }
}
