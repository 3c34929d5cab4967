// The three functions that classification needs, made of additions, multiplications and divisions alone.
//
// The C library's `log` and `exp` choose their code by the processor, and its last bit with it: a model with tens of
// thousands of fitted weights, each rounded, would come out otherwise on another machine. These give the same bits wherever
// arithmetic follows IEEE 754. Both are within 2 units in the last place of the C library's.

/// The natural logarithm of a positive, finite, normal number; anything else gives what the C library would.
func logarithm(_ value: Double) -> Double {
    guard value > 0, value < .infinity else { return value == 0 ? -.infinity : value == .infinity ? value : .nan }
    // value = significand · 2^exponent with the significand between √½ and √2, so that the series is short.
    // A normal number's two parts are read off its bits, which is what the standard library's do after telling cases apart.
    let isNormal = value >= .leastNormalMagnitude
    var exponent = isNormal ? Double(Int(value.bitPattern >> 52) - 1023) : Double(value.exponent)
    var significand =
        isNormal ? Double(bitPattern: value.bitPattern & ((1 << 52) - 1) | 1023 << 52) : value.significand
    if significand > 1.414_213_562_373_095_1 {
        significand /= 2
        exponent += 1
    }
    // log m = 2 · artanh s, s = (m − 1) / (m + 1), |s| < 0.172: eleven terms reach 1e-17 of the first.
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    let high = 1.0 / 15 + square * (1.0 / 17 + square * (1.0 / 19 + square * (1.0 / 21 + square / 23)))
    let middle = 1.0 / 9 + square * (1.0 / 11 + square * (1.0 / 13 + square * high))
    let series = square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square * middle)))
    // ln 2 in two parts, the first short enough for its multiples to be exact.
    return exponent * 0.693_147_180_369_123_8 + (2 * s + (2 * s * series + exponent * 1.908_214_929_270_587_7e-10))
}

/// e to a power: 0 below −745, infinity above 709.78.
func exponential(_ power: Double) -> Double {
    guard power == power else { return power }
    if power > 709.782_712_893_384 { return .infinity }
    if power < -745.2 { return 0 }
    let halvings = roundedToWhole(power * 1.442_695_040_888_963_4)
    // What is left lies within ±0.35; thirteen terms of the series reach 1e-17.
    let rest = (power - halvings * 0.693_147_180_369_123_8) - halvings * 1.908_214_929_270_587_7e-10
    let high = 1.0 / 3_628_800 + rest * (1.0 / 39_916_800 + rest * (1.0 / 479_001_600 + rest / 6_227_020_800))
    let middle = 1.0 / 720 + rest * (1.0 / 5_040 + rest * (1.0 / 40_320 + rest * (1.0 / 362_880 + rest * high)))
    let low = 1.0 / 6 + rest * (1.0 / 24 + rest * (1.0 / 120 + rest * middle))
    let series = 1 + rest * (1 + rest * (0.5 + rest * low))
    // In two steps: 2^−1074 is no factor that a normal number can be.
    let half = Int(halvings) >> 1
    return series * powerOfTwo(half) * powerOfTwo(Int(halvings) - half)
}

/// The nearest whole number, halves away from zero: `rounded()` for what an `Int` holds, without a call of the C library.
@inline(__always)
private func roundedToWhole(_ value: Double) -> Double {
    let whole = Double(Int(value))
    let rest = value - whole
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
}

/// 2 to a power within ±1022, made of its bits.
@inline(__always)
private func powerOfTwo(_ exponent: Int) -> Double { Double(bitPattern: UInt64(exponent + 1023) << 52) }

/// A positive base to a power.
func raised(_ base: Double, to exponent: Double) -> Double {
    base == 0 ? (exponent == 0 ? 1 : 0) : exponential(exponent * logarithm(base))
}
