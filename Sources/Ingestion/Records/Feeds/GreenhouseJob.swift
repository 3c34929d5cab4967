internal import Postings

extension PostingRecord {
    /// A job of Greenhouse's job board API, from its list (`content=true`) or by itself.
    ///
    /// `content` is HTML that was escaped as a whole. `updated_at` is no date of posting: a board touches all its jobs at
    /// once.
    mutating func readGreenhouse(_ job: FeedObject) {
        set(.title, job.text("title"))
        set(.employer, job.text("company_name"))
        set(.url, job.text("absolute_url"))
        set(.identifier, job.text("requisition_id"))
        setDate(job.text("first_published"), from: .feed)
        if let deadline = PostingDate.iso(OneLine.collapsed(job.text("application_deadline"))) {
            set(.validThrough, deadline)
        }
        let place = job.object("location")?.text("name") ?? job.text("location")
        set(
            .location,
            place.contains { $0 > 0x20 }
                ? place : FeedObject.joined(job.list("offices").map { $0.text("location", "name") }))
        set(
            .salary,
            FeedObject.joined(
                job.list("pay_input_ranges").map {
                    FeedSalary(
                        minimum: FeedSalary.fromCents($0.text("min_cents")),
                        maximum: FeedSalary.fromCents($0.text("max_cents")), currency: $0.text("currency_type")
                    ).text
                }))
        setBody(html: job.text("content"), text: [])
    }
}
