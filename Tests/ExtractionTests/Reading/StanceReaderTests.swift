import Postings
import Testing

@testable import Extraction

@Suite struct StanceReaderTests {
    static let cases: [(String, [Stance])] = [
        ("[one] is required, [two] preferred", [.required, .preferred]),
        ("[one], [two] is a strong plus", [.open, .preferred]),
        ("[one] or [two] preferred", [.preferred, .preferred]),
        ("[one] (preferred)", [.preferred]),
        ("Preferred: [one]", [.preferred]),
        ("nice to have [one] or [two]", [.preferred, .preferred]),
        ("[one], ideally [two]", [.open, .preferred]),
        ("at least [one]", [.required]),
        ("at least [one] or [two]", [.required, .open]),
        // What is preferred is something else.
        ("preferably for a larger web or mobile company: [one]", [.open]),
        ("[one] in sales (travel is a plus)", [.open]),
        ("[one], knowledge of statistics is a plus", [.open]),
        ("[one] in sales", [.open]),
    ]

    @Test(arguments: cases)
    func readsWhatNeighboursSay(marked: String, stances: [Stance]) {
        let text = MarkedText(marked)
        let reading = TextReading.of(String(decoding: text.bytes, as: UTF8.self))
        let things = text.spans.map { span in
            let first = reading.tokens.firstIndex { Int($0.start) == span.lowerBound } ?? 0
            return first..<(first + 1)
        }
        let found = StanceReader(EmbeddedCues.table).stances(
            of: things, in: reading.units[0], of: reading, endsAtExperience: false,
            isLinked: { things[$0].lowerBound - things[$0 - 1].upperBound == 1 && !marked.contains("],") })
        #expect(found == stances)
    }
}
