import Testing

@testable import Classification

@Suite("Calibration method")
struct CalibrationMethodTests {
    @Test("methods stand from the simplest to the least simple")
    func methods() {
        #expect(CalibrationMethod.allCases.sorted() == CalibrationMethod.allCases)
        #expect(CalibrationMethod.allCases.map(\.name) == ["temperature", "sigmoid", "beta", "isotonic"])
        #expect(CalibrationMethod.allCases.map(\.isAffine) == [true, true, false, false])
    }

    @Test("affine methods have the numbers and names that calibrators have in model files")
    func calibrators() {
        for method in CalibrationMethod.allCases {
            #expect(Calibrator.Method(rawValue: method.rawValue)?.name == (method.isAffine ? method.name : nil))
        }
    }
}
