/// Names as bytes: how features are written to a file and read back.
extension FeatureLexicon {
    /// The bytes of a feature's name.
    public func nameBytes(_ number: Int) -> ArraySlice<UInt8> { nameBytes[nameRange(number)] }

    /// Gives a feature the next number, by its name alone.
    ///
    /// - Parameter name: a namespace and one or two words.
    /// - Returns: false where extraction makes no such name, or the feature has a number already.
    public mutating func append(named name: [UInt8]) -> Bool {
        guard let key = FeatureKey.parse(name) else { return false }
        let before = count
        _ = number(of: key) { $0.append(contentsOf: name) }
        return count > before
    }

    /// Some numbers in the order of their names' bytes.
    ///
    /// - Complexity: O(*n* log *n*); names are compared by their first 24 bytes, which settles most, in three words.
    public func sortedByName(_ numbers: [Int32]) -> [Int32] {
        let keyed = numbers.map { number in
            let name = nameBytes(Int(number))
            return (Self.word(name, 0), Self.word(name, 8), Self.word(name, 16), number)
        }
        return keyed.sorted { left, right in
            if left.0 != right.0 { return left.0 < right.0 }
            if left.1 != right.1 { return left.1 < right.1 }
            if left.2 != right.2 { return left.2 < right.2 }
            return nameBytes(Int(left.3)).lexicographicallyPrecedes(nameBytes(Int(right.3)))
        }.map(\.3)
    }

    /// Eight bytes of a name, the first one weighing most; zeros behind its end.
    private static func word(_ name: ArraySlice<UInt8>, _ offset: Int) -> UInt64 {
        var word: UInt64 = 0
        let start = name.startIndex + offset
        for index in start..<(start + 8) { word = word << 8 | (index < name.endIndex ? UInt64(name[index]) : 0) }
        return word
    }
}
