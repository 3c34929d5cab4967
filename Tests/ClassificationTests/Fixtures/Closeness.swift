import Testing

/// Expects numbers to be equal but for rounding.
func expectClose(
    _ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    for (index, (a, b)) in zip(found, expected).enumerated() {
        // `abs(a - b) > tolerance` would let a NaN pass.
        #expect(abs(a - b) <= tolerance, "value \(index): \(a), expected \(b)", sourceLocation: sourceLocation)
    }
}
