import Testing

@testable import Classification

@Suite("Settings")
struct NaiveBayesSettingsTests {
    @Test(
        "in words, each kind says what it goes by and no more",
        arguments: [
            (
                NaiveBayesSettings(
                    criterion: .chiSquared, featureCount: 2000, smoothing: 0.5, lengthPower: 1, overlap: 0.5),
                "multinomial, presence, chi-squared, 2000 features, smoothing 0.5, length power 1.0, overlap 0.5"
            ),
            (
                NaiveBayesSettings(
                    criterion: .chiSquared, counting: .occurrences, featureCount: 2000, smoothing: 0.5, lengthPower: 1,
                    overlap: 0.5),
                "multinomial, occurrences, chi-squared, 2000 features, smoothing 0.5, length power 1.0, overlap 0.5"
            ),
            (
                NaiveBayesSettings(kind: .weighted, ratioPower: 0.65, errorCost: 8),
                "weighted, all features, smoothing 1.0, log-odds to the power 0.65, error cost 8.0"
            ),
            (
                NaiveBayesSettings(
                    kind: .weighted, featureCount: 50, ratioPower: 1, errorCost: 2),
                "weighted, 50 features, smoothing 1.0, log-odds to the power 1.0, error cost 2.0"
            ),
            (
                NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 2).reaching(3),
                "weighted, all features, pairs over at most two words, smoothing 1.0, log-odds to the power 1.0, "
                    + "error cost 2.0"
            ),
            (
                NaiveBayesSettings(kind: .logistic, ratioPower: 1, errorCost: 10),
                "logistic regression, all features, error cost 10.0"
            ),
        ])
    func description(settings: NaiveBayesSettings, words: String) {
        #expect("\(settings)" == words)
    }

    @Test("a rule of cleaning is named, but for the one that does nothing")
    func cleaning() {
        var settings = NaiveBayesSettings(kind: .weighted, ratioPower: 1, errorCost: 2)
        let plain = settings.description
        for rule in CleaningRule.allCases {
            settings.cleaning = rule
            #expect(settings.description == (rule == .keepAll ? plain : plain + ", \(rule.name)"))
        }
        #expect(Set(CleaningRule.allCases.map(\.name)).count == 4)
    }

    /// Cards list settings by these words where log losses are equal.
    @Test("settings that differ have other words")
    func distinct() {
        var all: [NaiveBayesSettings] = []
        for criterion in SelectionCriterion.allCases {
            for count in [500, 1000] {
                for power in [0, 0.5] {
                    for counting in FeatureCounting.allCases {
                        all.append(
                            NaiveBayesSettings(
                                criterion: criterion, counting: counting, featureCount: count, smoothing: 1,
                                lengthPower: power, overlap: 1))
                    }
                }
            }
        }
        for power in [0.5, 1] { all.append(NaiveBayesSettings(kind: .weighted, ratioPower: power, errorCost: 1)) }
        #expect(Set(all).count == 18 && Set(all.map(\.description)).count == 18)
    }

    @Test("a kind without learned weights has none, one with them keeps all features and no length power")
    func kinds() {
        let counts = NaiveBayesSettings(
            criterion: .chiSquared, featureCount: 9, smoothing: 2, lengthPower: 1, overlap: 1)
        #expect(
            counts.kind == .multinomial && counts.counting == .presence && !counts.kind.isWeighted
                && counts.cleaning == .keepAll)
        for kind in [NaiveBayesKind.weighted, .logistic] {
            let settings = NaiveBayesSettings(kind: kind, ratioPower: 1, errorCost: 3)
            #expect(settings.kind == kind && kind.isWeighted && settings.errorCost == 3)
            #expect(settings.counting == .presence)
            #expect(settings.featureCount == NaiveBayesSettings.allFeatures && settings.lengthPower == 0)
        }
    }
}
