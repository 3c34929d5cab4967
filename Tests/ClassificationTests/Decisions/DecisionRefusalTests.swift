import Postings
import Testing

@testable import Classification

@Suite("Decision refusal")
struct DecisionRefusalTests {
    @Test("messages say what, how many, and what to do")
    func messages() {
        #expect(
            DecisionRefusal.outOfRange(promise: "a coverage", value: 95).description
                == "a coverage of 95.0 is not between 0 and 1; give a share such as 0.95 or 0.05")
        #expect(
            DecisionRefusal.tooFewOfLabel(label: Label("baker"), found: 7, needed: 19, coverage: 0.95).description
                == "the label baker was calibrated on postings of 7 different employers, and a coverage of 0.95 needs 19; ask"
                + " for less, or train with postings of more employers")
        #expect(
            DecisionRefusal.tooFewPostings(found: 12, needed: 45, maximumError: 0.05).description
                == "the model was calibrated on postings of 12 different employers, and a maximum error of 0.05 needs 45"
                + " without one error; ask for less, or train with postings of more employers")
        #expect(
            DecisionRefusal.tooManyErrors(among: 100, errors: 20, upperBound: 0.2634, maximumError: 0.05).description
                == "of the 100 most confident predictions, one an employer, 20 are wrong, so that the share of errors may be"
                + " 0.264, above the maximum of 0.05; ask for less, or clean the labels")
    }
}
