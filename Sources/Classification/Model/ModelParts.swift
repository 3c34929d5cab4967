// How the parts of a model file are written and read: each part beside its checks.

extension ByteWriter {
    mutating func write(_ settings: NaiveBayesSettings) {
        write(UInt32(settings.kind.rawValue))
        write(UInt32(settings.criterion.rawValue))
        write(settings.featureCount)
        write(settings.smoothing)
        write(settings.lengthPower)
        write(settings.overlap)
        write(settings.ratioPower)
        write(settings.errorCost)
        write(UInt32(settings.cleaning.rawValue))
        write(UInt32(settings.pairReach))
        write(UInt32(settings.counting.rawValue))
        write(settings.skillLength)
    }

    mutating func write(_ calibrator: Calibrator) {
        write(UInt32(calibrator.method.rawValue))
        write(calibrator.scale)
        for bias in calibrator.biases { write(bias) }
    }

    mutating func write(_ margin: MarginCalibration) {
        write(UInt32(margin.kind))
        write(margin.parameters.count)
        for parameter in margin.parameters { write(parameter) }
    }

    mutating func write(_ heldOut: HeldOutPredictions) {
        write(heldOut.count)
        for (posting, label) in heldOut.labels.enumerated() {
            writeVariable(UInt32(label) << 1 | (heldOut.isVote[posting] ? 1 : 0))
            for other in 0..<heldOut.labelCount {
                writeVariable(heldOut.millionths[posting * heldOut.labelCount + other])
            }
        }
    }

    mutating func write(_ scope: ScopeModel) {
        write(scope.settings)
        write(scope.backgroundCount)
        write(scope.calibrator)
        write(scope.titleScale)
        write(scope.contentThreshold)
        write(scope.titledThreshold)
        write(scope.contentReviewThreshold)
        write(scope.titledReviewThreshold)
        for count in scope.counts { writeVariable(count) }
        for weight in scope.weights { writeVariable(signed: weight) }
    }
}

extension ByteReader {
    mutating func readSettings(labelCount: Int) throws(ModelError) -> NaiveBayesSettings {
        guard let kind = NaiveBayesKind(rawValue: UInt8(clamping: try readUInt32())) else {
            throw .invalid(problem: "its kind of naive Bayes is unknown")
        }
        guard let criterion = SelectionCriterion(rawValue: UInt8(clamping: try readUInt32())) else {
            throw .invalid(problem: "its selection criterion is unknown")
        }
        var settings = NaiveBayesSettings(
            criterion: criterion, featureCount: Int(try readUInt32()), smoothing: try readDouble(),
            lengthPower: try readDouble(), overlap: try readDouble())
        settings.kind = kind
        settings.ratioPower = try readDouble()
        settings.errorCost = try readDouble()
        guard let cleaning = CleaningRule(rawValue: UInt8(clamping: try readUInt32())) else {
            throw .invalid(problem: "its rule for doubtful labels is unknown")
        }
        settings.cleaning = cleaning
        settings.pairReach = Int(try readUInt32())
        guard let counting = FeatureCounting(rawValue: UInt8(clamping: try readUInt32())) else {
            throw .invalid(problem: "what it counts is unknown")
        }
        settings.counting = counting
        settings.skillLength = try readDouble()
        guard settings.smoothing > 0, (0...2).contains(settings.lengthPower) else {
            throw .invalid(problem: "its smoothing is not positive, or its length power not between 0 and 2")
        }
        guard kind != .logistic || labelCount == 2, !kind.isWeighted || counting == .presence,
            (0...1).contains(settings.ratioPower), settings.errorCost >= 0, (0...1).contains(settings.skillLength)
        else { throw .invalid(problem: "its kind and its settings do not go together") }
        return settings
    }

    mutating func readCalibrator(labelCount: Int) throws(ModelError) -> Calibrator {
        guard let method = Calibrator.Method(rawValue: UInt8(clamping: try readUInt32())) else {
            throw .invalid(problem: "its calibration is unknown")
        }
        let scale = try readDouble()
        var biases: [Double] = []
        for _ in 0..<labelCount { biases.append(try readDouble()) }
        return Calibrator(method: method, scale: scale, biases: biases)
    }

    mutating func readMargin(labelCount: Int) throws(ModelError) -> MarginCalibration {
        let kind = UInt8(clamping: try readUInt32())
        var parameters: [Double] = []
        for _ in 0..<(try readCount()) { parameters.append(try readDouble()) }
        guard let margin = MarginCalibration(kind: kind, parameters: parameters), margin == .identity || labelCount == 2
        else { throw .invalid(problem: "its calibration bends in a way that makes no sense") }
        return margin
    }

    mutating func readHeldOut(labelCount: Int) throws(ModelError) -> HeldOutPredictions {
        var labels: [Int] = []
        var millionths: [UInt32] = []
        var isVote: [Bool] = []
        for _ in 0..<(try readCount()) {
            let value = try readVariable()
            isVote.append(value & 1 == 1)
            let label = Int(value >> 1)
            guard label < labelCount else { throw .invalid(problem: "a held-out posting has no label of the model") }
            labels.append(label)
            for _ in 0..<labelCount {
                let value = try readVariable()
                guard value <= 1_000_000 else { throw .invalid(problem: "a probability is above 1") }
                millionths.append(value)
            }
        }
        return HeldOutPredictions(labels: labels, millionths: millionths, isVote: isVote, labelCount: labelCount)
    }

    mutating func readWeights(_ count: Int) throws(ModelError) -> [Int32] {
        var weights: [Int32] = []
        for _ in 0..<count {
            let weight = try readVariableSigned()
            // Four thousand times the log-odds: no fit comes near it, and sums of such stay finite.
            guard abs(Int(weight)) <= 1 << 20 else { throw .invalid(problem: "a weight is not of sensible size") }
            weights.append(weight)
        }
        return weights
    }

    mutating func readScope(featureCount: Int, contentCount: Int) throws(ModelError) -> ScopeModel {
        let settings = try readSettings(labelCount: 2)
        guard settings.kind.isWeighted else { throw .invalid(problem: "the model of its scope has no weights") }
        let backgroundCount = Int(try readUInt32())
        let calibrator = try readCalibrator(labelCount: 2)
        let titleScale = try readDouble()
        let contentThreshold = try readDouble()
        let titledThreshold = try readDouble()
        let contentReviewThreshold = try readDouble()
        let titledReviewThreshold = try readDouble()
        guard featureCount <= remaining else { throw .invalid(problem: "the model of its scope lacks counts") }
        var counts: [UInt32] = []
        for _ in 0..<featureCount { counts.append(try readVariable()) }
        return ScopeModel(
            settings: settings, counts: counts, backgroundCount: backgroundCount,
            weights: try readWeights(contentCount), calibrator: calibrator, titleScale: titleScale,
            contentThreshold: contentThreshold, titledThreshold: titledThreshold,
            contentReviewThreshold: contentReviewThreshold, titledReviewThreshold: titledReviewThreshold)
    }
}
