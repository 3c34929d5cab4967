import Testing

@testable import Ingestion

@Suite struct ScriptCountsTests {
    @Test(
        arguments: [
            (ScriptCounts(), nil), (ScriptCounts(latin: 10), nil), (ScriptCounts(latin: 10, greek: 10), nil),
            (ScriptCounts(latin: 10, greek: 11), "el"), (ScriptCounts(cyrillic: 1), "und-Cyrl"),
            (ScriptCounts(hebrew: 3, arabic: 2), "he"), (ScriptCounts(latin: 30, hangul: 11), "ko"),
            (ScriptCounts(latin: 33, hangul: 11), nil), (ScriptCounts(kana: 1, han: 10), "ja"),
            (ScriptCounts(kana: 1, han: 11), "zh"), (ScriptCounts(han: 1), "zh"), (ScriptCounts(thai: 2), "th"),
        ] as [(ScriptCounts, String?)])
    func settles(_ counts: ScriptCounts, _ tag: String?) {
        #expect(counts.dominant?.tag == tag)
    }

    @Test(
        arguments: [
            ("λ", "el"), ("д", "und-Cyrl"), ("ԱՐ", "hy"), ("ש", "he"), ("س", "und-Arab"), ("न", "und-Deva"),
            ("ท", "th"),
            ("ქ", "ka"), ("글", "ko"), ("가", "ko"), ("힣", "ko"), ("か", "ja"), ("漢", "zh"), ("–", nil), ("€", nil),
        ] as [(String, String?)])
    func countsCharacters(_ text: String, _ tag: String?) {
        var counts = ScriptCounts()
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if bytes.count == 2 { counts.countTwo(bytes[0], bytes[1]) } else { counts.countThree(bytes[0], bytes[1]) }
        }
        #expect(counts.dominant?.tag == tag)
    }
}
