import Classification
import Extraction
import Postings
import Testing

@testable import Pipeline

struct ExampleSetTests {
    @Test func `A training set has what the examples have, and groups over all of them`() {
        let sketch: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
        let set = MadeExamples.set([
            MadeExample(contentHash: 1, label: "role_1", employer: 9, sketch: sketch, content: ["body:a": 2]),
            MadeExample(contentHash: 2, sketch: sketch, title: ["title:b": 1]),
            MadeExample(contentHash: 3, employer: 9, language: "sv"),
            MadeExample(contentHash: 4, sketch: [77]),
        ]).trainingSet()
        #expect(set.labels == MadeExamples.roles && set.examples.map(\.label) == [1, 0, 0, 0])
        #expect(set.examples.map(\.contentHash) == [1, 2, 3, 4])
        #expect(set.examples.map(\.employer) == [9, nil, 9, nil])
        #expect(set.examples.map(\.language) == ["en", "en", "sv", "en"])
        #expect(set.examples.map(\.title?.count) == [nil, 1, nil, nil])
        #expect(set.examples[0].content.counts == [2])
        // One employer, and a repost of what is one of its postings.
        #expect(Set(set.examples.prefix(3).map(\.group)).count == 1 && set.examples[3].group != set.examples[0].group)
    }

    @Test func `Labels without a posting are none`() {
        let set = MadeExamples.set([MadeExample(contentHash: 1, label: "role_1")])
        #expect(set.labels == [Label("role_1")] && set.roles == MadeExamples.roles)
        #expect(set.trainingSet().labels == [Label("role_1")])
        #expect(MadeExamples.set([]).trainingSet().examples.isEmpty)
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `Neither arrival nor numbering changes a byte of file or model`(seed: UInt64) throws {
        let made = MadeExamples.random(120, seed: seed)
        let file = ExampleFile.encode(MadeExamples.set(made))
        let models = try MadeExamples.models(MadeExamples.set(made))
        for order in 1..<4 as Range<UInt64> {
            let other = MadeExamples.set(made, seed: order)
            #expect(ExampleFile.encode(other) == file)
            #expect(try MadeExamples.models(other) == models)
        }
    }
}
