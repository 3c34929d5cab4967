import Testing

@testable import Extraction

@Suite struct FieldReaderTests {
    @Test func knowsTheCuesOfItsListsAlone() {
        let reader = FieldReader(EmbeddedCues.table, [.degree])
        let reading = reader.read(Array("PhD in physics, 3 years".utf8))
        #expect(reading.hits.map { EmbeddedCues.table.cues[Int($0.cue)].list } == [.degree])
    }
}
