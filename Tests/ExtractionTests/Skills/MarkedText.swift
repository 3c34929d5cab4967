import Testing

@testable import Extraction
@testable import Postings

/// A text with the expected mentions in brackets: `We use [Python] and [R].`
struct MarkedText {
    let bytes: [UInt8]
    let spans: [Range<Int>]

    init(_ marked: String) {
        var bytes: [UInt8] = []
        var spans: [Range<Int>] = []
        var start = 0
        for byte in marked.utf8 {
            switch byte {
            case UInt8(ascii: "["): start = bytes.count
            case UInt8(ascii: "]"): spans.append(start..<bytes.count)
            default: bytes.append(byte)
            }
        }
        self.bytes = bytes
        self.spans = spans
    }

    /// The text again, with what a matcher finds in brackets.
    ///
    /// - Parameters:
    ///   - matcher: finds the mentions.
    ///   - kinds: which are marked.
    ///   - section: the one section that the text is.
    func marked(
        by matcher: SkillMatcher, kinds: Set<SkillKind> = Set(SkillKind.allCases), section: SectionKind = .other
    ) -> String {
        var mentions: [SkillMention] = []
        let sections = [PostingSection(kind: section, range: ByteRange(0, bytes.count))]
        matcher.match(bytes.span, tokens(bytes), sections: sections, into: &mentions)
        mentions.removeAll { !kinds.contains(matcher.table.skills[Int($0.skill)].kind) }
        return Self.mark(bytes, mentions.map { $0.range.lower..<$0.range.upper })
    }

    static func mark(_ bytes: [UInt8], _ spans: [Range<Int>]) -> String {
        var marked: [UInt8] = []
        for index in 0...bytes.count {
            if spans.contains(where: { $0.upperBound == index }) { marked.append(UInt8(ascii: "]")) }
            if spans.contains(where: { $0.lowerBound == index }) { marked.append(UInt8(ascii: "[")) }
            if index < bytes.count { marked.append(bytes[index]) }
        }
        return String(decoding: marked, as: UTF8.self)
    }
}
