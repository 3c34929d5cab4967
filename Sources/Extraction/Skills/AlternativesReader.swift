internal import Postings

/// Ties together skills of which one is enough: `Python or R`, `TensorFlow/PyTorch`, `at least one of AWS, Azure and GCP`.
struct AlternativesReader: Sendable {
    private let isCue: CueValues<Bool>

    private static let or = TokenHash.word("or")
    private static let and = TokenHash.word("and")

    /// Makes the reader of a cue table.
    init(_ table: CueTable) {
        isCue = CueValues(table, .polarity) { $0.value == "alternatives" }
    }

    /// How two neighbouring names are joined.
    private enum Joint {
        /// They are not of one list.
        case none
        /// A comma, or a slash that may be part of a pair of fields (`AI/ML`).
        case comma
        case or
        case and
    }

    /// Numbers the groups of alternatives.
    ///
    /// - Parameters:
    ///   - mentions: of the text, in order.
    ///   - reading: the text.
    ///   - isTool: whether a mention is of a tool; a slash between fields of knowledge is no choice.
    func read(_ mentions: inout [SkillMention], in reading: TextReading, isTool: (SkillMention) -> Bool) {
        guard mentions.count > 1 else { return }
        var group: Int32 = 0
        var first = 0
        var token = 0
        var joints: [Joint] = []
        for index in mentions.indices {
            var joint = Joint.none
            if index + 1 < mentions.count {
                joint = self.joint(
                    mentions[index], mentions[index + 1], reading, &token,
                    areTools: isTool(mentions[index]) && isTool(mentions[index + 1]))
            }
            if joint != .none {
                joints.append(joint)
                continue
            }
            tie(&mentions, first, joints, reading, &group)
            first = index + 1
            joints.removeAll(keepingCapacity: true)
        }
    }

    /// Numbers what is a choice in a list of names, `joints[i]` standing behind name `first + i`.
    private func tie(
        _ mentions: inout [SkillMention], _ first: Int, _ joints: [Joint], _ reading: TextReading, _ group: inout Int32
    ) {
        guard !joints.isEmpty else { return }
        if followsCue(mentions[first], reading) {
            for index in first...(first + joints.count) { mentions[index].alternatives = group }
            group += 1
            return
        }
        // `A, B or C and D`: the `and` begins another list, as far as the commas do.
        var start = 0
        for part in joints.split(omittingEmptySubsequences: false, whereSeparator: { $0 == .and }) {
            if part.contains(.or) {
                for index in (first + start)...(first + start + part.count) { mentions[index].alternatives = group }
                group += 1
            }
            start += part.count + 1
        }
    }

    /// Whether `one of` or the like stands a few words before a name.
    private func followsCue(_ mention: SkillMention, _ reading: TextReading) -> Bool {
        let token = Self.token(at: mention.range.lower, reading, from: 0)
        let unit = reading.units[reading.unit(holding: token)]
        return reading.hits[unit.hits].contains { hit in
            isCue[hit] == true && Int(hit.end) <= token && token - Int(hit.end) <= Self.wordsBehindCue
        }
    }

    /// `one of the following languages: Python, R`.
    private static let wordsBehindCue = 4

    /// What stands between two neighbouring names.
    private func joint(
        _ left: SkillMention, _ right: SkillMention, _ reading: TextReading, _ token: inout Int, areTools: Bool
    ) -> Joint {
        token = Self.token(at: left.range.upper, reading, from: token)
        var joint = Joint.comma
        var count = 0
        var index = token
        while index < reading.tokens.count, Int(reading.tokens[index].start) < right.range.lower {
            switch reading.tokens[index].hash {
            case Self.or: joint = .or
            case Self.and: if joint != .or { joint = .and }
            default: return .none
            }
            count += 1
            index += 1
            if count > 2 { return .none }
        }
        var signs = 0
        for place in left.range.upper..<right.range.lower {
            switch reading.text[place] {
            case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x0A, UInt8(ascii: "("), UInt8(ascii: ")"):
                return .none
            case UInt8(ascii: "/"): if count == 0 { joint = areTools ? .or : .comma }
            case UInt8(ascii: ","): signs += 1
            default: break
            }
        }
        // Two names side by side are no list.
        return joint == .comma && signs == 0 && !hasSlash(left, right, reading) ? .none : joint
    }

    private func hasSlash(_ left: SkillMention, _ right: SkillMention, _ reading: TextReading) -> Bool {
        reading.text[left.range.upper..<right.range.lower].contains(UInt8(ascii: "/"))
    }

    /// The first token that begins at a byte or behind it.
    private static func token(at byte: Int, _ reading: TextReading, from token: Int) -> Int {
        var low = token
        var high = reading.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(reading.tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
