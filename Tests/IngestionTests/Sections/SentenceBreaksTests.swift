import Testing

@testable import Ingestion

@Suite struct SentenceBreaksTests {
    /// A slash stands where a sentence begins.
    static let texts = [
        "One. /Two.", "One! /Two? /Three", "One. two", "Python 3.5 is good. /It is", "Use e.g. Python. /Or i.e. R.",
        "Tidewater Inc. Leeds is old. /It grew.", "The U.S. Navy. /It sails", "J. Smith came. /He left",
        "He said (see above.) /Then left.", "\u{201C}Go.\u{201D} /She went", "One. /12 of two.", "One. /\u{2022} Two",
        "A \u{2022} B", "Remote /| £50 /| Leeds", "a|b", "•One/•Two", "One.", "", ".", "...", "One.  Two", "One. /$5",
        "Ends in a bullet /•", "✓ One /✓ Two",
    ]

    /// The same where lines may have been put together without a space.
    static let gluedTexts = [
        "One tide./Two tides", "Use Node.JS here. /It runs", "One tide.two", "v1.Two", "e.g.Two", "One tide!/Two",
        "One. /Two",
    ]

    @Test(arguments: texts)
    func finds(_ marked: String) { check(marked, isGlued: false) }

    @Test(arguments: gluedTexts)
    func findsInGluedLines(_ marked: String) { check(marked, isGlued: true) }

    private func check(_ marked: String, isGlued: Bool) {
        let text = marked.replacing("/", with: "")
        let bytes = Array(text.utf8)
        var starts: [Int] = []
        SentenceBreaks.forEach(in: bytes.span, from: 0, to: bytes.count, isGlued: isGlued) { starts.append($0) }
        var found = bytes
        for start in starts.reversed() { found.insert(UInt8(ascii: "/"), at: start) }
        #expect(String(decoding: found, as: UTF8.self) == marked.replacing("A \u{2022} B", with: "A /\u{2022} B"))
    }
}
