internal import Postings

/// Reads the employer's industry: what structured data says, else what the text's words speak of most.
struct IndustryReader: Sendable {
    /// For each cue, the place of its industry in ``names``.
    private let industries: CueValues<Mention>
    private let names: [String]

    private struct Mention: Sendable {
        var industry: Int
        var weight: Int
    }

    /// One clear phrase about the employer is enough (3 × 30); what is only hinted at in the duties is not.
    private static let threshold = 40
    /// A longer value of structured data is a sentence, not a name.
    private static let longestName = 60

    /// Makes the reader of a cue table.
    init(_ cues: CueTable) {
        var names: [String] = []
        for cue in cues.cues where cue.list == .industry && cue.value != CueList.against && !names.contains(cue.value) {
            names.append(cue.value)
        }
        self.names = names
        industries = CueValues(cues, .industry) { cue in
            names.firstIndex(of: cue.value).map { Mention(industry: $0, weight: cue.weight) }
        }
    }

    /// The industry.
    func read(_ input: FactInput) -> Fact<String>? { declared(input.posting) ?? told(input.body) }

    /// The first industry of structured data, in lower case.
    private func declared(_ posting: JobPosting) -> Fact<String>? {
        guard let field = posting.fields[.industry] else { return nil }
        let bytes = field.text.bytes
        let isSeparator = { (byte: UInt8) in byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }
        var end = bytes.firstIndex(where: isSeparator) ?? bytes.count
        var start = 0
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard start < end, end - start <= Self.longestName else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        return Fact(name, .field(.industry, ByteRange(start, end)))
    }

    /// The industry that the text speaks of most.
    private func told(_ body: TextReading) -> Fact<String>? {
        var sums = [Int](repeating: 0, count: names.count)
        var ranges = [[ByteRange]](repeating: [], count: names.count)
        // What the present unit has said of each industry so far: of one unit only the strongest word counts.
        var said: [Int: Int] = [:]
        for unit in body.units {
            let factor = Self.factor(of: unit.section)
            guard factor > 0 else { continue }
            for hit in body.hits[unit.hits] {
                guard let mention = industries[hit] else { continue }
                let before = said[mention.industry] ?? 0
                ranges[mention.industry].append(body.range(hit.tokens))
                guard mention.weight > before else { continue }
                sums[mention.industry] += (mention.weight - before) * factor
                said[mention.industry] = mention.weight
            }
            said.removeAll(keepingCapacity: true)
        }
        guard let most = sums.max(), most >= Self.threshold, let place = sums.firstIndex(of: most) else { return nil }
        return Fact(names[place], .text(ranges[place]))
    }

    /// What a unit of a section counts, in tenths: the employer speaks of itself first of all where it says who it is.
    private static func factor(of section: SectionKind) -> Int {
        switch section {
        case .about: 30
        case .other: 20
        case .duties: 15
        case .requirements, .application: 5
        case .preferred: 3
        case .benefits, .equalOpportunity, .education: 0
        }
    }
}
