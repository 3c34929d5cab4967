/// A `<title>` such as `Data Scientist - Harrow & Finch | Careers`, cut into its parts.
struct PageTitle {
    /// The parts between ` - `, ` – `, ` | `, ` · ` …, in order.
    let parts: [[UInt8]]
    private let folded: [UInt8]

    /// Cuts a title.
    init(_ title: [UInt8]) {
        folded = PageTitle.fold(title[...])
        var parts: [[UInt8]] = []
        var current: [UInt8] = []
        var index = 0
        while index < title.count {
            if let length = PageTitle.separator(title, at: index) {
                if !current.isEmpty { parts.append(OneLine.collapsed(current)) }
                current = []
                index += length
            } else {
                current.append(title[index])
                index += 1
            }
        }
        if !current.isEmpty { parts.append(OneLine.collapsed(current)) }
        self.parts = parts.filter { !$0.isEmpty }
    }

    /// Whether a heading's words occur in the title.
    func contains(_ heading: ArraySlice<UInt8>) -> Bool {
        let wanted = PageTitle.fold(heading)
        guard wanted.count > 2, wanted.count <= folded.count else { return false }
        for start in 0...(folded.count - wanted.count) where folded[start] == wanted[0] {
            if folded[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
        }
        return false
    }

    /// Whether a heading is the site's name rather than the posting's title.
    func isSiteName(_ heading: ArraySlice<UInt8>, _ siteName: [UInt8]?) -> Bool {
        let wanted = PageTitle.fold(heading)
        if let siteName, PageTitle.fold(siteName[...]) == wanted { return true }
        return parts.count > 1 && PageTitle.fold(parts[parts.count - 1][...]) == wanted
    }

    /// The part that names the position: the first that is neither the site's name nor a word such as "Careers".
    func position(siteName: [UInt8]?) -> [UInt8]? {
        let site = siteName.map { PageTitle.fold($0[...]) }
        for part in parts {
            let words = PageTitle.fold(part[...])
            if words == site || PageTitle.generic.contains(String(decoding: words, as: UTF8.self)) { continue }
            if let at = PageTitle.separatorAt(part) { return Array(part[..<at.lowerBound]) }
            return part
        }
        return nil
    }

    /// The part beside the position that names the employer: what follows " at ", else the next part that is not generic.
    func employer(beside title: [UInt8]?, siteName: [UInt8]?) -> [UInt8]? {
        guard let title else { return nil }
        let position = PageTitle.fold(title[...])
        for part in parts {
            if let at = PageTitle.separatorAt(part), PageTitle.fold(part[..<at.lowerBound]) == position {
                return Array(part[at.upperBound...])
            }
        }
        let others = parts.filter {
            let words = PageTitle.fold($0[...])
            return words != position && !PageTitle.generic.contains(String(decoding: words, as: UTF8.self))
        }
        // With the position itself spread over several parts, what is left of it is no employer.
        let rest = others.filter { !PageTitle.fold(title[...]).starts(with: PageTitle.fold($0[...])) && !occurs($0, in: title) }
        guard parts.count > 1, let name = rest.first else { return nil }
        return PageTitle.withoutGenericWords(name)
    }

    private func occurs(_ part: [UInt8], in title: [UInt8]) -> Bool {
        PageTitle([title, []].flatMap { $0 }).contains(part[...])
    }

    private static let generic: Set<String> = [
        " careers ", " jobs ", " job ", " job posting ", " apply now ", " apply ", " career ", " vacancies ",
        " vacancy ", " home ", " jobs and careers ", " job details ", " open positions ", " recruitment ",
    ]

    private static func withoutGenericWords(_ name: [UInt8]) -> [UInt8] {
        var words = String(decoding: name, as: UTF8.self).split(separator: " ")
        while words.count > 1, let last = words.last?.lowercased(), ["careers", "jobs", "career"].contains(last) {
            words.removeLast()
        }
        return Array(words.joined(separator: " ").utf8)
    }

    /// ` at `, in a title such as `Data Scientist at Harrow & Finch`.
    private static func separatorAt(_ part: [UInt8]) -> Range<Int>? {
        let at = Array(" at ".utf8)
        guard part.count > at.count else { return nil }
        for start in stride(from: part.count - at.count, through: 1, by: -1)
        where part[start..<(start + at.count)].elementsEqual(at) {
            return start..<(start + at.count)
        }
        return nil
    }

    /// The length of a separator that begins here, its spaces included.
    private static func separator(_ title: [UInt8], at index: Int) -> Int? {
        func has(_ text: StaticString) -> Bool {
            let bytes = Array("\(text)".utf8)
            return title[index...].starts(with: bytes)
        }
        switch title[index] {
        case UInt8(ascii: "|"): return 1
        case 0x20:
            if has(" - ") { return 3 }
            if has(" – ") || has(" — ") { return 5 }
            if has(" · ") || has(" » ") { return 4 }
            return nil
        default: return nil
        }
    }

    /// Lower-case ASCII letters and digits, other bytes above ASCII as they are, everything else one space.
    static func fold(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = [0x20]
        for byte in text {
            switch byte {
            case 0x41...0x5A: result.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: result.append(byte)
            default: if result.last != 0x20 { result.append(0x20) }
            }
        }
        if result.last != 0x20 { result.append(0x20) }
        return result
    }
}
