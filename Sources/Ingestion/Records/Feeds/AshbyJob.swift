internal import Postings

extension PostingRecord {
    /// A job of Ashby's job postings API. One that is not listed is a posting all the same.
    mutating func readAshby(_ job: FeedObject) {
        set(.title, job.text("title"))
        set(.url, job.text("jobUrl", "applyUrl"))
        setDate(job.text("publishedAt"), from: .feed)
        set(.employmentType, job.text("employmentType"))
        setWorkplace(job.text("workplaceType"), isRemote: job.text("isRemote").elementsEqual("true".utf8))
        let others = job.list("secondaryLocations").map { $0.text.isEmpty ? $0.text("location") : $0.text }
        set(.location, FeedObject.joined([job.text("location")] + others))
        if let compensation = job.object("compensation") { set(.salary, Self.ashbySalary(compensation)) }
        let html = job.text("descriptionHtml")
        setBody(html: html, text: html.isEmpty ? job.text("descriptionPlain") : [])
    }

    /// The components that are salaries, of the summary or else of the tiers; else Ashby's own line.
    private static func ashbySalary(_ compensation: FeedObject) -> [UInt8] {
        func salaries(_ components: [FeedObject]) -> [UInt8] {
            FeedObject.joined(
                components.filter { $0.text("compensationType").elementsEqual("Salary".utf8) }.map {
                    FeedSalary(
                        minimum: $0.text("minValue"), maximum: $0.text("maxValue"), currency: $0.text("currencyCode"),
                        interval: $0.text("interval")
                    ).text
                })
        }
        let summary = salaries(compensation.list("summaryComponents"))
        if !summary.isEmpty { return summary }
        let tiers = salaries(compensation.list("compensationTiers").flatMap { $0.list("components") })
        if !tiers.isEmpty { return tiers }
        return compensation.text("scrapeableCompensationSalarySummary", "compensationTierSummary")
    }
}
