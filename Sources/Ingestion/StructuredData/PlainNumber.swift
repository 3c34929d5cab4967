/// A number as digits with at most one decimal point, read from the many ways in which pages write one.
struct PlainNumber: Sendable, Hashable {
    /// `120000` or `31.25`: no grouping, no zeros that say nothing.
    let text: String
    let value: Double

    /// Reads a number, with nothing around it but white space.
    ///
    /// Groups of three digits may be parted by commas, points, spaces or apostrophes; `45k` is 45000. A single point or
    /// comma before exactly three digits (`45.000`) can mean either, so such a text is read only where it is a comma
    /// (`45,000`): English writes thousands so. No sign: no pay is negative.
    ///
    /// - Returns: nil for anything else.
    init?(_ bytes: [UInt8]) {
        var digits = PlainNumber.trimmed(bytes)[...]
        var factor = 1.0
        if let last = digits.last, last | 0x20 == UInt8(ascii: "k"), digits.count > 1 {
            factor = 1000
            digits = digits.dropLast()
        }
        guard let first = digits.first, PlainNumber.isDigit(first) || first == UInt8(ascii: "."), digits.count <= 24,
            let plain = PlainNumber.ungrouped(digits), let value = Double(plain), value.isFinite, value < 1e15
        else { return nil }
        self.init(value * factor)
    }

    /// Takes a number that is not negative.
    private init?(_ value: Double) {
        // Cents are as fine as pay gets.
        let hundredths = (value * 100).rounded()
        guard hundredths >= 0, hundredths < 1e17 else { return nil }
        let whole = Int(hundredths) / 100
        let rest = Int(hundredths) % 100
        self.value = Double(Int(hundredths)) / 100
        switch rest {
        case 0: text = "\(whole)"
        case _ where rest % 10 == 0: text = "\(whole).\(rest / 10)"
        default: text = rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
        }
    }

    /// The digits with a point before the decimals, exponents as they are.
    private static func ungrouped(_ bytes: ArraySlice<UInt8>) -> String? {
        var groups: [(separator: UInt8?, count: Int)] = [(nil, 0)]
        var digits: [UInt8] = []
        for (offset, byte) in bytes.enumerated() {
            if isDigit(byte) {
                digits.append(byte)
                groups[groups.count - 1].count += 1
            } else if separators.contains(byte) {
                groups.append((byte, 0))
            } else if byte | 0x20 == UInt8(ascii: "e"), groups.count <= 2, offset > 0 {
                return String(decoding: bytes, as: UTF8.self)
            } else {
                return nil
            }
        }
        let last = groups[groups.count - 1]
        guard groups.count > 1, let separator = last.separator else { return String(decoding: digits, as: UTF8.self) }
        let isMark = separator == UInt8(ascii: ".") || separator == UInt8(ascii: ",")
        let grouping = groups.dropFirst().dropLast()
        let isGrouped = grouping.allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
        let sameBefore = grouping.allSatisfy { $0.separator == separator }
        if groups.count == 2, separator == UInt8(ascii: "."), last.count == 3, groups[0].count <= 3 { return nil }
        let isLastGroup = last.count == 3 && sameBefore && isGrouped
        if isLastGroup { return String(decoding: digits, as: UTF8.self) }
        // Decimals: one mark, other than the one between groups.
        guard isMark, groups.count == 2 || isGrouped && !grouping.contains(where: { $0.separator == separator }) else {
            return nil
        }
        let whole = digits.prefix(digits.count - last.count)
        return String(decoding: whole + [UInt8(ascii: ".")] + digits.suffix(last.count), as: UTF8.self)
    }

    private static let separators: [UInt8] = [
        UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"),
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return [] }
        return Array(bytes[first...last])
    }
}
