internal import Postings

/// Tells what a bare word (`Remote`, `Full-time`, `Contract`) is worth by where it stands: in running text it may speak of
/// anything; in brackets, behind a label or in a line of its own it describes the position.
enum StandingWord {
    /// A line of its own is not longer: `Berlin, Germany | Hybrid`.
    private static let longestLine = 5
    /// The first line repeats the title, and is not longer.
    private static let longestTitle = 12
    /// A label stands so near: `Location: London, United Kingdom (Hybrid)`.
    private static let labelReach = 8

    private static let labels: Set<UInt64> = Set(
        [
            "location", "locations", "type", "schedule", "workplace", "mode", "arrangement", "employment", "status",
            "terms", "duration", "basis", "length", "setup", "policy",
        ]
        .map(TokenHash.word))

    /// What may follow the word at the beginning of a line: `Remote in Poland`.
    private static let followers: Set<UInt64> = Set(
        ["in", "from", "with", "at", "within", "or", "and", "for", "only", "near"].map(TokenHash.word))

    /// Whether the words of a hit describe the position by where they stand.
    static func describes(_ hit: CueHit, in reading: TextReading, unit: Int) -> Bool {
        let place = reading.units[unit]
        if isBarred(hit, reading) { return true }
        if place.line == 0, place.tokens.count <= longestTitle { return true }
        if isLabelled(hit, in: reading, place) { return true }
        switch place.section {
        case .requirements, .preferred, .education, .equalOpportunity: return isBracketed(hit, reading)
        // `Flexible working patterns (part-time, job-share)`.
        case .benefits: if place.tokens.count > longestLine { return false }
        default: break
        }
        if place.tokens.count <= longestLine || isBracketed(hit, reading) { return true }
        if isSetApart(hit, in: reading, place) { return true }
        if place.tokens.lowerBound == Int(hit.first), place.tokens.count <= longestTitle {
            guard Int(hit.end) < reading.tokens.count else { return true }
            let next = reading.tokens[Int(hit.end)]
            // `Hybrid - 2 days in Berlin`; not `On-site presence may change`.
            return next.gap != .space || followers.contains(next.hash)
        }
        return false
    }

    /// Whether the word belongs to no noun: `On-site, Berlin`; not `on-site locker room`, `a masseur on site`.
    static func isAlone(_ hit: CueHit, in reading: TextReading, unit: Int) -> Bool {
        let words = reading.units[unit].tokens
        let end = Int(hit.end)
        guard Int(hit.first) == words.lowerBound || reading.tokens[Int(hit.first)].gap > .space else { return false }
        guard end < words.upperBound else { return true }
        let next = reading.tokens[end]
        // A small letter begins a noun, a capital the name of a place.
        return next.gap > .hyphen || followers.contains(next.hash) || reading.text[Int(next.start)] < 0x61
    }

    /// Whether a capital and signs on both sides set the word apart: `Data Scientist – Hybrid (Ghent)`.
    private static func isSetApart(_ hit: CueHit, in reading: TextReading, _ place: TextUnit) -> Bool {
        let first = reading.tokens[Int(hit.first)]
        let capital = reading.text[Int(first.start)]
        guard capital >= 0x41, capital <= 0x5A, first.gap >= .hyphen else { return false }
        return Int(hit.end) >= place.tokens.upperBound || reading.tokens[Int(hit.end)].gap >= .comma
    }

    private static func isLabelled(_ hit: CueHit, in reading: TextReading, _ place: TextUnit) -> Bool {
        let before = max(place.tokens.lowerBound, Int(hit.first) - labelReach)..<Int(hit.first)
        return reading.tokens[before].contains { token in
            labels.contains(token.hash) && endsInColon(token, reading)
        }
    }

    private static func endsInColon(_ token: Token, _ reading: TextReading) -> Bool {
        let end = Int(token.end)
        let text = reading.text
        guard end < text.count else { return false }
        if text[end] == UInt8(ascii: ":") { return true }
        return end + 1 < text.count && text[end] == 0x20
            && (text[end + 1] == UInt8(ascii: ":") || text[end + 1] == 0x2D)
    }

    /// Whether a bracket opens right before: `(Remote)`.
    private static func isBracketed(_ hit: CueHit, _ reading: TextReading) -> Bool {
        let before = Int(reading.tokens[Int(hit.first)].start) - 1
        return before >= 0 && reading.text[before] == UInt8(ascii: "(")
    }

    /// Whether a bar stands on one side: `Fully Remote | Full-Time - $140k`.
    private static func isBarred(_ hit: CueHit, _ reading: TextReading) -> Bool {
        let bar = UInt8(ascii: "|")
        var before = Int(reading.tokens[Int(hit.first)].start) - 1
        if before >= 0, reading.text[before] == 0x20 { before -= 1 }
        if before >= 0, reading.text[before] == bar { return true }
        var behind = Int(reading.tokens[Int(hit.end) - 1].end)
        if behind < reading.text.count, reading.text[behind] == 0x20 { behind += 1 }
        return behind < reading.text.count && reading.text[behind] == bar
    }
}
