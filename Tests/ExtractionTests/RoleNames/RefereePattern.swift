import Foundation

@testable import Extraction
@testable import Postings

/// The regular expression that the project's referee masks role names with, and what remains of a text by it.
struct RefereePattern {
    private static let source =
        #"\b(?:(?:senior|sr\.?|lead|staff|principal|junior|jr\.?)\s+)?"#
        + #"(?:data[\s/-]*scien(?:ce|tists?)"#
        + #"|(?:machine[\s/-]*learning|ml(?:[\s-]*ops)?|ai\s*/\s*ml|ml\s*/\s*ai)"#
        + #"[\s/-]*(?:ops\s*)?(?:software\s+|research\s+)?engineer(?:s|ing)?)\b"#

    private let expression = try! NSRegularExpression(pattern: source, options: .caseInsensitive)

    /// The words of a text whose role names are each replaced by a space.
    func remaining(_ text: String) -> [Word] {
        let whole = NSRange(location: 0, length: text.utf16.count)
        let masked = expression.stringByReplacingMatches(in: text, range: whole, withTemplate: " ")
        return tokens(masked).map { Word(hash: $0.hash, gap: $0.gap) }
    }
}

/// A token without its place.
struct Word: Hashable {
    let hash: UInt64
    let gap: TokenGap
}

extension RoleNameMask {
    static let builtIn = RoleNameMask(labels: [Label("data_scientist"), Label("ml_engineer")])

    /// The words of a text without those of role names.
    func remaining(_ text: String) -> [Word] {
        kept(text).map { Word(hash: $0.hash, gap: $0.gap) }
    }

    /// The words of a text without those of role names, as they are written.
    func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return kept(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    private func kept(_ text: String) -> [Token] {
        var found = tokens(text)
        remove(from: &found)
        return found
    }
}
