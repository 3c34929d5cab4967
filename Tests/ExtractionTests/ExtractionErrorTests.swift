import Extraction
import Testing

@Suite struct ExtractionErrorTests {
    @Test func saysWhereAndWhat() {
        let error = ExtractionError.skillTable(line: 7, problem: "4 columns instead of 5")
        #expect(error.description == "skills table, line 7: 4 columns instead of 5")
    }
}
