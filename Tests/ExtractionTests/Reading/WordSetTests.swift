import Testing

@testable import Extraction

@Suite struct WordSetTests {
    @Test func knowsItsWordsInAnyLetterCase() {
        let set: WordSet = ["or", "and"]
        #expect(tokens("this OR that and more").map { set.contains($0) } == [false, true, false, true, false])
    }
}
