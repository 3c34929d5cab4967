internal import Postings

/// Finds the sequence of sections that explains a posting's units best (Viterbi, IEEE Trans. Inf. Theory 13, 1967).
///
/// A unit's section depends on its words, its cues, the heading that it stands under and how far below, its place in the
/// text, and the section of the unit before it.
///
/// - Complexity: linear in the units; the tables are kept between postings.
struct SectionDecoder {
    typealias Scores = SectionModel.Scores
    private typealias Layout = SectionModel.Layout

    private var evidence: SectionEvidence
    private let configuration: SectionConfiguration
    /// What speaks for each section at each unit.
    var emissions: [Scores] = []
    /// What each emission is made of; kept for training only.
    private(set) var sources: [Source] = []
    private var totals: [Scores] = []
    private(set) var kinds: [Int] = []

    /// What the emission of a unit is made of.
    struct Source: Sendable {
        var reading: SectionEvidence.Reading
        /// The keys of the terms that were looked up.
        var keys: [UInt64]
        /// The rows of the model.
        var rows: [Int]
    }

    /// Scores below this are as good as impossible; sums of a few of them stay within sixteen bits.
    private static let lowest: Int16 = -12_000

    init(configuration: SectionConfiguration) {
        self.configuration = configuration
        evidence = SectionEvidence(configuration: configuration)
    }

    /// Works out what speaks for each section at each unit.
    ///
    /// - Parameter keepsSources: whether ``sources`` is filled.
    mutating func read(
        _ units: [SectionUnit], _ text: Span<UInt8>, _ model: borrowing SectionModel, keepsSources: Bool = false
    ) {
        emissions.removeAll(keepingCapacity: true)
        sources.removeAll(keepingCapacity: true)
        evidence.keepsKeys = keepsSources
        var state = 0
        var distance = 0
        for index in units.indices {
            let unit = units[index]
            let isHeaded = unit.form == .item && state >= HeadingMeaning.firstNamedState
            let words = isHeaded ? configuration.wordsReadOfHeadedItems : configuration.wordsRead
            let reading = evidence.read(unit, text, model.terms, words: words)
            if let heading = unit.heading {
                state = heading.state
                if heading == .unknown, let kind = hint(reading) { state = HeadingMeaning.hinted(kind).state }
                distance = 0
            } else {
                distance += 1
            }
            let step = distance <= 1 ? 0 : distance <= 4 ? 1 : distance <= 12 ? 2 : 3
            var emission = Self.words(reading)
            emission &+= model.rows[Layout.state(state, unit.form)]
            emission &+= model.rows[Layout.distance(state, step)]
            let quarter = Layout.quarterStart + min(index * Layout.quarters / units.count, Layout.quarters - 1)
            emission &+= model.rows[quarter]
            emission &+= model.rows[Layout.formStart + Int(unit.form.rawValue)]
            if index == 0 { emission &+= model.rows[Layout.first] }
            if index == units.count - 1 { emission &+= model.rows[Layout.last] }
            let cueRow = Layout.cues(unit.form)
            let headedCueRow = Layout.headedCues(state)
            var cues = reading.cues
            while cues != 0 {
                let cue = cues.trailingZeroBitCount
                emission &+= model.rows[cueRow + cue] &+ model.rows[headedCueRow + cue]
                cues &= cues &- 1
            }
            emissions.append(emission)
            guard keepsSources else { continue }
            var rows = [Layout.state(state, unit.form), Layout.distance(state, step), quarter]
            rows.append(Layout.formStart + Int(unit.form.rawValue))
            if index == 0 { rows.append(Layout.first) }
            if index == units.count - 1 { rows.append(Layout.last) }
            for cue in SectionCue.allCases where reading.cues & cue.bit != 0 {
                rows += [cueRow + cue.rawValue, headedCueRow + cue.rawValue]
            }
            sources.append(Source(reading: reading, keys: evidence.keys, rows: rows))
        }
    }

    /// What the words of a unit are worth.
    static func words(_ reading: SectionEvidence.Reading) -> Scores {
        // The lanes behind the last section must not be the largest.
        let words = reading.words.replacing(with: Int16.min / 2, where: Layout.unusedLanes)
        let below = SIMD16<Int32>(truncatingIfNeeded: words) &- Int32(words.max())
        let factor = SectionModel.evidenceFactors[min(reading.known, 63)]
        let scaled = (below &* factor) &>> 4
        let lowest = SIMD16(repeating: Int32(SectionModel.strongestEvidence))
        return Scores(truncatingIfNeeded: pointwiseMax(scaled, lowest))
    }

    /// The section that the words of an unknown heading favour clearly.
    private func hint(_ reading: SectionEvidence.Reading) -> SectionKind? {
        var best = 0
        for kind in 1..<Layout.kinds where reading.words[kind] > reading.words[best] { best = kind }
        for kind in 0..<Layout.kinds
        where kind != best && reading.words[best] - reading.words[kind] <= SectionModel.hintMargin { return nil }
        return SectionKind(rawValue: UInt8(best))
    }

    /// Finds the best sequence for what ``read(_:_:_:keepsSources:)`` has read.
    ///
    /// - Parameter costs: what is added to each section at each unit; used in training.
    mutating func decode(_ units: [SectionUnit], _ model: borrowing SectionModel, costs: [Scores] = []) {
        totals.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        guard !units.isEmpty else { return }
        var current = emissions[0]
        if !costs.isEmpty { current &+= costs[0] }
        totals.append(current)
        for index in 1..<max(units.count, 1) {
            let row = Layout.transition(units[index].boundary, from: 0)
            var next = Scores(repeating: Int16.min)
            for kind in 0..<Layout.kinds {
                next = pointwiseMax(next, model.rows[row + kind] &+ Scores(repeating: current[kind]))
            }
            next &+= emissions[index]
            if !costs.isEmpty { next &+= costs[index] }
            var best = next[0]
            for kind in 1..<Layout.kinds { best = max(best, next[kind]) }
            current = pointwiseMax(next &- Scores(repeating: best), Scores(repeating: Self.lowest))
            totals.append(current)
        }
        var kind = 0
        for other in 1..<Layout.kinds where current[other] > current[kind] { kind = other }
        kinds = [Int](repeating: 0, count: units.count)
        for index in stride(from: units.count - 1, through: 0, by: -1) {
            kinds[index] = kind
            guard index > 0 else { break }
            let row = Layout.transition(units[index].boundary, from: 0)
            let before = totals[index - 1]
            var best = 0
            for other in 1..<Layout.kinds
            where before[other] &+ model.rows[row + other][kind] > before[best] &+ model.rows[row + best][kind] {
                best = other
            }
            kind = best
        }
    }

    /// Gives headings the section of the text that they open.
    ///
    /// A heading that names a section has it if some line below does; else it goes with the text directly below, and one
    /// without text below is nothing but a line.
    mutating func settleHeadings(_ units: [SectionUnit]) {
        let other = Int(SectionKind.other.rawValue)
        let education = Int(SectionKind.education.rawValue)
        let requirements = Int(SectionKind.requirements.rawValue)
        var next = units.count
        for index in stride(from: units.count - 1, through: 0, by: -1) {
            guard let heading = units[index].heading else { continue }
            defer { next = index }
            let named = heading.kind.map { Int($0.rawValue) }
            if named == nil || named == other, heading != .general, heading != .reasons, kinds[index] == other {
                continue
            }
            if let named, kinds[(index + 1)..<next].contains(named) {
                kinds[index] = named
            } else if index + 1 < units.count {
                // A list of demands that begins with a degree is not one of degrees.
                let isDemands = kinds[index + 1] == education && kinds[(index + 1)..<next].contains(requirements)
                kinds[index] = isDemands ? requirements : kinds[index + 1]
            } else {
                kinds[index] = other
            }
        }
    }
}
