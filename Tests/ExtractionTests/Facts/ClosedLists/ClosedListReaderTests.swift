import Testing

@testable import Extraction
@testable import Postings

@Suite("Challenges and collaborators")
struct ClosedListReaderTests {
    static let reader = ClosedListReader(SectionedText.cues)

    static let challenges: [(SectionedText, [Challenge])] = [
        (SectionedText((.duties, "Safeguard data quality in every feed.")), [.dataQuality]),
        (SectionedText((.requirements, "You know GDPR and HIPAA.")), [.privacyGovernance]),
        (SectionedText((.duties, "Check models for fairness and practise responsible AI.")), [.fairnessBias]),
        (SectionedText((.duties, "Integrate models into existing products.")), [.modelIntegration]),
        (SectionedText((.duties, "Serve requests with low latency.\nWork at scale.")), [.scaling]),
        (SectionedText((.duties, "Troubleshoot failing jobs.")), [.debugging]),
        (SectionedText((.duties, "Take part in the on-call rota.")), [.serviceLevels]),
        (SectionedText((.duties, "Favour interpretability over accuracy.")), [.interpretability]),
        (SectionedText((.duties, "Clean messy data.\nDebug pipelines.")), [.dataQuality, .debugging]),
        (SectionedText((.about, "Privacy and data quality are what our customers buy.")), []),
        (SectionedText((.benefits, "A fair salary, and data security training.")), []),
        (SectionedText((.preferred, "GDPR.")), []),
        (SectionedText((.duties, "Integrate well with colleagues.")), []),
        (SectionedText((.duties, "Drive a van.")), []),
        (
            SectionedText(
                (.duties, "Track campaign performance.\nReport on financial performance.\nHelp scale the team.")), []
        ),
        (SectionedText((.duties, "Resolve issues of payroll.")), []),
        (SectionedText((.duties, "Resolve data issues.")), [.debugging]),
        (
            SectionedText((.duties, "Scale our models.\nOptimize data pipelines.\nImprove model performance.")),
            [.scaling]
        ),
    ]

    @Test("of the work are read from duties and requirements", arguments: challenges)
    func readsChallenges(posting: SectionedText, expected: [Challenge]) {
        #expect(Self.reader.challenges(posting.input()).map(\.value) == expected)
    }

    static let collaborators: [(SectionedText, [Collaborator])] = [
        (
            SectionedText((.duties, "Collaborate closely with product managers and software engineers.")),
            [.product, .softwareEngineers]
        ),
        (SectionedText((.duties, "Partner with data engineers.")), [.dataEngineers]),
        (SectionedText((.duties, "Partner with data engineering and product teams.")), [.product, .dataEngineers]),
        (SectionedText((.duties, "Apply data engineering to logs.")), []),
        (SectionedText((.duties, "Present results to senior leadership.")), [.executives]),
        (SectionedText((.duties, "Work with business stakeholders.")), [.businessStakeholders]),
        (SectionedText((.duties, "Work alongside researchers and the platform team.")), [.devOps, .researchers]),
        (SectionedText((.duties, "Liaise with our clients.")), [.clients]),
        (SectionedText((.duties, "Work with other data scientists in a cross-functional team.")), []),
        (SectionedText((.requirements, "A degree in engineering.")), []),
        (SectionedText((.about, "We work with software engineers and product managers.")), []),
        (SectionedText((.duties, "Read about executives.")), []),
        (
            SectionedText(
                (
                    .duties,
                    "Work with commercial datasets.\nWork with data products.\nGood at data engineering techniques."
                )), []
        ),
        (
            SectionedText((.duties, "Work with the product team and the commercial team.")),
            [.businessStakeholders, .product]
        ),
    ]

    @Test("are those whom the duties name", arguments: collaborators)
    func readsCollaborators(posting: SectionedText, expected: [Collaborator]) {
        #expect(Self.reader.worksWith(posting.input()).map(\.value) == expected)
    }

    @Test("point to the phrases that say them")
    func pointToPhrases() throws {
        let posting = SectionedText((.duties, "Work with product managers. Improve data quality."))
        let product = try #require(Self.reader.worksWith(posting.input()).first)
        #expect(posting.phrases(product) == ["product managers"])
        let quality = try #require(Self.reader.challenges(posting.input()).first)
        #expect(posting.phrases(quality) == ["data quality"])
    }
}
