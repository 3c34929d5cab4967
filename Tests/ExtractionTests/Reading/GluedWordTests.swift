import Testing

@testable import Extraction

@Suite struct GluedWordTests {
    @Test(arguments: [
        ("RequirementsBachelor", "bachelor"), ("experienceBS", "bs"), ("Requirements", nil), ("requirements", nil),
        ("REQUIREMENTS", nil), ("aBc", nil),
    ])
    func findsTheLastPart(word: String, part: String?) {
        let bytes = Array(word.utf8)
        let found = GluedWord.lastPart(of: tokens(bytes)[0], in: bytes.span)
        #expect(found?.hash == part.map(TokenHash.word))
        if let part { #expect(found?.start == bytes.count - part.utf8.count) }
    }

    @Test(arguments: [
        ("TimeLocation", "time"), ("plusEXPERIENCE", "plus"), ("requiredBS", "required"), ("DevOps", nil),
        ("Requirements", nil), ("plus", nil), ("experienceA", nil),
    ])
    func findsTheFirstPart(word: String, part: String?) {
        let bytes = Array(word.utf8)
        #expect(GluedWord.firstPart(of: tokens(bytes)[0], in: bytes.span) == part.map(TokenHash.word))
    }
}
