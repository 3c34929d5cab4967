import Testing

@testable import Extraction
@testable import Postings

@Suite("The stages of a model's life")
struct LifecycleReaderTests {
    static let reader = LifecycleReader(SectionedText.cues)

    static let stages: [(SectionedText, [LifecycleStage], LifecycleStage?)] = [
        (
            SectionedText(
                (
                    .duties,
                    "Deploy models to production with Docker.\nBuild CI/CD pipelines.\nMonitor model drift.\nRetrain."
                )),
            [.deployment, .monitoring], .deployment
        ),
        (
            SectionedText(
                (
                    .duties,
                    "Analyse sales data.\nIdentify trends.\nInvestigate causes of decline.\nPresent findings to stakeholders."
                )
            ),
            [.analysis, .communication], .analysis
        ),
        (
            SectionedText(
                (
                    .duties,
                    "Clean and ingest raw data.\nBuild data pipelines and ETL jobs.\nEnsure data quality.\nWrite SQL."
                )),
            [.dataPreparation], .dataPreparation
        ),
        (
            SectionedText(
                (.duties, "Develop predictive models.\nTune hyperparameters of neural networks.\nDesign algorithms.")),
            [.modelling], .modelling
        ),
        (
            SectionedText(
                (.duties, "Translate business problems into analyses.\nGather requirements.\nIdentify opportunities.")),
            [.problemFraming], .problemFraming
        ),
    ]

    @Test("are not read where they are denied")
    func passesOverWhatIsDenied() {
        let asked = SectionedText(
            (.duties, "You deploy models.\nYou deploy models to production.\nYou productionize models."))
        let denied = SectionedText(
            (
                .duties,
                "You do not deploy models.\nYou never deploy models to production.\nYou don't productionize models."
            ))
        #expect(Self.reader.read(asked.input()).0.map(\.value).contains(.deployment))
        #expect(!Self.reader.read(denied.input()).0.map(\.value).contains(.deployment))
    }

    @Test("are read from duties", arguments: stages)
    func readsDuties(posting: SectionedText, stages: [LifecycleStage], main: LifecycleStage?) {
        let (facts, mainStage) = Self.reader.read(posting.input())
        let values = facts.map(\.value)
        for stage in stages { #expect(values.contains(stage)) }
        if let main { #expect(mainStage == main) }
    }

    static let nothing: [SectionedText] = [
        SectionedText((.about, "Our platform lets banks deploy models, monitor drift and analyse data.")),
        SectionedText((.benefits, "Present findings at conferences. Health insurance.")),
        SectionedText((.duties, "Greet guests, serve drinks and keep the bar tidy.")),
        SectionedText((.equalOpportunity, "We analyse data on applicants to monitor fairness.")),
        SectionedText(),
    ]

    @Test("are absent where no duty says them", arguments: nothing)
    func staysSilent(posting: SectionedText) {
        let (facts, main) = Self.reader.read(posting.input())
        #expect(facts.isEmpty)
        #expect(main == nil)
    }

    @Test("are told by requirements where no duties are stated, and less where they are")
    func weighsRequirements() {
        let requirement = "Experience in cleaning data.\nKnowledge of ETL.\nData pipelines."
        let alone = SectionedText((.requirements, requirement))
        #expect(Self.reader.read(alone.input()).0.map(\.value).contains(.dataPreparation))
        let duties = String(repeating: "Greet guests at the door.\n", count: 12)
        let beside = SectionedText((.duties, duties), (.requirements, "Some ETL."))
        #expect(Self.reader.read(beside.input()).0.isEmpty)
    }

    @Test("point to the phrases that say them")
    func pointsToPhrases() throws {
        let posting = SectionedText((.duties, "You will analyse data.\nYou will interpret trends and analyse data."))
        let fact = try #require(Self.reader.read(posting.input()).0.first { $0.value == .analysis })
        #expect(posting.phrases(fact) == ["analyse data", "interpret trends", "analyse data"])
    }

    @Test("have a main stage that is one of them, whatever the text")
    func mainIsOneOfThem() {
        let words = ["models", "deploy", "data", "insights", "monitor", "stakeholders", "business problems", "ETL"]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let text = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: ". ")
            let (facts, main) = Self.reader.read(SectionedText((.duties, text)).input())
            #expect((main == nil) == facts.isEmpty)
            if let main { #expect(facts.map(\.value).contains(main)) }
            let order = facts.compactMap { LifecycleStage.allCases.firstIndex(of: $0.value) }
            #expect(order == order.sorted())
        }
    }
}
