public import Postings

/// How a spelling must stand in a text to count, because its words have another meaning too.
///
/// Two sorts of words make a rule. *Conditions* must all hold: letter case, standing alone, no wrong neighbour, the right
/// section. *Vouchers* say that the tool is meant, and where a rule names some, one is enough: a right neighbour, or an
/// unambiguous tool a few words away.
public struct SkillRule: Sendable, Hashable {
    /// `case`: in exactly the letter case of the table: `Go`, not `go`.
    public var isExactCase = false
    /// `alone`: not joined to a neighbour: `R`, not `R-squared`.
    public var standsAlone = false
    /// `not-before=a,b`: the next word is none of these: `Go`, not `Go to`.
    public var notBefore: Set<String> = []
    /// `not-after=a,b`: the word before is none of these: `C`, not `Series C`.
    public var notAfter: Set<String> = []
    /// `section=a,b` and `not-section=a,b`: the sections that may name it; nil for all.
    public var sections: Set<SectionKind>?
    /// `near`: vouched for by an unambiguous tool at most ``ExtractionConfiguration/nearWords`` away; `near=2`: at most two
    /// words away, which is next to it in a list, with `and` between. nil: no such voucher.
    public var near: Near?
    /// `before=a,b`: vouched for by the next word.
    public var before: Set<String> = []
    /// `after=a,b`: vouched for by the word before.
    public var after: Set<String> = []

    /// `phrases`: the rule of an entry holds for its spellings of several words too, which are rarely ambiguous.
    public var holdsForPhrases = false

    /// How near an unambiguous tool must be.
    public enum Near: Sendable, Hashable {
        /// As near as the configuration says.
        case usual
        /// At most so many words away.
        case words(Int)
    }

    /// No rule: the spelling counts wherever it stands.
    public init() {}

    /// Why a rule cannot be read.
    struct Problem: Error {
        let text: String
    }

    /// Reads the words of a rule, separated by spaces.
    init(parsing text: Substring) throws(Problem) {
        for word in text.split(separator: " ") {
            if try !read(word: word) {
                throw Problem(
                    text:
                        "the rule '\(ShortQuote(word))' is none of case, alone, phrases, near, near=, before=, after=, "
                        + "not-before=, not-after=, section=, not-section=")
            }
        }
    }

    private mutating func read(word: Substring) throws(Problem) -> Bool {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 1 {
            switch word {
            case "case": isExactCase = true
            case "alone": standsAlone = true
            case "near": near = .usual
            case "phrases": holdsForPhrases = true
            default: return false
            }
            return true
        }
        let values = parts[1].split(separator: ",", omittingEmptySubsequences: false)
        switch parts[0] {
        case "before": before.formUnion(try Self.words(values, of: word))
        case "after": after.formUnion(try Self.words(values, of: word))
        case "not-before": notBefore.formUnion(try Self.words(values, of: word))
        case "not-after": notAfter.formUnion(try Self.words(values, of: word))
        case "near":
            guard let words = Int(parts[1]), (1...100).contains(words) else {
                throw Problem(
                    text: "'\(ShortQuote(parts[1]))' in the rule '\(ShortQuote(word))' is no number from 1 to 100")
            }
            near = .words(words)
        case "section": sections = try Self.sections(values).intersection(sections ?? Self.allSections)
        case "not-section":
            sections = (sections ?? Self.allSections).subtracting(try Self.sections(values))
        default: return false
        }
        return true
    }

    private static let allSections = Set(SectionKind.allCases)

    /// Neighbours, each of which must be one word in lower case, as the tokenizer cuts it: another would never be met.
    private static func words(_ values: [Substring], of rule: Substring) throws(Problem) -> [String] {
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        var words: [String] = []
        for value in values {
            let bytes = Array(value.utf8)
            tokenizer.tokenize(bytes.span, into: &tokens)
            guard tokens.count == 1, tokens[0].range == 0..<bytes.count, value == value.lowercased() else {
                throw Problem(
                    text: "'\(ShortQuote(value))' in the rule '\(ShortQuote(rule))' is not one word in lower case")
            }
            words.append(String(value))
        }
        return words
    }

    private static func sections(_ values: [Substring]) throws(Problem) -> Set<SectionKind> {
        var kinds: Set<SectionKind> = []
        for value in values {
            guard let kind = SectionKind.allCases.first(where: { $0.name == value }) else {
                let known = SectionKind.allCases.map(\.name).joined(separator: ", ")
                throw Problem(text: "there is no section '\(ShortQuote(value))'; there are \(known)")
            }
            kinds.insert(kind)
        }
        return kinds
    }
}
