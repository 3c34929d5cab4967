import Testing

@testable import Extraction
@testable import Postings

@Suite("The configuration of the closed lists")
struct ClosedListConfigurationTests {
    let configuration = ClosedListConfiguration()

    @Test("lets one clear challenge of a requirement suffice, but none of what is nice to have")
    func challenges() {
        #expect(4 * configuration.factor(of: .requirements) >= configuration.challengeThreshold)
        #expect(4 * configuration.factor(of: .preferred) < configuration.challengeThreshold)
        #expect(2 * configuration.factor(of: .duties) < configuration.challengeThreshold)
    }

    @Test("lets working together in a requirement suffice, and a mere name only when it is said twice")
    func collaborators() {
        let threshold = configuration.collaboratorThreshold
        #expect(configuration.workingTogether * configuration.factor(of: .requirements) >= threshold)
        #expect(configuration.onlyNamed * configuration.factor(of: .duties) < threshold)
        #expect(2 * configuration.onlyNamed * configuration.factor(of: .duties) >= threshold)
    }

    @Test("leaves out what is not the role's", arguments: [SectionKind.about, .benefits, .equalOpportunity])
    func leavesOut(section: SectionKind) { #expect(configuration.factor(of: section) == 0) }
}
