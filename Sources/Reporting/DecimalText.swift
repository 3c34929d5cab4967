/// Writes numbers with a fixed number of decimals, whatever the system's language.
public enum DecimalText {
    /// A number with a point and a fixed number of decimals, rounded to nearest, halves away from zero.
    ///
    /// - Parameters:
    ///   - value: finite, below 1e12 in magnitude.
    ///   - decimals: 0 to 6.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        var bytes: [UInt8] = []
        append(value, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what ``fixed(_:decimals:)`` gives as ASCII.
    static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
        precondition(value.isFinite && abs(value) < largest, "a figure of a report must be finite: \(value)")
        var factor = 1
        for _ in 0..<decimals { factor *= 10 }
        let product = abs(value) * Double(factor)
        var scaled = Int(product.rounded())
        // The number that stands for 1.115 is below it, yet its product with 100 is rounded up to 111.5: that is no tie.
        if Double(scaled) - product == 0.5, (-product).addingProduct(abs(value), Double(factor)) < 0 { scaled -= 1 }
        if value < 0 && scaled > 0 { bytes.append(UInt8(ascii: "-")) }
        let whole = scaled / factor
        if whole < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(whole))
        } else {
            bytes.append(contentsOf: String(whole).utf8)
        }
        guard decimals > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var rest = scaled % factor
        while factor > 1 {
            factor /= 10
            bytes.append(UInt8(ascii: "0") + UInt8(rest / factor))
            rest %= factor
        }
    }

    /// The same with a sign in front, also of what is positive.
    public static func signed(_ value: Double, decimals: Int) -> String {
        var bytes: [UInt8] = []
        appendSigned(value, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what ``signed(_:decimals:)`` gives as ASCII.
    static func appendSigned(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        append(value, decimals: decimals, to: &bytes)
        if bytes[start] != UInt8(ascii: "-") { bytes.insert(UInt8(ascii: "+"), at: start) }
    }

    /// A number with as many decimals as it needs, two at most, and no grouping.
    public static func plain(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        let decimals =
            hundredths.truncatingRemainder(dividingBy: 100) == 0
            ? 0 : hundredths.truncatingRemainder(dividingBy: 10) == 0 ? 1 : 2
        return fixed(value, decimals: decimals)
    }

    /// The same of a number that a posting says; nil for one that no report can print, as a hostile posting may say.
    static func figure(_ value: Double) -> String? {
        value.isFinite && abs(value) < largest ? plain(value) : nil
    }

    /// What no printed number reaches: with six decimals, a larger one would not fit 63 bits.
    private static let largest = 1e12

    /// A whole number with commas between thousands.
    public static func grouped(_ value: Int) -> String {
        let digits = Array(String(abs(value)))
        var result = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
