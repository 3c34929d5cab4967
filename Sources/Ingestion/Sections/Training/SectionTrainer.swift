internal import HTMLText
internal import Postings

/// Makes the section table from postings, a few of which a reader has marked.
///
/// 1. Units under headings that name a section are counted as that section's: a first naive Bayes.
/// 2. With it, the weights of headings, cues, places and transitions are learned from the marked postings, each in three
///    shapes: as it is, without markup, and as one line.
/// 3. With both, all other postings are divided into sections, and the words are counted anew, those before the first
///    heading and under unknown ones included. Steps 2 and 3 are done twice.
///
/// Everything is integers, or plain arithmetic rounded to them: the same postings give the same bytes.
package final class SectionTrainer {
    private let configuration: IngestionConfiguration
    private let parser: HTMLTextParser
    private var postings: [SectionTrainingPosting] = []
    private var marked: [SectionTrainingPosting] = []
    private var employers: [String: Int] = [:]
    private var terms = SectionModel.terms(capacity: 0)
    private var writtenTerms: [SectionModel.WrittenTerm] = []

    private let training: SectionTrainingConfiguration

    /// Makes a trainer.
    package init(
        configuration: IngestionConfiguration = IngestionConfiguration(),
        training: SectionTrainingConfiguration = SectionTrainingConfiguration()
    ) {
        self.configuration = configuration
        self.training = training
        parser = HTMLTextParser(configuration: configuration.html)
    }

    /// Takes a posting.
    ///
    /// - Parameters:
    ///   - line: a JSON Lines record with an `id`, a `company` and `html`.
    ///   - marks: the sections of its visible bytes by its id, where a reader marked it.
    /// - Throws: ``IngestionError`` when the record cannot be read.
    package func add(_ line: [UInt8], number: Int, marks: [String: [(upper: Int, section: String)]]) throws {
        let record = try PostingRecord(line, number: number, mapping: configuration.fields)
        guard !record.html.isEmpty else { return }
        let page = try parser.parse(record.html)
        var builder = PostingTextBuilder(configuration: configuration)
        let chosen = page.blocks.indices.filter { page.blocks[$0].kind != .control }
        let (text, blocks) = builder.textAndBlocks(page, chosen)
        // A posting without an employer adds none to the five that a term needs.
        let employer = record.company.map { company in
            employers[company.text.string, default: employers.count]
        }
        if let employer, let company = record.company { employers[company.text.string] = employer }
        var kinds: [UInt8] = []
        if let id = record.id, let segments = marks[id] {
            for segment in segments {
                guard let kind = SectionKind.allCases.first(where: { $0.name == segment.section }) else { continue }
                kinds += [UInt8](repeating: kind.rawValue, count: max(0, segment.upper - kinds.count))
            }
        }
        let posting = SectionTrainingPosting(employer: employer ?? -1, text: text, blocks: blocks, marks: kinds)
        let visible = SectionTrainingPosting.visibleCount(text.span, from: 0, to: text.count)
        guard kinds.isEmpty || kinds.count == visible else {
            throw IngestionError.record(
                line: number, reason: "the marks have \(kinds.count) visible bytes, the posting \(visible)")
        }
        if kinds.isEmpty { postings.append(posting) } else { marked.append(posting) }
    }

    /// Makes the table.
    ///
    /// - Parameter report: is given a line about each step.
    package func table(_ report: (String) -> Void) -> [UInt8] {
        countHeaded()
        report("round 0: \(crossValidation())")
        var model = learned()
        for round in 1...training.rounds {
            count(with: model)
            report("round \(round): \(crossValidation())")
            model = learned()
        }
        return SectionModel.table(rows: model.rows, terms: writtenTerms)
    }

    // MARK: - Words

    /// Counts the units that stand under a heading that names a section.
    private func countHeaded() {
        var counts = SectionTermCounts()
        var segmenter = SectionSegmenter(configuration: configuration)
        let model = SectionModel.beginning
        for posting in postings {
            counts.beginPosting(employer: posting.employer)
            segmenter.read(posting.text, posting.blocks, model: model)
            var kind: SectionKind?
            for unit in segmenter.units {
                if let heading = unit.heading {
                    kind = if case .named(let named) = heading { named } else { nil }
                }
                if let kind { counts.add(unit, posting.text, kind: Int(kind.rawValue)) }
            }
        }
        take(counts)
    }

    /// Counts all units as the sections that a model gives them.
    private func count(with model: SectionModel) {
        var counts = SectionTermCounts()
        var segmenter = SectionSegmenter(configuration: configuration)
        var decoder = SectionDecoder(configuration: configuration.sections)
        for posting in postings {
            counts.beginPosting(employer: posting.employer)
            segmenter.read(posting.text, posting.blocks, model: model)
            let units = segmenter.units
            decoder.read(units, posting.text.span, model)
            decoder.decode(units, model)
            decoder.settleHeadings(units)
            for index in units.indices { counts.add(units[index], posting.text, kind: decoder.kinds[index]) }
        }
        take(counts)
    }

    private func take(_ counts: SectionTermCounts) {
        writtenTerms = counts.best(training.capacity)
        fillTerms()
    }

    private func fillTerms() {
        terms = SectionModel.terms(capacity: writtenTerms.count * 5 / 4)
        for term in writtenTerms {
            terms.add(
                Array(term.term.utf8).span, weights: term.weights, marks: term.beginsItem ? SectionTerms.beginsItem : 0)
        }
    }

    // MARK: - Weights

    private func learned() -> SectionModel {
        let weights = learn(SectionTrainingPosting.Shape.allCases.flatMap { self.examples($0) }).rounded
        for (place, moved) in weights.terms.enumerated() {
            let tenths = SectionTerms.Weights(truncatingIfNeeded: moved &>> 4)
            writtenTerms[place].weights = (writtenTerms[place].weights &+ tenths).clamped(
                lowerBound: .init(repeating: -SectionModel.largestWeight),
                upperBound: .init(repeating: SectionModel.largestWeight))
        }
        fillTerms()
        return SectionModel(terms: terms, rows: weights.rows)
    }

    private func learn(_ examples: [SectionWeightLearner.Example]) -> SectionWeightLearner.Weights {
        SectionWeightLearner.weights(
            examples, terms, termCount: writtenTerms.count, configuration: configuration.sections, training: training)
    }

    private func examples(_ shape: SectionTrainingPosting.Shape) -> [SectionWeightLearner.Example] {
        let model = SectionModel(
            terms: terms, rows: [SectionModel.Scores](repeating: .zero, count: SectionModel.Layout.count))
        let places = Dictionary(
            writtenTerms.indices.map { (SectionTerms.key(writtenTerms[$0].term), Int32($0)) }, uniquingKeysWith: min)
        var segmenter = SectionSegmenter(configuration: configuration)
        var decoder = SectionDecoder(configuration: configuration.sections)
        return marked.map { posting in
            let (text, blocks) = posting.shaped(shape)
            segmenter.read(text, blocks, model: model)
            decoder.read(segmenter.units, text.span, model, keepsSources: true)
            return SectionWeightLearner.Example(
                units: segmenter.units, readings: decoder.sources.map(\.reading),
                terms: decoder.sources.map { $0.keys.compactMap { places[$0] } }, rows: decoder.sources.map(\.rows),
                bytes: posting.markedBytes(segmenter.units, text.span))
        }
    }

    /// The mean F1 over sections, per byte, in each shape, each posting divided by weights that were learned without it.
    ///
    /// The words were counted with its help in all rounds but the first, through the weights.
    private func crossValidation() -> String {
        let folds = 4
        let shapes = SectionTrainingPosting.Shape.allCases.map { self.examples($0) }
        var scores = shapes.map { _ in SectionScore() }
        var decoder = SectionDecoder(configuration: configuration.sections)
        for fold in 0..<folds {
            let weights = learn(
                shapes.flatMap { examples in examples.indices.filter { $0 % folds != fold }.map { examples[$0] } }
            ).rounded
            let model = SectionModel(terms: terms, rows: weights.rows)
            for (shape, examples) in shapes.enumerated() {
                for index in examples.indices where index % folds == fold {
                    let example = examples[index]
                    decoder.emissions = weights.emissions(example)
                    decoder.decode(example.units, model)
                    decoder.settleHeadings(example.units)
                    scores[shape].add(example.bytes, decoder.kinds)
                }
            }
        }
        let described = zip(SectionTrainingPosting.Shape.allCases, scores).map { "\($0) \($1.description)" }
        return described.joined(separator: "; ")
    }
}

/// F1 by section, per byte.
struct SectionScore: CustomStringConvertible {
    private var right = [Int](repeating: 0, count: SectionKind.allCases.count)
    private var found = [Int](repeating: 0, count: SectionKind.allCases.count)
    private var marked = [Int](repeating: 0, count: SectionKind.allCases.count)

    mutating func add(_ bytes: [[Int]], _ kinds: [Int]) {
        for (counts, kind) in zip(bytes, kinds) {
            for (other, count) in counts.enumerated() {
                marked[other] += count
                found[kind] += count
                if other == kind { right[kind] += count }
            }
        }
    }

    /// Thousandths, so that no formatting is needed.
    private func score(_ kind: Int) -> Int { 2000 * right[kind] / max(1, found[kind] + marked[kind]) }

    var description: String {
        let present = SectionKind.allCases.map { Int($0.rawValue) }.filter { marked[$0] > 0 }
        let mean = present.reduce(0) { $0 + score($1) } / max(1, present.count)
        let each = SectionKind.allCases.map { "\($0.name) \(score(Int($0.rawValue)))" }.joined(separator: " ")
        return "\(mean) (\(each))"
    }
}
