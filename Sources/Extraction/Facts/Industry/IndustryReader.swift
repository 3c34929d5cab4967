internal import Postings

/// Reads the employer's industry: what structured data says, else what the text's words and the employer's name speak of
/// most.
///
/// A sentence in which the employer says what it is (`we are a …`, `a leading …`) counts double.
struct IndustryReader: Sendable {
    /// For each cue, the place of its industry in ``names``.
    private let industries: CueValues<Mention>
    private let names: [String]
    private let selfDescriptions: CueValues<Bool>
    private let matcher: CueMatcher
    private let tokenizer = Tokenizer()

    private struct Mention: Sendable {
        var industry: Int
        var weight: Int
    }

    /// One clear phrase about the employer is enough (3 × 30), or one in the duties (3 × 15); what is only hinted at there
    /// is not.
    private static let threshold = 45
    /// What a phrase in the employer's name counts: more than one in a text about it, which may be about its clients.
    private static let nameFactor = 40
    /// What a phrase beside words of self-description counts more.
    private static let selfDescription = 2
    /// The value of phrases by which an employer begins to say what it is.
    private static let context = "context"
    /// A longer value of structured data is a sentence, not a name.
    private static let longestName = 60

    /// Makes the reader of a cue table, which a matcher finds the cues of.
    init(_ matcher: CueMatcher) {
        let cues = matcher.table
        self.matcher = matcher
        var names: [String] = []
        for cue in cues.cues where cue.list == .industry && !names.contains(cue.value) {
            if cue.value != CueList.against, cue.value != Self.context { names.append(cue.value) }
        }
        self.names = names
        industries = CueValues(cues, .industry) { cue in
            names.firstIndex(of: cue.value).map { Mention(industry: $0, weight: cue.weight) }
        }
        selfDescriptions = CueValues(cues, .industry) { $0.value == Self.context ? true : nil }
    }

    /// The industry.
    func read(_ input: FactInput) -> Fact<String>? { declared(input.posting) ?? told(input) }

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

    /// The industry that the text and the employer's name speak of most.
    private func told(_ input: FactInput) -> Fact<String>? {
        var sums = [Int](repeating: 0, count: names.count)
        var ranges = [[ByteRange]](repeating: [], count: names.count)
        let body = input.body
        for unit in body.units where unit.mayHold(industries) {
            let factor = Self.factor(of: unit.section)
            guard factor > 0 else { continue }
            let hits = body.hits[unit.hits]
            let isAboutEmployer = hits.contains { selfDescriptions[$0] != nil }
            add(hits, factor: isAboutEmployer ? factor * Self.selfDescription : factor, to: &sums) {
                ranges[$0].append(body.range($1.tokens))
            }
        }
        var named = [ByteRange?](repeating: nil, count: names.count)
        if let employer = input.posting.employer?.text.bytes, employer.count <= Self.longestName {
            var tokens: [Token] = []
            var hits: [CueHit] = []
            tokenizer.tokenize(employer.span, into: &tokens)
            matcher.match(employer.span, tokens, into: &hits)
            add(hits[...], factor: Self.nameFactor, to: &sums) { industry, hit in
                named[industry] = ByteRange(
                    Int(tokens[hit.tokens.lowerBound].start), Int(tokens[hit.tokens.upperBound - 1].end))
            }
        }
        guard let most = sums.max(), most >= Self.threshold, let place = sums.firstIndex(of: most) else { return nil }
        if ranges[place].isEmpty, let name = named[place] { return Fact(names[place], .field(.employer, name)) }
        return Fact(names[place], .text(ranges[place]))
    }

    /// Adds what one unit says of each industry: of one unit only the strongest word counts.
    private func add(_ hits: ArraySlice<CueHit>, factor: Int, to sums: inout [Int], found: (Int, CueHit) -> Void) {
        // A sentence names an industry or two, and the table has some forty: looking through them is faster than hashing.
        var said: [(industry: Int, weight: Int)] = []
        for hit in hits {
            guard let mention = industries[hit] else { continue }
            let place = said.firstIndex { $0.industry == mention.industry } ?? said.count
            if place == said.count { said.append((mention.industry, 0)) }
            found(mention.industry, hit)
            guard mention.weight > said[place].weight else { continue }
            sums[mention.industry] += (mention.weight - said[place].weight) * factor
            said[place].weight = mention.weight
        }
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
