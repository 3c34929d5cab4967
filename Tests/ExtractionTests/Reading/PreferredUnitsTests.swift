import Postings
import Testing

@testable import Extraction

@Suite struct PreferredUnitsTests {
    private func marks(_ parts: [(SectionKind, String)]) -> [Bool] {
        let reading = FactInput.of(parts).body
        return PreferredUnits.find(in: reading, StanceReader(EmbeddedCues.table))
    }

    @Test func marksWhatStandsUnderAHeading() {
        #expect(
            marks([(.requirements, "Five years"), (.preferred, "Nice to have\nA degree\nTwo years")])
                == [false, false, true, true])
    }

    @Test func believesALongRunWithoutAHeading() {
        #expect(marks([(.preferred, "One thing\nAnother\nA third")]) == [true, true, true])
    }

    @Test func leavesASingleUnitToItsOwnWords() {
        #expect(marks([(.requirements, "Five years"), (.preferred, "A degree")]) == [false, false])
    }

    @Test func takesDesiredSkillsForAllSkillsWhereNothingElseIsAsked() {
        #expect(marks([(.preferred, "Desired skills\nA degree")]) == [false, false])
        #expect(
            marks([(.requirements, "Five years"), (.preferred, "Desired skills\nA degree")]) == [false, false, true])
    }
}
