import Platform
import Postings
import Testing

@testable import Ingestion

@Suite struct SectionModelTests {
    private func weights(_ numbers: [Int16]) -> SectionTerms.Weights {
        var weights = SectionTerms.Weights()
        for (index, number) in numbers.enumerated() { weights[index] = number }
        return weights
    }

    private var table: [UInt8] {
        let terms = [
            SectionModel.WrittenTerm(
                term: "tide", weights: weights([1, -2, 3, -46, 46, 0, 0, 99, -99]), beginsItem: true),
            SectionModel.WrittenTerm(term: "tide table", weights: weights([5]), beginsItem: false),
            SectionModel.WrittenTerm(term: "^tide", weights: weights([6]), beginsItem: false),
            SectionModel.WrittenTerm(term: "#tide", weights: weights([7]), beginsItem: false),
        ]
        return SectionModel.table(rows: SectionModel.beginning.rows, terms: terms)
    }

    @Test func comesBackAsWritten() throws {
        let model = try #require(SectionModel(table: table))
        #expect(model.rows == SectionModel.beginning.rows)
        let tide = WordScanner.hash(of: "tide")
        func known(_ key: UInt64) -> SectionTerms.Weights? { model.terms.weights(key) }
        #expect(known(SectionTerms.key(tide)) == weights([1, -2, 3, -46, 46, 0, 0, 46, -46]))
        #expect(known(SectionTerms.key(tide, WordScanner.hash(of: "table"))) == weights([5]))
        #expect(known(SectionTerms.key(tide, .first)) == weights([6]))
        #expect(known(SectionTerms.key(tide, .heading)) == weights([7]))
        #expect(known(SectionTerms.key(WordScanner.hash(of: "ebb"))) == nil)
        #expect(model.terms.mayKnow(pair: SectionTerms.key(tide, WordScanner.hash(of: "table"))))
        #expect(!model.terms.mayKnow(pair: SectionTerms.key(tide, WordScanner.hash(of: "ebb"))))
        #expect(SectionTerms.key("tide table") == SectionTerms.key(tide, WordScanner.hash(of: "table")))
        #expect(SectionTerms.key("^tide") == SectionTerms.key(tide, .first))
        #expect(model.beginsItems(tide))
        #expect(!model.beginsItems(WordScanner.hash(of: "table")))
    }

    @Test func refusesWhatIsDamaged() {
        let whole = table
        #expect(SectionModel(table: []) == nil)
        #expect(SectionModel(table: Array("rolecall-sections 1 00000000\n".utf8)) == nil)
        for index in stride(from: 0, to: whole.count, by: 37) {
            var bytes = whole
            bytes[index] ^= 1
            #expect(SectionModel(table: bytes) == nil, "byte \(index)")
        }
        #expect(SectionModel(table: Array(whole.dropLast(9))) == nil)
    }

    @Test func isEmbedded() throws {
        let bytes = try #require(Embedded.sectionTable)
        #expect(bytes.count <= 200_000)
        #expect(SectionModel(table: bytes) != nil)
    }

    @Test func cuesFitTheirMask() {
        #expect(SectionCue.allCases.count <= 64)
        #expect(SectionCue.position.rawValue + 1 == SectionCue.wordCues)
        #expect(SectionCueWords.table.count == SectionCue.wordCues)
        let mistakes = SectionCueWords.masks.filter { !(1...2).contains($0.words.split(separator: " ").count) }
        #expect(mistakes.isEmpty)
    }

    @Test(arguments: [(1.0, 0.0), (2.718281828459045, 1.0), (0.5, -0.6931471805599453), (1e-6, -13.815510557964274)])
    func takesLogarithms(_ value: Double, _ logarithm: Double) {
        #expect(abs(SectionLogarithm.natural(value) - logarithm) < 1e-12)
    }
}
