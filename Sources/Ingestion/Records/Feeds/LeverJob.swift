internal import Postings

extension PostingRecord {
    /// A posting of Lever's postings API: `text` is its title, and its description comes in pieces.
    mutating func readLever(_ job: FeedObject) {
        set(.title, job.text("text"))
        set(.url, job.text("hostedUrl", "applyUrl"))
        set(.identifier, job.text("reqCode"))
        setDate(job.text("createdAt"), from: .feed)
        setWorkplace(job.text("workplaceType"))
        if let categories = job.object("categories") {
            let all = FeedObject.joined(categories.list("allLocations").map(\.text))
            set(.location, all.isEmpty ? categories.text("location") : all)
            set(.employmentType, categories.text("commitment"))
        }
        if let range = job.object("salaryRange") {
            set(
                .salary,
                FeedSalary(
                    minimum: range.text("min"), maximum: range.text("max"), currency: range.text("currency"),
                    interval: range.text("interval")
                ).text)
        } else {
            set(.salary, job.text("salaryDescriptionPlain"))
        }
        setBody(html: Self.leverBody(job), text: [])
    }

    /// The description as Lever's own page shows it: opening and body, the lists under their names, pay, closing.
    private static func leverBody(_ job: FeedObject) -> [UInt8] {
        func piece(_ html: String, _ plain: String) -> [UInt8] {
            let markup = job.text(html)
            if markup.contains(where: { $0 > 0x20 }) { return markup }
            return TextMarkup.html(job.text(plain))
        }
        var body = piece("description", "descriptionPlain")
        if body.isEmpty {
            body = piece("opening", "openingPlain") + piece("descriptionBody", "descriptionBodyPlain")
        }
        for list in job.list("lists") {
            let name = OneLine.collapsed(CharacterReferences.resolved(list.text("text")))
            if !name.isEmpty { body += Array("<h3>".utf8) + TextMarkup.escaped(name) + Array("</h3>".utf8) }
            body += Array("<ul>".utf8) + list.text("content") + Array("</ul>".utf8)
        }
        return body + piece("salaryDescription", "salaryDescriptionPlain") + piece("additional", "additionalPlain")
    }
}
