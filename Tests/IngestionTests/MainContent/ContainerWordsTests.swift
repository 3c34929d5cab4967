import Testing

@testable import Ingestion

@Suite struct ContainerWordsTests {
    private func words(_ names: String) -> [UInt64] {
        var words = WordHashes()
        words.replace(withNames: Array(names.utf8)[...])
        return words.hashes
    }

    @Test(arguments: [
        "nav", "main-nav", "mainNav", "NAV", "site_footer2 footer", "cookieBanner__inner", "x similar-jobs",
        "role-navigation",
        "applicationForm", "job-alert", "onetrust-banner-sdk",
    ])
    func drops(_ names: String) {
        #expect(ContainerWords.purpose(words(names)) == .dropped)
    }

    /// A word that contains another is not that other, and no phrase reaches over two values.
    @Test(arguments: [
        "", "job-description", "navigate", "research", "assignup", "job alerting", "more jobsite", "content",
    ])
    func keeps(_ names: String) {
        #expect(ContainerWords.purpose(words(names)) == nil)
    }

    @Test(arguments: ["job-tags", "skillsChips chips", "tag-cloud"])
    func knowsTags(_ names: String) {
        #expect(ContainerWords.purpose(words(names)) == .tags)
    }

    @Test(arguments: [
        "job__description", "jobDescriptionText", "jobdescription", "JobDetails_jobDescription__6VeBn",
        "jobPostingDescription",
        "show-more-less-html__markup", "jv-job-detail-description", "iCIMS_JobContent", "job-sections",
        "job-post-body-77",
    ])
    func knowsDescriptions(_ names: String) {
        #expect(KnownContainers.part(words(names)) == .description)
    }

    @Test(arguments: [
        ("section page-centered", KnownContainers.Part?.none), ("section-page-centered", .section),
        ("job-requirements", .section), ("description", nil),
    ])
    func knowsSections(_ names: String, _ part: KnownContainers.Part?) {
        #expect(KnownContainers.part(words(names)) == part)
    }
}
