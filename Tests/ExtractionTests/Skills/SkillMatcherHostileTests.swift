import Platform
import Testing

@testable import Extraction

/// Texts that nobody wrote for a reader: nothing crashes, and the time grows with the length.
@Suite struct SkillMatcherHostileTests {
    private static func mentions(_ text: [UInt8]) -> [SkillMention] {
        var mentions: [SkillMention] = []
        SkillMatcherTests.embeddedMatcher.match(text.span, tokens(text), into: &mentions)
        return mentions
    }

    @Test func oneWordOfTenMegabytes() {
        #expect(Self.mentions([UInt8](repeating: UInt8(ascii: "r"), count: 10 << 20)) == [])
        let word = Array("Python".utf8) + [UInt8](repeating: UInt8(ascii: "y"), count: 10 << 20)
        #expect(Self.mentions(word) == [])
    }

    @Test func aMillionBulletPoints() {
        var text: [UInt8] = []
        for index in 0..<1_000_000 { text += Array((index % 2 == 0 ? "• Go\n" : "• Python\n").utf8) }
        #expect(Self.mentions(text).count == 1_000_000)
    }

    /// Every mention is in doubt, and the tools that could vouch stand at the far end.
    @Test func doubtThatNothingSettles() {
        let doubt = Array(repeating: "Go.", count: 200_000).joined(separator: " ")
        let tools = Array(repeating: "Python.", count: 200_000).joined(separator: " ")
        // Ten words away, and no further.
        #expect(Self.mentions(Array((doubt + " " + tools).utf8)).count == 200_010)
        #expect(Self.mentions(Array((tools + " " + doubt).utf8)).count == 200_010)
    }

    /// Beginnings of long names that never end.
    @Test func beginningsOfNames() {
        let text = Array(repeating: "Google Cloud Professional Machine Learning", count: 100_000).joined(separator: " ")
        #expect(Self.mentions(Array(text.utf8)).count == 200_000)
    }

    /// Marks of direction stand between words, and neither join nor hide them.
    @Test(
        arguments: [
            "\u{202B}[Python]\u{202C}, [SQL]", "[Python]\u{200F}, \u{200E}[SQL]",
            "\u{2067}[Python]\u{2069} [SQL]",
        ])
    func bidirectionalMarks(text: String) {
        #expect(MarkedText(text).marked(by: SkillMatcherTests.embeddedMatcher) == text)
    }
}
