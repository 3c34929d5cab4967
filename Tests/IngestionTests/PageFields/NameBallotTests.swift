import Postings
import Testing

@testable import Ingestion

@Suite struct NameBallotTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// Spellings of one name are one candidate; the strongest evidence spells it.
    @Test func addsUpSpellings() {
        var ballot = NameBallot()
        ballot.add(bytes("Quay"), 1, .pageTitle)
        ballot.add(bytes("Quay, Inc."), 2, .page, block: 4)
        ballot.add(bytes("Harbour"), 2.5, .meta)
        ballot.add(bytes("—"), 9, .page)
        let winner = ballot.winner(atLeast: 1)
        #expect(winner?.text == bytes("Quay, Inc."))
        #expect(winner?.score == 3 && winner?.origin == .page && winner?.block == 4)
        #expect(ballot.candidates.count == 2)
        #expect(ballot.winner(atLeast: 3.5) == nil)
    }

    @Test func takesTheFirstOfEquals() {
        var ballot = NameBallot()
        for name in ["A1", "B1", "C1"] { ballot.add(bytes(name), 1, .page) }
        #expect(ballot.winner(atLeast: 1)?.text == bytes("A1"))
    }

    @Test(arguments: [(1.4, "Quay"), (1.6, "Quay Harbour"), (2.9, "Quay Harbour")])
    func prefersTheLongerForm(_ weight: Double, _ name: String) {
        var ballot = NameBallot()
        ballot.add(bytes("Quay"), 3, .page)
        ballot.add(bytes("Quay Harbour"), weight, .page)
        ballot.add(bytes("Quayside"), 2.9, .page)
        #expect(ballot.winner(atLeast: 1, longerFrom: 0.5)?.text == bytes(name))
    }

    @Test func staysBounded() {
        var ballot = NameBallot()
        for number in 0..<1000 { ballot.add(bytes("name\(number)"), 1, .page) }
        #expect(ballot.candidates.count == 64)
    }
}
