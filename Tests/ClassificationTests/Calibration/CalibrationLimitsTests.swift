import Testing

@testable import Classification

@Suite("Calibration limits")
struct CalibrationLimitsTests {
    struct Case: Sendable {
        let counts: [Int]
        /// What temperature, sigmoid, beta and isotonic fall short of, as `found/needed`.
        let shortfalls: [String]
    }

    @Test(
        "so many postings in all, a tenth of it of the rarest label",
        arguments: [
            Case(counts: [0, 0], shortfalls: ["0/50", "0/50", "0/200", "0/1000"]),
            Case(counts: [25, 24], shortfalls: ["49/50", "49/50", "49/200", "49/1000"]),
            Case(counts: [25, 25], shortfalls: ["", "", "50/200", "50/1000"]),
            Case(counts: [46, 4], shortfalls: ["4/5", "4/5", "50/200", "50/1000"]),
            Case(counts: [180, 20], shortfalls: ["", "", "", "200/1000"]),
            Case(counts: [9000, 99], shortfalls: ["", "", "", "99/100"]),
            Case(counts: [900, 100], shortfalls: ["", "", "", ""]),
        ])
    func shortfalls(_ test: Case) {
        let found = CalibrationMethod.allCases.map { method in
            CalibrationLimits().shortfall(of: method, labelCounts: test.counts).map { "\($0.found)/\($0.needed)" } ?? ""
        }
        #expect(found == test.shortfalls)
    }
}
