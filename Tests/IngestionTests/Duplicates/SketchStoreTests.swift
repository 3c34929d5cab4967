import Platform
import Testing

@testable import Ingestion

struct SketchStoreTests {
    @Test(arguments: [true, false])
    func `Records come back as they went in`(_ inFile: Bool) throws {
        let store = SketchStore(file: inFile ? try ScratchFile() : nil, limit: 1 << 20)
        // Enough to fill the file's buffer several times.
        let sketches = (0..<900).map { number in
            Sketches.sketch(
                String(repeating: "é", count: number % 40), Sketches.words(number, seed: UInt64(number)),
                title: number % 3 == 0 ? nil : "Cook \(number % 7)x", place: number % 2 == 0 ? "Porto" : nil)
        }
        for sketch in sketches { try store.append(sketch) }
        #expect(store.count == 900)
        #expect(!store.isFull)
        var record = SketchStore.Record()
        for number in [899, 0, 1, 450, 898, 7] {
            try store.read(number, wordLimit: 4096, into: &record)
            #expect(record.words == sketches[number].words)
            #expect(record.employer == sketches[number].employer)
            #expect(record.place == sketches[number].place)
            #expect(store.title(number) == sketches[number].title)
            #expect(try store.id(of: record) == sketches[number].id)
        }
    }

    @Test func `A store says when it is full`() throws {
        let store = SketchStore(file: nil, limit: 100)
        try store.append(Sketches.sketch("a", Sketches.words(30, seed: 1)))
        #expect(!store.isFull)
        try store.append(Sketches.sketch("b", Sketches.words(30, seed: 2)))
        #expect(store.isFull)
    }
}
