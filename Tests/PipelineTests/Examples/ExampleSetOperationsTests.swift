import Extraction
import Postings
import Testing

@testable import Pipeline

/// Sets are multisets: each operation against arrays, then training.
struct ExampleSetOperationsTests {
    private func sorted(_ made: [MadeExample]) -> [MadeExample] { MadeExamples.made(MadeExamples.set(made)) }

    /// Through a file and back, as the commands do.
    private func stored(_ made: [MadeExample], seed: UInt64) throws -> ExampleSet {
        try ExampleFile.decode(ExampleFile.encode(MadeExamples.set(made, seed: seed)))
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `Four shards merged train the model of the whole`(seed: UInt64) throws {
        let made = MadeExamples.random(140, seed: seed)
        var random = MadeExamples.Random(seed)
        var shards = [[MadeExample]](repeating: [], count: 4)
        for one in made { shards[Int.random(in: 0..<4, using: &random)].append(one) }
        let whole = MadeExamples.set(made)
        let models = try MadeExamples.models(whole)
        for order in 0..<3 as Range<UInt64> {
            let parts = try shards.shuffled(using: &random).map { try stored($0, seed: order) }
            let merged = try ExampleSet.merging(parts)
            #expect(MadeExamples.made(merged) == sorted(made))
            #expect(ExampleFile.encode(merged) == ExampleFile.encode(whole))
            #expect(try MadeExamples.models(merged) == models)
            let pairs = try [ExampleSet.merging(Array(parts[..<2])), ExampleSet.merging(Array(parts[2...]))]
            #expect(ExampleFile.encode(try ExampleSet.merging(pairs)) == ExampleFile.encode(whole))
        }
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `Adding and removing gives what was there before`(seed: UInt64) throws {
        let made = MadeExamples.random(140, seed: seed)
        // The two overlap: some postings are in both, and come to be there twice.
        let (old, corpus) = (Array(made[..<110]), Array(made[90...]))
        let before = try stored(old, seed: 1)
        let models = try MadeExamples.models(before)
        let added = try ExampleSet.merging([before, MadeExamples.set(corpus, seed: 2)])
        #expect(MadeExamples.made(added) == sorted(old + corpus))
        let removal = added.removing(MadeExamples.set(corpus, seed: 3))
        #expect(removal.removed == corpus.count && removal.missing == 0)
        #expect(MadeExamples.made(removal.set) == sorted(old))
        #expect(ExampleFile.encode(removal.set) == ExampleFile.encode(before))
        #expect(try MadeExamples.models(removal.set) == models)
        // And the other way round: taken out, and added again.
        let part = MadeExamples.set(Array(old[..<30]))
        let less = before.removing(part).set
        #expect(ExampleFile.encode(less) == ExampleFile.encode(MadeExamples.set(Array(old[30...]))))
        #expect(ExampleFile.encode(try ExampleSet.merging([less, part])) == ExampleFile.encode(before))
    }

    @Test func `Removal goes by content and label, one for one, and by sameness first`() {
        let a = MadeExample(contentHash: 1, employer: 1)
        let b = MadeExample(contentHash: 1, employer: 2)
        let other = MadeExample(contentHash: 1, label: "role_1", employer: 2)
        let far = MadeExample(contentHash: 2)
        let cases: [([MadeExample], [MadeExample], left: [MadeExample], missing: Int, otherwise: Int)] = [
            ([a, b], [b], [a], 0, 0),
            ([a, b], [a], [b], 0, 0),
            ([a, a, b], [a], [a, b], 0, 0),
            ([a, a], [a, a, a], [], 1, 0),
            // What is not there in all goes for what comes first.
            ([a, b], [MadeExample(contentHash: 1, employer: 3)], [b], 0, 0),
            ([a, b], [MadeExample(contentHash: 1, employer: 3), a], [], 0, 0),
            ([a], [b, a], [], 1, 0),
            ([a], [other], [a], 1, 1),
            ([a, other], [other], [a], 0, 0),
            ([a], [far], [a], 1, 0),
            ([a], [], [a], 0, 0),
            ([], [a], [], 1, 0),
        ]
        for (held, gone, left, missing, otherwise) in cases {
            let removal = MadeExamples.set(held).removing(MadeExamples.set(gone))
            #expect(MadeExamples.made(removal.set) == left)
            #expect(removal.removed == held.count - left.count)
            #expect(removal.missing == missing && removal.otherwiseLabelled == otherwise)
        }
    }

    @Test func `What is there already is counted`() throws {
        let made = MadeExamples.random(40, seed: 8)
        let set = MadeExamples.set(Array(made[..<30]))
        #expect(set.shared(with: set) == 30)
        #expect(set.shared(with: MadeExamples.set([])) == 0)
        let other = MadeExample(contentHash: made[0].contentHash, label: "other")
        #expect(set.shared(with: MadeExamples.set([other])) == 0)
    }

    @Test func `Features that were not extracted alike are not added up`() {
        let set = MadeExamples.set([MadeExample(contentHash: 1)])
        let third = [Label("role_0"), Label("role_1"), Label("role_2")]
        let new = MadeExample(contentHash: 1, label: "role_2")
        let cases: [(ExampleSet, ExampleSetError, says: String)] = [
            (
                MadeExamples.set([], groups: .skills), .otherGroups([], other: .skills),
                "words in one and skills in the other"
            ),
            (
                MadeExamples.set([], roles: third), .otherRoles(MadeExamples.roles, other: third),
                "role_0, role_1, role_2 out of the other's"
            ),
            (
                MadeExamples.set([new], roles: third), .newLabel(Label("role_2"), masked: MadeExamples.roles),
                "the label role_2 is new"
            ),
            (MadeExamples.set([new]), .newLabel(Label("role_2"), masked: MadeExamples.roles), "train on all corpora"),
        ]
        for (other, error, says) in cases {
            #expect(throws: error) { try set.check(joining: other) }
            #expect(throws: error) { try ExampleSet.merging([set, other]) }
            #expect("\(error)".contains(says))
        }
        #expect(throws: Never.self) { try set.check(joining: MadeExamples.set([])) }
    }
}
