import Postings
import Testing

@testable import Classification

@Suite("Deployment prior")
struct DeploymentPriorTests {
    private static let roles = [Label("data_scientist"), Label("ml_engineer")]

    struct Case: Sendable {
        let text: String
        var labels = roles
        let prior: DeploymentPrior
    }

    @Test(
        "reads words, lists and names",
        arguments: [
            Case(text: "even", prior: .shares([0.5, 0.5])), Case(text: " estimate ", prior: .estimate),
            Case(text: "training", prior: .training), Case(text: "0.25,0.75", prior: .shares([0.25, 0.75])),
            Case(text: " .25 , .75 ", prior: .shares([0.25, 0.75])),
            Case(text: "ml_engineer=0.25,data_scientist=0.75", prior: .shares([0.75, 0.25])),
            Case(text: "ml_engineer = 0.25, data_scientist = 0.75", prior: .shares([0.75, 0.25])),
            Case(
                text: "even", labels: ["a", "b", "c", "d"].map { Label($0) }, prior: .shares([0.25, 0.25, 0.25, 0.25])),
            Case(
                text: "cook, chef=0.5,a=b=0.5", labels: [Label("a=b"), Label("cook, chef")], prior: .shares([0.5, 0.5])),
            Case(text: "👩‍🍳=0.25,\"x\"=0.75", labels: [Label("\"x\""), Label("👩‍🍳")], prior: .shares([0.75, 0.25])),
        ])
    func reads(_ test: Case) throws {
        #expect(try DeploymentPrior(test.text, labels: test.labels) == test.prior)
    }

    @Test("shares that nearly sum to 1 are made to")
    func nearly() throws {
        let labels = ["a", "b", "c"].map { Label($0) }
        guard case .shares(let shares) = try DeploymentPrior("0.333,0.333,0.333", labels: labels) else {
            Issue.record("no shares")
            return
        }
        expectClose(shares, [1.0 / 3, 1.0 / 3, 1.0 / 3])
    }

    struct Mistake: Sendable {
        let text: String
        let error: PriorError
    }

    @Test(
        "says which part is wrong",
        arguments: [
            Mistake(text: "", error: .empty(labels: roles)), Mistake(text: "  ", error: .empty(labels: roles)),
            Mistake(text: "Even", error: .notAShare("Even", in: "Even")),
            Mistake(text: "0.5,", error: .notAShare("", in: "0.5,")),
            Mistake(text: "0.5;0.5", error: .notAShare("0.5;0.5", in: "0.5;0.5")),
            Mistake(text: "nan,0.5", error: .notAShare("nan", in: "nan,0.5")),
            Mistake(text: "inf,0.5", error: .notAShare("inf", in: "inf,0.5")),
            Mistake(text: "0,1", error: .notAShare("0", in: "0,1")),
            Mistake(text: "-0.5,1.5", error: .notAShare("-0.5", in: "-0.5,1.5")),
            Mistake(text: "50,50", error: .notAShare("50", in: "50,50")),
            Mistake(text: "0.5", error: .wrongCount(found: 1, labels: roles)),
            Mistake(text: "0.5,0.3,0.2", error: .wrongCount(found: 3, labels: roles)),
            Mistake(text: "0.5,0.25", error: .wrongSum(0.75)),
            Mistake(text: "ml_engineer=0.5,data_scientist=0.25", error: .wrongSum(0.75)),
            Mistake(text: "ml_engineer=0.5", error: .missingLabels([roles[0]])),
            Mistake(text: "ml_engineer=0.5,ml_engineer=0.5", error: .repeatedLabel(roles[1])),
            Mistake(text: "ml=0.5,data_scientist=0.5", error: .unknownLabel(Label("ml"), labels: roles)),
            Mistake(
                text: "ml_engineer=x,data_scientist=0.5",
                error: .unknownLabel(Label("ml_engineer=x,data_scientist"), labels: roles)),
            Mistake(
                text: "ml_engineer=0.5,data_scientist=half",
                error: .notAShare("data_scientist=half", in: "ml_engineer=0.5,data_scientist=half")),
            Mistake(
                text: "ml_engineer=2,data_scientist=-1", error: .notAShare("2", in: "ml_engineer=2,data_scientist=-1")),
        ])
    func mistakes(_ test: Mistake) {
        #expect(throws: test.error) { try DeploymentPrior(test.text, labels: Self.roles) }
        #expect(!test.error.description.isEmpty && !test.error.description.contains("\n"))
    }
}
