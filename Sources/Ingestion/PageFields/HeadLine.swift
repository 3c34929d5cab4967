/// A line beside a posting's title, such as `Acme · Leeds, hybrid · £62,000`, cut into its parts.
struct HeadLine {
    /// The parts between bars, dots, dashes and bullets.
    let parts: [[UInt8]]

    /// Cuts a line.
    init(_ line: ArraySlice<UInt8>) {
        var parts: [[UInt8]] = []
        var start = line.startIndex
        var index = start
        func end(_ at: Int) {
            let part = line[start..<at].trimmed
            if !part.isEmpty { parts.append(Array(part)) }
        }
        while index < line.endIndex {
            if let length = Self.separator(line, at: index) {
                end(index)
                index += length
                start = index
            } else {
                index += 1
            }
        }
        end(line.endIndex)
        self.parts = parts
    }

    /// The part that may be the employer: the first, where the others are facts such as a place, pay or hours.
    func employer(beforeTitle: Bool) -> [UInt8]? {
        guard let first = parts.first else { return nil }
        var name = first
        // `Acme Cooperative, Omaha NE`: what stands before the comma, where it is a name of several words.
        if let comma = name.firstIndex(of: UInt8(ascii: ",")), !NameKey.isLegalForm(name[(comma + 1)...]) {
            let rest = name[(comma + 1)...].trimmed
            guard name[..<comma].contains(0x20) || HeadFact.isPlace(rest) == false,
                rest.first.map({ $0 < 0x61 }) == true
            else {
                return nil
            }
            name = Array(name[..<comma])
            guard name.contains(0x20) else { return nil }
        } else if parts.count == 1 {
            // A line of one part may be anything; above a title it is the page's head.
            guard beforeTitle || NameKey.hasLegalForm(name[...]) else { return nil }
        } else if let second = parts.dropFirst().first, !HeadFact.isPlace(second[...]) {
            // A place comes after the employer; other facts come after the place.
            guard NameKey.hasLegalForm(name[...]) || beforeTitle else { return nil }
        }
        guard Self.isName(name), HeadFact.kind(name[...]) == nil else { return nil }
        return EmployerText.cleaned(name)
    }

    private static func isName(_ text: [UInt8]) -> Bool {
        guard (2...60).contains(text.count), let first = text.first, first < 0x61 || first >= 0xC0 else { return false }
        guard first != UInt8(ascii: "("), text.last != UInt8(ascii: "."), text.last != UInt8(ascii: ":"),
            text.last != UInt8(ascii: "?"), text.last != UInt8(ascii: "!")
        else { return NameKey.hasLegalForm(text[...]) && text.last == UInt8(ascii: ".") }
        let words = text.split(separator: 0x20)
        let capitals = words.filter { $0.first.map { $0 < 0x61 || $0 >= 0xC0 } ?? false }
        return words.count <= 7 && capitals.count * 2 > words.count
    }

    private static func separator(_ line: ArraySlice<UInt8>, at index: Int) -> Int? {
        switch line[index] {
        case UInt8(ascii: "|"): return 1
        case 0xC2 where index + 1 < line.endIndex && line[index + 1] == 0xB7: return 2
        case 0xE2 where index + 2 < line.endIndex:
            let (second, third) = (line[index + 1], line[index + 2])
            if second == 0x80 && third == 0xA2 { return 3 }
            // A dash between spaces; without them it is part of a range.
            let isDash = second == 0x80 && (third == 0x93 || third == 0x94)
            guard isDash, index > line.startIndex, line[index - 1] == 0x20, index + 3 < line.endIndex,
                line[index + 3] == 0x20
            else { return nil }
            return 3
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
            guard index > line.startIndex, line[index - 1] == 0x20, index + 1 < line.endIndex, line[index + 1] == 0x20
            else { return nil }
            return 1
        default: return nil
        }
    }
}
