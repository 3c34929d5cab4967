import Testing

@testable import Classification

/// Files whose checksum is right and whose content is not.
@Suite("Forged models")
struct ForgedModelTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let meaning: String
        let problem: String
        let forge: @Sendable (inout ForgedModel) -> Void
        init(_ meaning: String, _ problem: String, _ forge: @escaping @Sendable (inout ForgedModel) -> Void) {
            (self.meaning, self.problem, self.forge) = (meaning, problem, forge)
        }
        var testDescription: String { meaning }
    }

    private static let order = "its labels are not two or more in order"

    @Test(
        "are refused with what is wrong",
        arguments: [
            Case("one label", order) {
                $0 = ForgedModel(labels: [("a", 9)], calibration: [2, 0], title: [1, 0, 0.7])
            },
            Case("no label", order) { $0.labels = [] },
            Case("labels out of order", order) { $0.labels = [("b", 1), ("a", 1)] },
            Case("a label twice", order) { $0.labels = [("a", 1), ("a", 1)] },
            Case("more labels than bytes", "a count is larger than the file") { $0.labelCount = .max },
            Case("a label that is not there", "") { $0.labelCount = 3 },
            Case("criterion 0", "its selection criterion is unknown") { $0.criterion = 0 },
            Case("criterion 3", "its selection criterion is unknown") { $0.criterion = 3 },
            Case("criterion 257", "its selection criterion is unknown") { $0.criterion = 257 },
            Case("method 0", "its calibration is unknown") { $0.method = 0 },
            Case("method 258", "its calibration is unknown") { $0.method = 258 },
            Case("no smoothing", "its smoothing is not positive, or its length power not between 0 and 2") {
                $0.settings[0] = 0
            },
            Case("negative title smoothing", "its smoothing of titles is not positive") { $0.titleSmoothing = -1 },
            Case("kind 0", "its kind of naive Bayes is unknown") { $0.kind = 0 },
            Case("kind 4", "its kind of naive Bayes is unknown") { $0.kind = 4 },
            Case("logistic regression of three labels", "its kind and its settings do not go together") {
                $0.kind = 3
                $0.labels.append(("c", 1))
            },
            Case("log-odds to the power 2", "its kind and its settings do not go together") { $0.settings[3] = 2 },
            Case("a negative cost", "its kind and its settings do not go together") { $0.settings[4] = -1 },
            Case("a rule for doubtful labels that is none", "its rule for doubtful labels is unknown") {
                $0.cleaning = 9
            },
            Case("a bend that is none", "its calibration bends in a way that makes no sense") { $0.margin.kind = 7 },
            Case("a bend without its numbers", "its calibration bends in a way that makes no sense") {
                $0.margin.kind = 1
            },
            Case("a bend that falls", "its calibration bends in a way that makes no sense") {
                $0.margin = (2, [0, 1, 2, 1])
            },
            Case("a held-out posting of no label", "a held-out posting has no label of the model") {
                $0.heldOut[0].label = 2
            },
            Case("a probability above 1", "a probability is above 1") { $0.heldOut[1].millionths[0] = 1_000_001 },
            Case("more held-out postings than bytes", "a count is larger than the file") { $0.heldOutCount = .max },
            Case("weights that are not there", "") { $0.kind = 2 },
            Case("a weight beyond all sense", "a weight is not of sensible size") {
                $0.kind = 2
                $0.weights = [0x80, 0x80, 0x80, 0x40, 0]
            },
            Case("a scope that is not there", "a value runs past the end") { $0.scope[0] = 1 },
            Case("more metrics than bytes", "a count is larger than the file") { $0.metricCount = 1 << 31 },
            Case("a metric that is NaN", "a parameter is not a number of sensible size") { $0.metrics = [("m", .nan)] },
            Case("more languages than bytes", "a count is larger than the file") { $0.languageCount = .max },
            Case("languages out of order", "its languages are not in order at 'en'") { $0.languages = ["fr", "en"] },
            Case("a language twice", "its languages are not in order at 'en'") { $0.languages = ["en", "en"] },
            Case("more features than bytes", "a count is larger than the file") { $0.nameCount = .max },
            Case("a feature fewer", "") { $0.names.removeLast() },
            Case("a feature that is not there", "") { $0.nameCount = 4 },
            Case("features out of order", "its features are not in order at 'body:a'") { $0.names[1] = "body:a" },
            Case("a feature twice", "its features are not in order at 'body:x'") { $0.names[1] = "body:x" },
            Case("a count fewer", "") { $0.counts = [3, 1, 1, 3, 1] },
            Case("a count cut off", "") { $0.counts = [3, 1, 1, 3, 1, 0x80] },
            Case("a count beyond 32 bits", "a count is too long") {
                $0.counts = [0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0, 0]
            },
            Case("a length of skills above that of words", "its kind and its settings do not go together") {
                $0.skillLength = 1.5
            },
            Case("a length of skills that is no number", "") { $0.skillLength = .nan },
            Case("a way to count that is none", "what it counts is unknown") { $0.counting = 2 },
            Case("a way to count beyond a byte", "what it counts is unknown") { $0.counting = 257 },
            Case("occurrences with learned weights", "its kind and its settings do not go together") {
                $0.kind = 2
                $0.counting = 1
            },
            Case("occurrences that are not there", "") { $0.counting = 1 },
            Case("fewer occurrences than postings", "a feature does not occur as often as postings have it") {
                $0.counting = 1
                $0.occurrences = [2, 1, 0x80, 1, 3]
            },
            Case("occurrences in no posting", "a feature does not occur as often as postings have it") {
                $0.counts[1] = 0
                $0.counting = 1
                $0.occurrences = [3, 1, 0x80, 1, 3]
            },
            Case("a byte more", "bytes follow its end") { $0.tail = [0] },
        ])
    func refused(_ test: Case) throws {
        var forged = ForgedModel()
        test.forge(&forged)
        let error = try #require(throws: ModelError.self) { try ModelFile.decode(forged.bytes) }
        guard case .invalid(let problem) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(test.problem.isEmpty || problem == test.problem)
    }

    @Test("a parameter that is not finite is refused", arguments: [Double.nan, .infinity, 1e300], 0..<13)
    func notFinite(value: Double, index: Int) {
        var forged = ForgedModel()
        switch index {
        case 0..<5: forged.settings[index] = value
        case 5: forged.titleSmoothing = value
        case 6..<9: forged.calibration[index - 6] = value
        default: forged.title[index - 9] = value
        }
        #expect(throws: ModelError.invalid(problem: "a parameter is not a number of sensible size")) {
            try ModelFile.decode(forged.bytes)
        }
    }

    @Test(
        "names that extraction cannot have made",
        arguments: ["", "x", "body:", "body: x", "body:x ", "body:x  y", "body:x y z", "place:x", "Body:x"])
    func badNames(name: String) {
        var forged = ForgedModel()
        forged.names[0] = name
        #expect(throws: ModelError.invalid(problem: "'\(name)' is no feature")) { try ModelFile.decode(forged.bytes) }
    }

    @Test("the features of another extraction")
    func otherFeatures() {
        var forged = ForgedModel()
        forged.fingerprint ^= 1
        #expect(throws: ModelError.otherFeatures) { try ModelFile.decode(forged.bytes) }
    }

    /// Many labels times many names, each there in full, ask for 6.4 GB of counts in a file of 2 MB.
    @Test("asks for no more memory than the file has bytes")
    func product() {
        let many = 40_000
        var forged = ForgedModel()
        func digits(_ number: Int) -> String { String(String(number + 100_000).dropFirst()) }
        forged.labels = (0..<many).map { (digits($0), 1) }
        forged.calibration = [Double](repeating: 0, count: 1 + many)
        forged.title = [Double](repeating: 0, count: 2 + many)
        forged.names = (0..<many).map { "body:" + digits($0) }
        #expect(throws: ModelError.invalid(problem: "it has fewer counts than features and labels")) {
            try ModelFile.decode(forged.bytes)
        }
    }

    /// Every 32-bit place of the payload, whatever it holds, set to numbers that counts are wrong by.
    @Test(
        "no number in any place makes it crash", arguments: [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF] as [UInt32])
    func anyNumber(value: UInt32) throws {
        let payload = ForgedModel(metrics: [("m", 0.5)]).payload
        var writer = ByteWriter()
        writer.write(value)
        for place in 0...(payload.count - 4) {
            var altered = payload
            altered.replaceSubrange(place..<(place + 4), with: writer.bytes)
            do throws(ModelError) {
                let model = try ModelFile.decode(ForgedModel.file(altered))
                // What is read must be writable and usable.
                #expect(ModelFile.encode(model) == ForgedModel.file(altered))
                _ = Classifier(model).predict(HandModel.features("x", title: "z"))
            } catch { #expect(!error.description.isEmpty) }
        }
    }
}
