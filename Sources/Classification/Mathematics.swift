#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

// The three functions of the C library that classification needs, imported in this one place.

/// The natural logarithm.
@inline(__always)
func logarithm(_ value: Double) -> Double { log(value) }

/// e to a power.
@inline(__always)
func exponential(_ value: Double) -> Double { exp(value) }

/// A base to a power.
@inline(__always)
func raised(_ base: Double, to exponent: Double) -> Double { pow(base, exponent) }
